/** The words of the table in docs/rights.md: each phrase of a case, and what it makes of the case; a phrase not here is unknown. */
import type { Agreement, Grant } from '../../src/domain/agreement.ts'
import type { Audience, Door } from '../../src/domain/allowance.ts'
import type { Article } from '../../src/domain/article.ts'
import type { ClearanceCase } from '../../src/domain/clearance.ts'
import { grantKey } from '../../src/domain/coverage.ts'
import type { License } from '../../src/domain/license.ts'
import type { Partner } from '../../src/domain/partner.ts'
import {
  aLicense,
  aNewsroom,
  anAgencyLicense,
  anArticle,
  anOpenLicense,
  licensesById,
  NOW,
  statedRights,
} from './builders.ts'
import { aGrant, anAgreement, aPartner, aPartnerAudience } from './partners.ts'

type Told = {
  readonly door: Door
  /** Of the public; undefined for a Partner. */
  readonly country?: string | null
  readonly article: Partial<Article>
  readonly own: Partial<License>
  readonly open: Partial<License>
  readonly signed: Partial<License>
  readonly partner: Partial<Partner>
  readonly agreement: Partial<Agreement>
  readonly grant: Partial<Grant>
  readonly second: Partial<Grant> | null
  readonly hasAgreement: boolean
  readonly rank: number | null
}

const PLAIN: Told = {
  door: 'feed',
  article: {},
  own: {},
  open: {},
  signed: {},
  partner: {},
  agreement: {},
  grant: {},
  second: null,
  hasAgreement: true,
  rank: null,
}

type Phrase = (told: Told) => Told

/** Adds to one part of a case. */
function tell<Part extends 'article' | 'own' | 'open' | 'signed' | 'partner' | 'agreement' | 'grant'>(
  part: Part,
  fields: Told[Part],
): Phrase {
  return (told) => ({ ...told, [part]: { ...told[part], ...fields } })
}

const AGENCY: Partial<Article> = {
  genre: 'agency',
  license: 'agency-restricted',
  rights: statedRights({
    foreign: 'Savannah Wire',
    holder: 'Savannah Wire',
    notice: '© Savannah Wire',
    credit: 'Savannah Wire',
    contact: 'desk@wire.example',
  }),
}

/** The hours are those of 20 November 2026 in UTC, unless another day is named; the question is put at noon. */
export const PHRASES: Readonly<Record<string, Phrase>> = {
  'the public': (told) => ({ ...told, country: null }),
  'a reader in Ghana': (told) => ({ ...told, country: 'GH' }),
  'a reader in Nigeria': (told) => ({ ...told, country: 'NG' }),
  'a reader in an unknown country': (told) => ({ ...told, country: null }),
  'a partner': (told) => told,
  "on the article's page": (told) => ({ ...told, door: 'page' }),

  'our story': (told) => told,
  'our CC BY-ND story': tell('article', { license: 'cc-by-nd-4.0' }),
  "an agency's story": tell('article', AGENCY),
  'a story under a license not signed for': tell('article', { license: 'unsigned' }),
  'a story under a license nobody knows': tell('article', { license: 'no-such-license' }),
  'a story whose rights are incomplete': tell('article', { rights: statedRights({ foreign: 'Reuters' }) }),
  canceled: tell('article', { status: 'canceled' }),
  withheld: tell('article', { status: 'withheld' }),
  'embargoed until 18:00': tell('article', { embargoUntil: '2026-11-20T18:00:00.000Z' }),
  'its embargo ended at 12:00': tell('article', { embargoUntil: NOW }),
  'expires at 18:00': tell('article', { expiresAt: '2026-11-20T18:00:00.000Z' }),
  'expired at 12:00': tell('article', { expiresAt: NOW }),

  'its license is for Nigeria alone': tell('own', { territories: ['NG'] }),
  'its ceiling is the summary since': tell('own', { version: 2, ceiling: 'summary' }),
  'its ceiling was the summary when signed': tell('signed', { ceiling: 'summary' }),
  'its license was for Nigeria alone when signed': tell('signed', { territories: ['NG'] }),
  'its license adds `noindex` since': tell('own', {
    version: 2,
    duties: ['credit', 'keep-notices', 'link-back', 'noindex'],
  }),
  'its license leaves training to agreements': tell('open', {
    ai: { train: false, input: true, index: true },
  }),
  'its license says nothing of `no-edits`': tell('open', { duties: ['credit', 'keep-notices'] }),
  'its license allows AI nothing since': tell('own', {
    version: 2,
    aiCeiling: { train: false, input: false, index: false },
  }),

  'no agreement': (told) => ({ ...told, hasAgreement: false }),
  'the agreement is a draft': tell('agreement', { status: 'draft' }),
  'the agreement has no document': tell('agreement', { document: null }),
  'the agreement has no day of signing': tell('agreement', { signedOn: null }),
  'the agreement is suspended': tell('agreement', { status: 'suspended' }),
  'the agreement was ended': tell('agreement', { status: 'ended' }),
  'the partner is suspended': tell('partner', { status: 'suspended' }),
  'the term begins on 1 December': tell('agreement', { from: '2026-12-01T00:00:00.000Z' }),
  'the term ended at 12:00': tell('agreement', { until: NOW }),
  'the term ends on 1 December': tell('agreement', { until: '2026-12-01T00:00:00.000Z' }),
  'the agreement adds `noindex`': tell('agreement', { duties: ['noindex'] }),
  'the agreement is for Nigeria and Ghana': tell('agreement', { territories: ['NG', 'GH'] }),
  'the partner publishes in Ghana alone': tell('partner', { territories: ['GH'] }),
  'to be removed after 1 day': tell('agreement', { removeAfterDays: 1 }),
  'to be removed after 1 day, listed two days ago': (told) => ({
    ...told,
    agreement: { ...told.agreement, removeAfterDays: 1 },
    article: { ...told.article, publishedAt: '2026-11-18T12:00:00.000Z' },
  }),
  'the agreement prints a credit of its own': tell('agreement', { credit: 'By {byline}, {newsroom}' }),

  'granted headlines': tell('grant', { use: 'headline' }),
  'granted summaries': tell('grant', { use: 'summary' }),
  'granted Sport': tell('grant', { selection: { sections: ['Sport'] } }),
  'granted Business': tell('grant', { selection: { sections: ['business'] } }),
  'granted opinion alone': tell('grant', { selection: { genres: ['opinion'] } }),
  'granted the license cc-by-nd-4.0 alone': tell('grant', { selection: { licenses: ['cc-by-nd-4.0'] } }),
  'granted a list that nobody knows': tell('grant', {
    selection: { tags: ['markets'], ...{ cities: ['Kano'] } },
  }),
  'granted for Ghana': tell('grant', { territories: ['GH'] }),
  'granted for nowhere': tell('grant', { territories: [] }),
  'granted training': tell('grant', { ai: { train: true, input: false, index: true } }),
  'granted to translate': tell('grant', { permits: ['web', 'translate'] }),
  'granted to translate, without edits': tell('grant', {
    permits: ['web', 'translate'],
    duties: ['no-edits'],
  }),
  'after 24 hours': tell('grant', { delayHours: 24 }),
  'after 1 hour': tell('grant', { delayHours: 1 }),
  'the first 2 of a day': tell('grant', { dailyQuota: 2 }),
  'second of its day': (told) => ({ ...told, rank: 2 }),
  'third of its day': (told) => ({ ...told, rank: 3 }),
  'a second grant of headlines': (told) => ({ ...told, second: { use: 'headline' } }),
  'a second grant of summaries to translate': (told) => ({
    ...told,
    second: { use: 'summary', permits: ['web', 'translate'] },
  }),
  'a second grant in full after 24 hours': (told) => ({ ...told, second: { delayHours: 24 } }),
}

export function caseOf(cell: string): ClearanceCase {
  const told = cell.split('; ').reduce((so, words) => {
    const phrase = PHRASES[words]
    if (!phrase) throw new Error(`docs/rights.md: nobody knows the case “${words}”`)
    return phrase(so)
  }, PLAIN)
  return {
    article: anArticle(told.article),
    newsroom: aNewsroom(),
    licenses: licensesById([
      aLicense(told.own),
      anOpenLicense(told.open),
      anAgencyLicense(),
      aLicense({ id: 'unsigned' }),
    ]),
    audience: audienceOf(told),
    ranks: ranksOf(told),
    now: NOW,
  }
}

function audienceOf(told: Told): Audience {
  if (told.country !== undefined) return { kind: 'public', door: told.door, country: told.country }
  const grants = [aGrant(told.grant), ...(told.second ? [aGrant({ id: 'second', ...told.second })] : [])]
  const licenses = [aLicense(told.signed), anOpenLicense(), anAgencyLicense()]
  const agreement = anAgreement({ licenses, grants, ...told.agreement })
  const partner = aPartner(told.partner)
  return aPartnerAudience(told.hasAgreement ? [agreement] : [], { door: told.door, partner })
}

function ranksOf({ rank }: Told): ReadonlyMap<string, number> {
  return rank === null ? new Map() : new Map([[grantKey(anAgreement(), aGrant()), rank]])
}
