/** A picture that stands with an article, as NewsML-G2 links to it: the address, with credit and rights as hints. */
import type { Image } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { lineOf } from './newsml-parts.ts'
import { imageRights } from './newsml-rights.ts'
import { assetCredit } from './rights.ts'
import { uriOf } from './uri.ts'
import type { WireSetting } from './wire.ts'
import { element, textElement } from './xml.ts'

/** A text's contentSet holds renditions of the text; a picture is another thing, and has rights of its own. */
export function pictureLink(article: ClearedArticle, setting: WireSetting, image: Image): string {
  const href = uriOf(image.url)
  if (href === null) return ''
  const credit = assetCredit(article, image)
  return element('link', { rel: 'irel:seeAlso', href, contenttype: image.type, size: image.length }, [
    element('itemClass', { qcode: 'ninat:picture' }),
    element('pubStatus', { qcode: 'stat:usable' }),
    textElement('creditline', credit && lineOf(credit)),
    textElement('description', image.alt || null, { role: 'drol:caption' }),
    imageRights(article, setting, image),
  ])
}
