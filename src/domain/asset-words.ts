/** Why an image or a recording is not given with its article, in words. */
import type { Agreement } from './agreement.ts'
import type { ShownAsset } from './asset.ts'
import { type ClearanceCase, type ClearedArticle, rightsOf } from './clearance.ts'
import { allowsUse } from './license.ts'
import { isOwnName, type Newsroom } from './newsroom.ts'
import type { Rights } from './rights.ts'

export type AssetAnswer = {
  readonly kind: 'image' | 'recording'
  readonly url: string
  readonly alt: string
  /** Why it is not given, in one sentence; null where it is. */
  readonly why: string | null
}

/** Of each image and each recording of the case's article, in their order; `agreement` is the one it is given under. */
export function assetAnswers(
  asked: ClearanceCase,
  given: ClearedArticle,
  agreement: Agreement | null,
): readonly AssetAnswer[] {
  const answer =
    (kind: AssetAnswer['kind'], shown: readonly ShownAsset[]) =>
    (asset: ShownAsset): AssetAnswer => {
      const { url, alt } = asset
      const isGiven = shown.some((one) => one.url === url)
      return { kind, url, alt, why: isGiven ? null : whyNot(asked, given, { asset, agreement }) }
    }
  return [
    ...asked.article.images.map(answer('image', given.images)),
    ...asked.article.recordings.map(answer('recording', given.recordings)),
  ]
}

type Withheld = { readonly asset: ShownAsset; readonly agreement: Agreement | null }

/** The first reason that applies, in the order in which they are asked. */
function whyNot(asked: ClearanceCase, given: ClearedArticle, { asset, agreement }: Withheld): string {
  if (!allowsUse(given.use, 'summary')) return 'Only the headline is given.'
  if (asset.status !== 'usable') return `It is ${asset.status}.`
  const grant = agreement?.grants.find(({ id }) => id === given.terms.agreement?.grant)
  if (grant && !grant.images) return `The grant ${grant.id} gives no images and no recordings.`
  if (asset.license === null) return whyUncovered(asked, asset, agreement)
  if (!asked.licenses.has(asset.license))
    return `It names the license ${asset.license}, which does not exist.`
  return whyUnlicensed(asset.license, agreement)
}

function whyUncovered(asked: ClearanceCase, { holder }: ShownAsset, agreement: Agreement | null): string {
  const completion = rightsOf(asked)
  if (completion.complete && isCovered(asked.newsroom, completion.rights, holder)) {
    return whyUnlicensed(completion.rights.license.id, agreement)
  }
  return `It is ${holder ?? 'another'}’s, and has no license of its own.`
}

function isCovered(newsroom: Newsroom, rights: Rights, holder: string | null): boolean {
  return holder === null || holder === rights.holder || (rights.own && isOwnName(newsroom, holder))
}

function whyUnlicensed(license: string, agreement: Agreement | null): string {
  if (agreement === null) return `Its license, ${license}, does not give it to the public here.`
  if (agreement.licenses.some(({ id }) => id === license)) {
    return `Its license, ${license}, allows no summary, or not everywhere the article is given.`
  }
  return `Its license, ${license}, is not among those the agreement was signed under.`
}
