/** A picture that stands with an article, as NewsML-G2 links to it. */
import type { Image } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { assetLink } from './newsml-asset.ts'
import type { WireSetting } from './wire.ts'

export function pictureLink(article: ClearedArticle, setting: WireSetting, image: Image): string {
  return assetLink({ article, setting, asset: image, itemClass: 'picture' })
}
