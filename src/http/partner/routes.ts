/** What a Partner can ask for, the same under `/partner` and `/p/{credential}`: each address, the scope it needs, and who answers. */
import type { Scope } from '../../domain/credential.ts'
import type { Format } from '../../formats/channel-url.ts'
import { serveArchive, serveFeed } from '../feeds.ts'
import type { HttpPlatform } from '../kept.ts'
import type { PageConfig } from '../pages.ts'
import { serveSearchFeed, serveSearchPage } from '../search.ts'
import { serveArticleAddress } from '../wire.ts'
import { serveAgreement, serveAgreementList } from './agreements.ts'
import { servePartnerAsset } from './assets.ts'
import type { PartnerCaller } from './caller.ts'
import { serveDeliveries } from './deliveries.ts'

/** `request` is the one that was made, at its address under `/partner` and without its credential. */
type Serve = (
  platform: HttpPlatform,
  config: PageConfig,
  caller: PartnerCaller,
  request: Request,
  parameter: string,
  second: string,
) => Promise<Response>

export type PartnerRoute = { readonly scope: Scope; readonly serve: Serve }

/** `:parameter` and `:second` are handed to the function. */
export const PARTNER_ROUTES: Readonly<Record<string, PartnerRoute>> = {
  '/feeds/:parameter': { scope: 'channels', serve: serveFeed },
  '/feeds/:parameter/archive/:second': { scope: 'channels', serve: serveArchive },
  '/articles/:parameter': { scope: 'articles', serve: serveArticleAddress },
  '/search': { scope: 'search', serve: serveSearchPage },
  '/search.rss': { scope: 'search', serve: searchFeed('rss') },
  '/search.atom': { scope: 'search', serve: searchFeed('atom') },
  '/search.json': { scope: 'search', serve: searchFeed('json') },
  '/assets/:parameter': { scope: 'articles', serve: servePartnerAsset },
  '/agreements': { scope: 'agreements', serve: serveAgreementList },
  '/agreements/:parameter': { scope: 'agreements', serve: serveAgreement },
  '/deliveries': { scope: 'deliveries', serve: serveDeliveries },
}

function searchFeed(format: Format): Serve {
  return (platform, config, caller, request) => serveSearchFeed(platform, config, caller, request, format)
}
