/** A picture that stands with an article, as an associated ninjs object. */
import type { Image } from '../domain/asset.ts'
import { assetObjects, type Standing } from './ninjs-asset.ts'

export function pictureOf(picture: Standing<Image>) {
  return assetObjects(picture, { type: 'picture', rel: picture.asset.inline ? 'inline' : 'picture' })
}
