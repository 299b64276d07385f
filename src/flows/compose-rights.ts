/** The rights of an article being composed: stated before lifted, somebody else's marked, contradictions remarked. */
import type { Genre } from '../domain/article.ts'
import type { Draft } from '../domain/draft.ts'
import { ACTS, reservesAll } from '../domain/license.ts'
import { isOwnName, type Newsroom } from '../domain/newsroom.ts'
import { isOwnWork, NO_RIGHTS, type StatedRights } from '../domain/rights.ts'
import type { Lifting, Remark } from '../domain/standing-text/lifting.ts'
import type { Setting } from '../store/newsroom.ts'

/** What was stated counts before what was lifted; what is somebody else's is marked so (design §4). */
export function composeRights(
  newsroom: Newsroom,
  draft: Draft,
  lifting: Lifting,
  genre: Genre,
): StatedRights {
  const { holder, year, notice, contact, policyUrl, permission } = lifting
  const reserved = lifting.reserved.length > 0 ? lifting.reserved : lifting.allRightsReserved ? ACTS : []
  const stated = definedOf(draft.rights)
  const rights = { ...NO_RIGHTS, holder, year, notice, contact, policyUrl, permission, reserved, ...stated }
  return { ...rights, foreign: foreignMark(newsroom, { stated, rights, lifting, genre }) }
}

function definedOf(rights: Partial<StatedRights>): Partial<StatedRights> {
  return Object.fromEntries(
    Object.entries(rights).filter(([, value]) => value !== null && value !== undefined),
  )
}

type Marks = {
  readonly stated: Partial<StatedRights>
  readonly rights: StatedRights
  readonly lifting: Lifting
  readonly genre: Genre
}

/** The mark of somebody else's work in the text; an operator's word that the holder is the newsroom settles it. */
function foreignMark(newsroom: Newsroom, { stated, lifting, genre }: Marks): string | null {
  if (stated.holder && isOwnName(newsroom, stated.holder)) return null
  return lifting.agency ?? lifting.claim ?? stated.foreign ?? (genre === 'agency' ? 'an agency' : null)
}

/** The notice keeps what the newsroom's default license gives away: an operator has to say which of them holds. */
function contradiction(
  { newsroom, licenses }: Setting,
  draft: Draft,
  rights: StatedRights,
): readonly Remark[] {
  const standard = licenses.get(newsroom.defaultLicense)
  if (draft.license !== null || !isOwnWork(newsroom, rights) || !standard) return []
  if (reservesAll(standard, rights.reserved)) return []
  const message = `the notice reserves more than ${standard.name} does: no license was applied`
  return [{ code: 'license-contradicts-notice', message, ...(rights.notice ? { text: rights.notice } : {}) }]
}

function foreignRemark({ holder, foreign }: StatedRights): Remark {
  const whose = holder ?? foreign ?? 'somebody else'
  return {
    code: 'foreign-rights',
    message: `the rights are ${whose}'s: the newsroom's defaults were not applied`,
    text: whose,
  }
}

/** What an operator should know of these rights. */
export function remarksOnRights(setting: Setting, draft: Draft, rights: StatedRights): readonly Remark[] {
  const foreign = isOwnWork(setting.newsroom, rights) ? [] : [foreignRemark(rights)]
  return [...foreign, ...contradiction(setting, draft, rights)]
}
