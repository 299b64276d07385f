/** What a change makes of one article for one Partner: now, or at the next instant at which an answer changes. */
import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../src/domain/agreement.ts'
import { clearArticle } from '../../src/domain/clearance.ts'
import { differenceOf } from '../../src/domain/impact.ts'
import { aNewsroom, anArticle, licensesById, NOW } from '../support/builders.ts'
import { aGrant, anAgreement, aPartnerAudience } from '../support/partners.ts'

const END = '2027-01-01T00:00:00.000Z'

function differenceBetween(before: readonly Agreement[], after: readonly Agreement[]) {
  const article = anArticle()
  const asked = { article, newsroom: aNewsroom(), licenses: licensesById() }
  return differenceOf(article, NOW, (now) => ({
    before: clearArticle({ ...asked, audience: aPartnerAudience(before), now }),
    after: clearArticle({ ...asked, audience: aPartnerAudience(after), now }),
  }))
}

const ending = anAgreement({ until: END })
const following = anAgreement({ id: 'follows', grants: [aGrant({ use: 'headline', images: false })] })

describe('the impact of a change', () => {
  it('is none where the same is given at once and later', () => {
    expect(differenceBetween([ending], [ending])).toBe(null)
  })

  it('shows at once where a grant is gone', () => {
    expect(differenceBetween([ending], [])).toMatchObject({ kind: 'loss', at: null, use: 'fullText' })
  })

  it('shows at the end of what is given before and after alike, where nothing follows it any more', () => {
    expect(differenceBetween([ending, following], [ending])).toMatchObject({ kind: 'loss', at: END })
  })
})
