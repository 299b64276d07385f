/** Hosted images, audio and video for a Partner: `/partner/assets/{id}`. */
import type { Handover } from '../../domain/delivery.ts'
import { AppError } from '../../domain/errors.ts'
import { endingOf } from '../../domain/media-type.ts'
import { type AssetRequest, findAsset, type GivenAsset, type RefusedAsset } from '../../flows/find-asset.ts'
import { audienceAt } from '../../flows/know-partner.ts'
import { assetDocument } from '../asset-document.ts'
import { answer, PARTNER_HEADERS } from '../document.ts'
import type { HttpPlatform } from '../kept.ts'
import type { PageConfig } from '../pages.ts'
import type { PartnerCaller } from './caller.ts'

/** Kept by nobody else, found by nobody else, shown on nobody else's pages. */
const HEADERS = { ...PARTNER_HEADERS, 'Cross-Origin-Resource-Policy': 'same-origin' }

/**
 * For a caller whose door is open: its Credential has the scope, an Agreement is active. Throws AppError `not_found` for
 * an Asset that no article gives it now; `forbidden`, with the reason, where the public is given it.
 */
export async function servePartnerAsset(
  platform: HttpPlatform,
  { maxAge }: PageConfig,
  caller: PartnerCaller,
  request: Request,
  id: string,
): Promise<Response> {
  const audience = audienceAt('page', caller.standing, caller.entrance)
  const asked = { id, audience, now: platform.now() }
  const found = await findAsset(platform, asked)
  if (found.outcome !== 'given') throw await refusalOf(platform, asked, found)
  const document = assetDocument(platform, { id, found, maxAge, isShared: false, headers: HEADERS })
  return answer(platform, request, { ...document, handover: handoverOf(caller, found) })
}

/** The reason is told of the article by which anyone, wherever they are, is given the Asset: that is no secret. */
async function refusalOf(
  platform: HttpPlatform,
  asked: AssetRequest,
  { reasons }: RefusedAsset,
): Promise<AppError> {
  const audience = { kind: 'public', door: 'page', country: null } as const
  const open = reasons.size === 0 ? null : await findAsset(platform, { ...asked, audience })
  if (open?.outcome !== 'given') return new AppError('not_found', 'There is no such asset')
  // An article that is given without it: the Grant leaves images out, or the Asset's own License was not signed for.
  const reason = reasons.get(open.article.id) ?? 'outside-grant'
  return new AppError('forbidden', 'This asset is not for you under your agreements', { reason })
}

function handoverOf({ credential, standing }: PartnerCaller, { article, content }: GivenAsset): Handover {
  return {
    partner: standing.partner.id,
    credential: credential.id,
    door: 'asset',
    channel: null,
    format: endingOf(content.type),
    articles: [article],
  }
}
