/** Terms in words and as PLUS terms: what a License says, and never more. */
import { describe, expect, it, test } from 'vitest'
import { type Agreement, PERMISSIONS } from '../../src/domain/agreement.ts'
import type { Article } from '../../src/domain/article.ts'
import type { AiUses } from '../../src/domain/license.ts'
import { dataMiningUri } from '../../src/formats/data-mining.ts'
import { articleTerms, assetTerms } from '../../src/formats/stated-terms.ts'
import { statedWords, usageTerms } from '../../src/formats/usage-terms.ts'
import { aClearedArticle, aLicense, anOpenLicense, licensesById } from '../support/builders.ts'
import { aFullAgreement } from '../support/partner-editions.ts'
import { aGrant, anAgreement, aPartnerAudience } from '../support/partners.ts'

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

describe('a partner’s terms in words', () => {
  const wordsUnder = (agreement: Agreement, article: Partial<Article> = {}) =>
    statedWords(articleTerms(aClearedArticle(article, { audience: aPartnerAudience([agreement]) })))

  test('say what the agreement grants, where, until when and for which machines; of a delay nothing', () => {
    expect(
      wordsUnder(aFullAgreement({ licenses: [aLicense()] }), { expiresAt: '2026-12-01T00:00:00.000Z' }),
    ).toBe(
      'Under agreement lagoon-radio-2026, version 1: the full text. May be shown only on the web and in newsletters. ' +
        'May be translated. May not be adapted, kept in an archive, or passed on to others. ' +
        'Show the credit line, keep the notices, link back to the original, name the original as the canonical page, ' +
        'and keep it out of search engines (noindex). Only in Kenya (KE) and Nigeria (NG). ' +
        'Not to be used after 2026-12-01T00:00:00.000Z. Every copy must be removed by 2026-12-20T11:00:00.000Z. ' +
        'May be used as input to AI systems or for indexing for search. Not to be used for training AI models.',
    )
  })

  test('say so where nothing may be shown, and where everything may be done', () => {
    const nothing = aGrant({ permits: [], ai: { train: false, input: false, index: false } })
    expect(wordsUnder(anAgreement({ grants: [nothing] }))).toContain('May not be shown.')
    const everything = aGrant({ permits: PERMISSIONS, ai: ALL })
    const words = wordsUnder(anAgreement({ grants: [everything] }))
    expect(words).toContain('only on the web, in print, in broadcasts, and in newsletters.')
    expect(words).not.toMatch(/[Nn]ot /)
  })

  test('under Creative Commons are the license’s own, and name no agreement', () => {
    expect(wordsUnder(aFullAgreement({ licenses: [anOpenLicense()] }), { license: 'cc-by-nd-4.0' })).toBe(
      'May be republished in full, unchanged, with credit and a link to the original.',
    )
  })

  test('of an Asset under a License of its own are the narrower of both', () => {
    const own = aLicense({
      id: 'photo',
      ai: { train: false, input: false, index: true },
      duties: ['no-edits'],
    })
    const article = aClearedArticle(
      {},
      { audience: aPartnerAudience([aFullAgreement({ licenses: [aLicense()] })]) },
    )
    const words = assetTerms(article, licensesById([own]), { license: 'photo' })
    expect(words?.ai).toEqual({ train: false, input: false, index: true })
    expect(words?.territories).toEqual(['KE', 'NG'])
    expect(words?.duties).toContain('no-edits')
    expect(words?.permits).toEqual(['web', 'newsletter'])
    expect(words && statedWords(words)).toContain('May not be translated, adapted, ')
    expect(words?.duties).toContain('noindex')
    expect(assetTerms(article, licensesById([]), { license: 'photo' })).toBeNull()
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
