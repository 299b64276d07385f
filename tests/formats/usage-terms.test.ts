/** Terms in words and as PLUS terms: what a License says, and never more. */
import { describe, expect, it, test } from 'vitest'
import type { AiUses } from '../../src/domain/license.ts'
import { dataMiningUri } from '../../src/formats/data-mining.ts'
import { usageTerms } from '../../src/formats/usage-terms.ts'
import { aLicense } from '../support/builders.ts'

const ALL = { train: true, input: true, index: true }

describe('usage terms', () => {
  test('are the License’s own words where nothing else limits it', () => {
    expect(usageTerms(aLicense({ terms: 'Ask first', ai: ALL }), null)).toBe('Ask first.')
    expect(usageTerms(aLicense({ terms: '«Demandez d’abord !»', ai: ALL }), null)).toBe(
      '«Demandez d’abord !».',
    )
  })

  test('say where, until when and for which machines not', () => {
    const license = aLicense({ terms: 'Ask first.', territories: ['NG', 'GH', 'ZZ'] })
    expect(usageTerms(license, '2026-12-20T10:00:00.000Z')).toBe(
      'Ask first. Only in Nigeria (NG), Ghana (GH), and Unknown Region (ZZ). Not to be used after 2026-12-20T10:00:00.000Z. ' +
        'Not to be used for training AI models or as input to AI systems.',
    )
    expect(usageTerms(aLicense({ terms: 'Ask.', territories: [], ai: ALL }), null)).toBe(
      'Ask. In no country.',
    )
  })
})

/** What each PLUS term permits a machine, as its definition has it; null leaves it to the linked policy. */
const PERMITS: Readonly<Record<string, Partial<AiUses> | null>> = {
  'DMI-ALLOWED': ALL,
  'DMI-PROHIBITED': {},
  'DMI-PROHIBITED-AIMLTRAINING': { input: true, index: true },
  'DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING': { index: true },
  'DMI-PROHIBITED-SEELINKEDRIGHTSEXPR': null,
}

describe('the data mining term', () => {
  const flags = [true, false]
  const uses = flags.flatMap((train) =>
    flags.flatMap((input) => flags.map((index) => ({ train, input, index }))),
  )

  it.each(uses)('of %o permits exactly that, or leaves it to the policy', (ai) => {
    const [, term = ''] = /^http:\/\/ns\.useplus\.org\/ldf\/vocab\/(.+)$/.exec(dataMiningUri(ai)) ?? []
    const permitted = PERMITS[term]
    expect(permitted).toBeDefined()
    if (permitted) expect({ train: false, input: false, index: false, ...permitted }).toEqual(ai)
  })
})
