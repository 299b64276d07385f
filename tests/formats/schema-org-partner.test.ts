/** What a Partner's page says of an article in schema.org's words. */
import { describe, expect, it } from 'vitest'
import { articleJsonLd } from '../../src/formats/schema-org.ts'
import { aClearedArticle, aNewsroom, BASE_URL } from '../support/builders.ts'
import { anAgreement, aPartnerAudience } from '../support/partners.ts'

const SETTING = { newsroom: aNewsroom(), baseUrl: BASE_URL }

describe('a partner’s page', () => {
  it('states what was agreed in words, names no agreement by an address, and is free to nobody', () => {
    const article = aClearedArticle(
      {},
      { audience: aPartnerAudience([anAgreement({ removeAfterDays: 30 })]) },
    )
    const described = JSON.parse(articleJsonLd(article, SETTING))
    expect(described.isAccessibleForFree).toBe(false)
    expect(described.conditionsOfAccess).toContain('removed by 2026-12-20T11:00:00.000Z')
    expect(described.expires).toBe('2026-12-20T11:00:00.000Z')
    for (const name of ['license', 'usageInfo', 'acquireLicensePage']) expect(described[name]).toBeUndefined()
    expect(JSON.stringify(described)).not.toContain('/partner/')
  })

  it('keeps the deed of a Creative Commons license', () => {
    const article = aClearedArticle({ license: 'cc-by-nd-4.0' }, { audience: aPartnerAudience() })
    const { license, conditionsOfAccess } = JSON.parse(articleJsonLd(article, SETTING))
    expect(license).toBe('https://creativecommons.org/licenses/by-nd/4.0/')
    expect(conditionsOfAccess).toBeUndefined()
  })
})
