/** What is wrong with an Agreement or a Partner before it is written, each fault by its field and in words. */
import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../src/domain/agreement.ts'
import { activationFaults, partnerFaults } from '../../src/domain/agreement-faults.ts'
import type { Partner } from '../../src/domain/partner.ts'
import { aLicense, anOpenLicense, NOW } from '../support/builders.ts'
import { faultsOf, faultsOfGrant } from '../support/faults.ts'
import { aGrant, anAgreement, aPartner } from '../support/partners.ts'

describe('an agreement', () => {
  it('under a license of its own, with a grant within its ceiling, has no fault', () => {
    expect(faultsOf({})).toEqual([])
    expect(
      faultsOfGrant(
        { ai: { train: true, input: true, index: true } },
        { licenses: [aLicense(), anOpenLicense()] },
      ),
    ).toEqual([])
    const rich = { use: 'fullText', permits: ['web', 'translate'], delayHours: 24, dailyQuota: 5 } as const
    expect(
      faultsOfGrant(
        {
          ...rich,
          territories: ['NG'],
          duties: ['noindex'],
          selection: { channels: ['weekend', 'section-x'] },
        },
        { removeAfterDays: 30, credit: '{byline} / {newsroom}', until: '2027-01-07T00:00:00.000Z' },
      ),
    ).toEqual([])
  })

  it.each<readonly [string, Partial<Agreement>, readonly string[]]>([
    [
      'that ends before it starts',
      { until: '2026-01-06T00:00:00.000Z' },
      ['until: an instant after from (2026-01-07T00:00:00.000Z): it cannot end before it starts'],
    ],
    [
      'that ends as it starts',
      { until: '2026-01-07T00:00:00.000Z' },
      ['until: an instant after from (2026-01-07T00:00:00.000Z): it cannot end before it starts'],
    ],
    ['from an impossible instant', { from: '2026-02-30T00:00:00.000Z' }, ['from: an instant that exists']],
    ['until no instant', { until: 'Christmas' }, ['until: an instant that exists, or null']],
    ['signed on no day', { signedOn: '2026-02-30' }, ['signedOn: a day that exists, as yyyy-mm-dd']],
    ['signed some day', { signedOn: 'last week' }, ['signedOn: a day that exists, as yyyy-mm-dd']],
    ['without a title', { title: ' ' }, ['title: words by which people know it']],
    [
      'under no license',
      { licenses: [] },
      ['licenses: at least one license: articles under any other are not covered'],
    ],
    [
      'under an unknown license',
      { licenses: [aLicense(), aLicense({ id: 'mine' })] },
      ['licenses[1]: one of all-rights-reserved, cc-by-nd-4.0, agency-restricted'],
    ],
    ['under one license twice', { licenses: [aLicense(), aLicense()] }, ['licenses[1]: each of them once']],
    ['for nowhere', { territories: [] }, ['territories: at least one country, or null for everywhere']],
    [
      'for countries that do not exist',
      { territories: ['NG', 'EU', 'ng', 'ZZ'] },
      [1, 2, 3].map(
        (n) => `territories[${n}]: the ISO 3166-1 alpha-2 code of a country, in capitals, such as NG`,
      ),
    ],
    [
      'with a credit of an unknown variable',
      { credit: 'By {author}' },
      ['credit: text with no variables but {credit}, {newsroom}, {holder}, {byline}'],
    ],
    ['with an empty credit', { credit: ' ' }, ["credit: a line of text, or null for each article's own"]],
    ...[0, -1, 1.5, Number.NaN, 36_501].map(
      (removeAfterDays) =>
        [
          `to be removed after ${removeAfterDays} days`,
          { removeAfterDays },
          ['removeAfterDays: whole days from 1 to 36500, or null for no limit'],
        ] as const,
    ),
    ['with two grants of one id', { grants: [aGrant(), aGrant()] }, ['grants[1]: each of them once']],
  ])('%s is refused', (_, terms, faults) => {
    expect(faultsOf(terms)).toEqual(faults)
  })
})

describe('an agreement to be activated', () => {
  it('is a document and a day, and grants something', () => {
    const unsigned = anAgreement({ document: ' ', signedOn: null, grants: [] })
    expect(activationFaults(unsigned, NOW).map(({ field, expected }) => `${field}: ${expected}`)).toEqual([
      'document: where the signed document is kept: nothing unsigned is active',
      'signedOn: the day it was signed: nothing unsigned is active',
      'grants: at least one grant: without any it gives nothing',
    ])
    expect(activationFaults(anAgreement({ document: null }), NOW).map(({ field }) => field)).toEqual([
      'document',
    ])
    expect(activationFaults(anAgreement(), NOW)).toEqual([])
  })

  it('is active from the day it was signed, wherever that is already today, and not before', () => {
    const daysRefused = ['2026-11-20', '2026-11-21', '2026-11-22'].filter(
      (signedOn) => activationFaults(anAgreement({ signedOn }), '2026-11-20T11:00:00.000Z').length > 0,
    )
    expect(daysRefused).toEqual(['2026-11-22'])
  })
})

describe('a partner', () => {
  it.each<readonly [string, Partial<Partner>, readonly string[]]>([
    ['with no fault', {}, []],
    ['without a name', { name: '' }, ['name']],
    ['whose contact has no address', { contacts: [{ name: 'Chidi', email: 'none' }] }, ['contacts[0].email']],
    [
      'at what is no host name',
      {
        domains: [
          'radio.example',
          'https://radio.example',
          'Radio.example',
          'radio',
          'xn--bcher-kva.example',
        ],
      },
      ['domains[1]', 'domains[2]', 'domains[3]'],
    ],
    ['nowhere', { territories: [] }, ['territories']],
    ['in a country that does not exist', { territories: ['UK'] }, ['territories[0]']],
  ])('%s', (_, partner, fields) => {
    expect(partnerFaults(aPartner(partner)).map(({ field }) => field)).toEqual(fields)
  })
})
