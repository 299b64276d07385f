/** Images and recordings in explanations: given, or why not. */
import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../src/domain/agreement.ts'
import type { Article } from '../../src/domain/article.ts'
import { explainAnswer } from '../../src/domain/explanation.ts'
import {
  aLicense,
  aNewsroom,
  anAgencyLicense,
  anArticle,
  anImage,
  anOpenLicense,
  licensesById,
  NOW,
} from '../support/builders.ts'
import { aGrant, anAgreement, aPartnerAudience } from '../support/partners.ts'

const partnerCase = (article: Partial<Article>, agreements: readonly Agreement[]) => ({
  article: anArticle(article),
  newsroom: aNewsroom(),
  licenses: licensesById(),
  audience: aPartnerAudience(agreements),
  now: NOW,
})

/** An image of its own terms, and why it is not given. */
const WITHHELD_IMAGES = [
  ['withheld', { status: 'withheld' }, {}, 'It is withheld.'],
  ['another’s', { holder: 'A. Photographer' }, {}, 'It is A. Photographer’s, and has no license of its own.'],
  [
    'under a license that is not there',
    { license: 'gone' },
    {},
    'It names the license gone, which does not exist.',
  ],
  [
    'not signed for',
    { license: 'agency-restricted' },
    { licenses: [aLicense()] },
    'Its license, agency-restricted, is not among those the agreement was signed under.',
  ],
  [
    'of a grant without images',
    {},
    { grants: [aGrant({ images: false })] },
    'The grant all gives no images and no recordings.',
  ],
  ['beside a headline', {}, { grants: [aGrant({ use: 'headline' })] }, 'Only the headline is given.'],
] as const

describe('an image is given or not, and why', () => {
  it.each(WITHHELD_IMAGES)('%s', (_, image, agreement, why) => {
    const licenses = licensesById([aLicense({ publicUse: 'headline' }), anOpenLicense(), anAgencyLicense()])
    const asked = { ...partnerCase({ images: [anImage(image)] }, [anAgreement(agreement)]), licenses }
    const answer = explainAnswer(asked)
    expect(answer).toMatchObject({ outcome: 'cleared', assets: [{ kind: 'image', why }] })
  })

  it('says nothing against what is given', () => {
    const answer = explainAnswer(partnerCase({ images: [anImage()] }, [anAgreement()]))
    expect(answer).toMatchObject({ assets: [{ url: anImage().url, why: null }] })
  })
})
