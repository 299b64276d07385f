/** Which of an article's Assets may be given with it: each by its own status, holder and License. */
import type { ShownAsset } from './asset.ts'
import type { License } from './license.ts'
import { isOwnName, type Newsroom } from './newsroom.ts'
import type { Rights } from './rights.ts'
import { findAgency } from './standing-text/agencies.ts'

export type AssetCase = {
  readonly newsroom: Newsroom
  readonly licenses: ReadonlyMap<string, License>
  /** Of the article that shows it. */
  readonly rights: Rights
  /** Whether an Asset under this License may be given to the audience. */
  readonly mayShow: (license: License) => boolean
}

/**
 * An Asset, its renditions with it, is given with its article when it is usable, its holder is known to be covered, and
 * its License gives it to this audience. Another's Asset without a License of its own is refused.
 */
export function isAssetCleared(
  { newsroom, licenses, rights, mayShow }: AssetCase,
  asset: ShownAsset,
): boolean {
  if (asset.status !== 'usable') return false
  const license =
    asset.license === null ? coveringLicense(newsroom, rights, asset) : licenses.get(asset.license)
  return license ? mayShow(license) : false
}

function coveringLicense(
  newsroom: Newsroom,
  rights: Rights,
  { holder }: Pick<ShownAsset, 'holder'>,
): License | null {
  const isCovered =
    holder === null || isSameHolder(holder, rights.holder) || (rights.own && isOwnName(newsroom, holder))
  return isCovered ? rights.license : null
}

/** An agency signs its pictures with its mark, and its notices with its full name. */
function isSameHolder(a: string, b: string): boolean {
  if (a === b) return true
  const agency = findAgency(a)
  return agency !== null && agency === findAgency(b)
}
