/** A Partner of a generated newsroom: signed with under its Licenses, on any terms, in any words of a vocabulary. */
import fc from 'fast-check'
import { type Agreement, PERMISSIONS } from '../../src/domain/agreement.ts'
import type { Door, PartnerAudience } from '../../src/domain/allowance.ts'
import { GENRES } from '../../src/domain/article.ts'
import { DUTIES, type License, USES } from '../../src/domain/license.ts'
import { aGrant, anAgreement, aPartner, aPartnerAudience } from './partners.ts'
import type { Vocabulary } from './vocabulary.ts'

type Standing = { readonly licenses: readonly License[]; readonly door: Door }

const territories = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  fc.subarray(['NG', 'GH', 'KE'], { minLength: 1 }),
)

const duties = fc.subarray([...DUTIES])

function anyGrant({ line }: Vocabulary, id: string) {
  return fc
    .record({
      selection: fc.oneof(
        { weight: 4, arbitrary: fc.constant({}) },
        fc.record({ genres: fc.subarray([...GENRES], { minLength: 1 }) }),
        fc.record({ sections: fc.array(line, { minLength: 1, maxLength: 2 }) }),
      ),
      use: fc.constantFrom(...USES),
      images: fc.boolean(),
      territories,
      permits: fc.subarray([...PERMISSIONS]),
      ai: fc.record({ train: fc.boolean(), input: fc.boolean(), index: fc.boolean() }),
      delayHours: fc.constantFrom(0, 0, 0, 1),
      duties,
    })
    .map((terms) => aGrant({ id, ...terms }))
}

function anyAgreement(
  vocabulary: Vocabulary,
  licenses: readonly License[],
  id: string,
): fc.Arbitrary<Agreement> {
  const { line, prose } = vocabulary
  return fc
    .record({
      title: line,
      territories,
      duties,
      credit: fc.option(prose.map((words) => `{byline} ${words.replace(/[{}]/g, '')} {newsroom}`)),
      removeAfterDays: fc.constantFrom(null, 1, 3650),
      grants: fc.tuple(anyGrant(vocabulary, 'first'), anyGrant(vocabulary, 'second')),
    })
    .map((terms) => anAgreement({ id, licenses, ...terms }))
}

export function anyPartner(
  vocabulary: Vocabulary,
  { licenses, door }: Standing,
): fc.Arbitrary<PartnerAudience> {
  const agreements = ['2026/"first"', 'second'].map((id) => anyAgreement(vocabulary, licenses, id))
  return fc
    .record({
      agreements: fc.tuple(...agreements),
      name: vocabulary.line,
      entrance: fc.constantFrom('header' as const, 'path' as const),
    })
    .map(({ name, entrance, agreements: signed }) => ({
      ...aPartnerAudience(signed, { door, partner: aPartner({ name }) }),
      entrance,
    }))
}
