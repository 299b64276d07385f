/** Hosted images, audio and video for the public: `/assets/{id}`. */
import { AppError } from '../domain/errors.ts'
import { isAnyTerritorial } from '../domain/license.ts'
import { findAsset } from '../flows/find-asset.ts'
import { assetDocument } from './asset-document.ts'
import { audienceOf, isShareable, mannersFor, publicCaller } from './caller.ts'
import { answer } from './document.ts'
import type { HttpPlatform } from './kept.ts'
import type { PageConfig } from './pages.ts'
import { assetTermsHeaders } from './terms-headers.ts'

/** Throws AppError `not_found` for an Asset that no article gives the public now, whatever the reason. */
export async function serveAsset(
  platform: HttpPlatform,
  { baseUrl, maxAge }: PageConfig,
  request: Request,
  id: string,
): Promise<Response> {
  const caller = publicCaller(platform, request)
  const found = await findAsset(platform, { id, audience: audienceOf(caller, 'page'), now: platform.now() })
  if (found.outcome !== 'given') throw new AppError('not_found', 'There is no such asset')
  const { setting, asset, article } = found
  const isShared = isShareable(caller, isAnyTerritorial(setting.licenses))
  const headers = {
    ...mannersFor(caller),
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ...assetTermsHeaders(article, { baseUrl, licenses: setting.licenses }, asset),
  }
  return answer(platform, request, assetDocument(platform, { id, found, maxAge, isShared, headers }))
}
