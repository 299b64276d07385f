/** Ways to spoil what a decision rests on: words nobody knows, numbers that count nothing, lists and instants that are none. */
import type { PartnerCase } from './any-partner-case.ts'

/** What is no use, no duty, no status, no count above zero, no instant and no list of words. */
export const JUNK: readonly unknown[] = [
  undefined,
  'nonsense',
  '',
  Number.NaN,
  -1,
  0.5,
  Number.POSITIVE_INFINITY,
  true,
  {},
  { length: 1 },
  '2026-02-30T00:00:00.000Z',
]

type Spoiled = (asked: PartnerCase, junk: unknown) => PartnerCase

/** The fields each of which refuses by itself where it cannot be read, by what holds them. */
const FIELDS = {
  grant: ['selection', 'use', 'territories', 'permits', 'delayHours', 'dailyQuota', 'duties'],
  agreement: [
    ...['status', 'document', 'signedOn', 'from', 'until', 'licenses', 'territories', 'duties'],
    ...['removeAfterDays', 'grants'],
  ],
  partner: ['status', 'territories'],
  license: ['publicUse', 'pageUse', 'ceiling', 'reserved', 'duties', 'territories'],
  signed: ['publicUse', 'pageUse', 'ceiling', 'reserved', 'duties', 'territories'],
  article: ['status', 'publishedAt', 'embargoUntil', 'expiresAt', 'license', 'rights'],
} as const

/** What stands in a field and can be read after all. */
const READABLE: Readonly<Record<string, readonly unknown[]>> = {
  selection: [{}],
  document: ['nonsense', '2026-02-30T00:00:00.000Z'],
}

/** Sets one field of an object, whatever it is. */
export function spoil<T extends object>(object: T, field: string, junk: unknown): T {
  return { ...object, [field]: junk }
}

const spoilAgreements =
  (change: (agreement: PartnerCase['audience']['agreements'][number]) => typeof agreement) =>
  (asked: PartnerCase): PartnerCase => ({
    ...asked,
    audience: { ...asked.audience, agreements: asked.audience.agreements.map(change) },
  })

const SPOILED: Readonly<Record<keyof typeof FIELDS, (field: string) => Spoiled>> = {
  grant: (field) => (asked, junk) =>
    spoilAgreements((agreement) => ({
      ...agreement,
      grants: agreement.grants.map((grant) => spoil(grant, field, junk)),
    }))(asked),
  agreement: (field) => (asked, junk) => spoilAgreements((agreement) => spoil(agreement, field, junk))(asked),
  signed: (field) => (asked, junk) =>
    spoilAgreements((agreement) => ({
      ...agreement,
      licenses: agreement.licenses.map((license) => spoil(license, field, junk)),
    }))(asked),
  partner: (field) => (asked, junk) => ({
    ...asked,
    audience: { ...asked.audience, partner: spoil(asked.audience.partner, field, junk) },
  }),
  license: (field) => (asked, junk) => ({
    ...asked,
    licenses: new Map([...asked.licenses].map(([id, license]) => [id, spoil(license, field, junk)])),
  }),
  article: (field) => (asked, junk) => ({ ...asked, article: spoil(asked.article, field, junk) }),
}

export type Spoiling = {
  readonly name: string
  readonly junk: unknown
  readonly spoil: (asked: PartnerCase) => PartnerCase
}

/** Every field with every junk that cannot be read in it. */
export const SPOILINGS: readonly Spoiling[] = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).flatMap(
  (holder) =>
    FIELDS[holder].flatMap((field) =>
      JUNK.filter(
        (junk) => !(READABLE[field] ?? []).some((good) => JSON.stringify(good) === JSON.stringify(junk)),
      ).map((junk) => ({
        name: `${holder}.${field}`,
        junk,
        spoil: (asked: PartnerCase) => SPOILED[holder](field)(asked, junk),
      })),
    ),
)
