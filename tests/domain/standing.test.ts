/** Whether the doors to content are open to a Partner, and the reason that is told while they are not. */
import { describe, expect, it } from 'vitest'
import { bestCoverage } from '../../src/domain/best-coverage.ts'
import { standingAt } from '../../src/domain/standing.ts'
import { aLicense, anArticle, NOW } from '../support/builders.ts'
import { anAgreement, aPartner } from '../support/partners.ts'

const partner = aPartner()
const later = '2026-11-20T12:00:00.001Z'
const ended = anAgreement({ id: 'ended', status: 'ended' })
const over = anAgreement({ id: 'over', until: NOW })
const suspended = anAgreement({ id: 'suspended', status: 'suspended' })
const coming = anAgreement({ id: 'coming', from: later })
const draft = anAgreement({ id: 'draft', status: 'draft' })
const unsigned = anAgreement({ id: 'unsigned', document: ' ' })
const others = anAgreement({ id: 'others', partner: 'somebody-else' })

describe('a partner’s standing', () => {
  it.each([
    ['no agreement', [], 'no-agreement'],
    ['a draft, one without a document, another’s', [draft, unsigned, others], 'no-agreement'],
    ['one that was ended', [ended], 'agreement-ended'],
    ['one whose term is over at this instant', [over], 'agreement-ended'],
    ['one suspended after one that ended', [ended, suspended], 'agreement-suspended'],
    ['one to come, the others suspended or ended', [suspended, coming, ended], 'agreement-not-started'],
    ['one active among all of these', [suspended, coming, ended, anAgreement(), draft], null],
    ['one active until the next instant', [anAgreement({ until: later })], null],
    ['one active since this instant', [anAgreement({ from: NOW })], null],
  ])('with %s', (_, agreements, reason) => {
    expect(standingAt({ partner, agreements }, NOW)).toBe(reason)
  })

  it('is suspended with the partner', () => {
    const asked = { partner: aPartner({ status: 'suspended' }), agreements: [anAgreement(), ended] }
    expect(standingAt(asked, NOW)).toBe('agreement-suspended')
  })

  it('is closed for the reason that clearance gives for each article', () => {
    const article = anArticle()
    for (const agreements of [
      [],
      [draft],
      [ended],
      [over],
      [suspended],
      [coming],
      [ended, suspended, coming],
    ]) {
      const license = aLicense()
      const asked = {
        partner,
        agreements,
        channels: new Map(),
        article,
        license,
        publicUse: 'summary',
      } as const
      const answer = bestCoverage({ ...asked, ranks: new Map() }, NOW)
      expect(answer).toMatchObject({ outcome: 'refused', reason: standingAt(asked, NOW) })
    }
  })
})
