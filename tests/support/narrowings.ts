/** Ways to narrow what a Partner is promised, each of one term and by any amount. */
import fc from 'fast-check'
import type { Agreement, Grant } from '../../src/domain/agreement.ts'
import { AI_USES, type AiUses, allowsUse, type License, type Use } from '../../src/domain/license.ts'
import type { Partner } from '../../src/domain/partner.ts'
import { anyAi, anyDuties, anyInstant, anyTerritories, anyUse, type Change } from './any-partner-case.ts'

type Territories = readonly string[] | null

function narrowerUse(a: Use, b: Use): Use {
  return allowsUse(a, b) ? b : a
}

function meeting(a: Territories, b: Territories): Territories {
  if (a === null) return b
  return b === null ? a : a.filter((code) => b.includes(code))
}

function both(a: AiUses, b: AiUses): AiUses {
  const [train, input, index] = AI_USES.map((use) => a[use] && b[use])
  return { train: train === true, input: input === true, index: index === true }
}

const uses = anyUse.map((most): readonly Change[] => [
  { grant: (grant: Grant) => ({ ...grant, use: narrowerUse(grant.use, most) }) },
  ...licenseChanges((license) => ({ ...license, ceiling: narrowerUse(license.ceiling, most) })),
  {
    license: (license) => ({
      ...license,
      publicUse: narrowerUse(license.publicUse, most),
      pageUse: narrowerUse(license.pageUse, most),
    }),
  },
])

const territories = anyTerritories.map((where): readonly Change[] => {
  const narrow = <T extends { readonly territories: Territories }>(placed: T): T => ({
    ...placed,
    territories: meeting(placed.territories, where),
  })
  return [
    { partner: (partner: Partner) => narrow(partner) },
    { agreement: (agreement: Agreement) => narrow(agreement) },
    { grant: (grant: Grant) => narrow(grant) },
    ...licenseChanges((license) => narrow(license)),
  ]
})

const duties = anyDuties.map((further): readonly Change[] => {
  const owe = <T extends { readonly duties: Grant['duties'] }>(owed: T): T => ({
    ...owed,
    duties: [...new Set([...owed.duties, ...further])],
  })
  return [
    { agreement: (agreement: Agreement) => owe(agreement) },
    { grant: (grant: Grant) => owe(grant) },
    ...licenseChanges((license) => owe(license)),
  ]
})

const aiUses = anyAi.map((most): readonly Change[] => [
  { grant: (grant) => ({ ...grant, ai: both(grant.ai, most) }) },
  ...licenseChanges((license) => ({
    ...license,
    ai: both(license.ai, most),
    aiCeiling: both(license.aiCeiling, most),
  })),
])

const counts = fc.nat(4).map((n): readonly Change[] => [
  { grant: (grant) => ({ ...grant, delayHours: grant.delayHours + n }) },
  { grant: (grant) => ({ ...grant, dailyQuota: Math.min(grant.dailyQuota ?? n, n) }) },
  {
    agreement: (agreement) => ({
      ...agreement,
      removeAfterDays: Math.min(agreement.removeAfterDays ?? n, n),
    }),
  },
  { grant: (grant) => ({ ...grant, permits: grant.permits.slice(0, n) }) },
])

const terms = anyInstant.map((instant): readonly Change[] => [
  { agreement: (agreement) => ({ ...agreement, from: instant > agreement.from ? instant : agreement.from }) },
  {
    agreement: (agreement) => ({
      ...agreement,
      until: agreement.until === null || instant < agreement.until ? instant : agreement.until,
    }),
  },
  {
    article: (article) => ({
      ...article,
      expiresAt: article.expiresAt === null || instant < article.expiresAt ? instant : article.expiresAt,
    }),
  },
])

const withdrawals: readonly Change[] = [
  { grant: (grant) => ({ ...grant, images: false }) },
  { grant: (grant) => ({ ...grant, selection: { ...grant.selection, genres: ['reporting'] } }) },
  { grant: (grant) => ({ ...grant, selection: { ...grant.selection, licenses: ['cc-by-nd-4.0'] } }) },
  { agreement: (agreement) => ({ ...agreement, grants: agreement.grants.slice(1) }) },
  { agreement: (agreement) => ({ ...agreement, licenses: agreement.licenses.slice(1) }) },
  { agreement: (agreement) => ({ ...agreement, document: null }) },
  { agreement: (agreement) => ({ ...agreement, signedOn: null }) },
  { agreement: (agreement) => ({ ...agreement, partner: 'somebody-else' }) },
  ...(['draft', 'suspended', 'ended'] as const).map((status) => ({
    agreement: (agreement: Agreement) => ({ ...agreement, status }),
  })),
  { partner: (partner) => ({ ...partner, status: 'suspended' }) },
  { article: (article) => ({ ...article, status: 'withheld' }) },
  { article: (article) => ({ ...article, status: 'canceled' }) },
  { article: (article) => ({ ...article, license: 'no-such-license' }) },
]

/** Of the License as it was signed, and as it is now. */
function licenseChanges(narrow: (license: License) => License): readonly Change[] {
  return [{ signed: narrow }, { license: narrow }]
}

export const anyNarrowing: fc.Arbitrary<Change> = fc
  .oneof(uses, territories, duties, aiUses, counts, terms, fc.constant(withdrawals))
  .chain((changes) => fc.constantFrom(...changes))
