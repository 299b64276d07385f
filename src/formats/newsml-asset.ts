/** An Asset that stands with an article, as NewsML-G2 links to it: the address, with credit, rights and files as hints. */
import type { ShownAsset } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { lineOf } from './newsml-parts.ts'
import { assetRights } from './newsml-rights.ts'
import { assetCredit } from './rights.ts'
import { uriOf } from './uri.ts'
import { filesOf, type WireFile, type WireSetting } from './wire.ts'
import { element, textElement } from './xml.ts'

type Link = {
  readonly article: ClearedArticle
  readonly setting: WireSetting
  readonly asset: ShownAsset
  /** Of the IPTC's nature of the news item. */
  readonly itemClass: 'picture' | 'audio' | 'video'
}

/** A text's contentSet holds renditions of the text; an Asset is another thing, with rights and renditions of its own. */
export function assetLink({ article, setting, asset, itemClass }: Link): string {
  const href = uriOf(asset.url)
  if (href === null) return ''
  const credit = assetCredit(article, asset)
  return element('link', { rel: 'irel:seeAlso', href, contenttype: asset.type, size: asset.length }, [
    element('itemClass', { qcode: `ninat:${itemClass}` }),
    element('pubStatus', { qcode: 'stat:usable' }),
    textElement('creditline', credit && lineOf(credit)),
    textElement('description', asset.alt || null, { role: 'drol:caption' }),
    assetRights(article, setting, asset),
    element('contentSet', {}, filesOf(asset).map(remoteContent)),
  ])
}

/** The unit of `duration` is the second where none is named. */
function remoteContent({ file, href }: WireFile): string {
  const { type, length, width, height, duration } = file
  return element('remoteContent', { href, contenttype: type, size: length, width, height, duration })
}
