/** Hosted Assets in documents: shown at our own address, where each is cleared again for whoever fetches it. */
import type { ShownAsset } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import type { Edition } from '../domain/edition.ts'
import { changeAddresses } from './html/links.ts'

type HostSetting = Pick<Edition, 'baseUrl' | 'entrance'>

/**
 * `{baseUrl}/assets/{id}`, or a Partner's own door where it shows its credential in a header. A credential in the path
 * stands in no document: such a reader is given the public's address.
 */
export function assetUrl({ baseUrl, entrance }: HostSetting, id: string): string {
  const door = entrance === 'header' ? '/partner/assets' : '/assets'
  return `${baseUrl}${door}/${encodeURIComponent(id)}`
}

/** The article with our addresses for its hosted Assets, in the body too; nothing else of it differs. */
export function showHosted(article: ClearedArticle, setting: HostSetting): ClearedArticle {
  const addresses = new Map(
    [...article.images, ...article.recordings].flatMap(({ hosted, url }) =>
      hosted === null ? [] : [[url, assetUrl(setting, hosted)] as const],
    ),
  )
  if (addresses.size === 0) return article
  const moved = <T extends ShownAsset>(asset: T): T => ({
    ...asset,
    url: addresses.get(asset.url) ?? asset.url,
  })
  return {
    ...article,
    bodyHtml: article.bodyHtml && changeAddresses(article.bodyHtml, addresses),
    images: article.images.map(moved),
    recordings: article.recordings.map(moved),
  }
}
