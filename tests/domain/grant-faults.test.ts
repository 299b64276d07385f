/** What is wrong with a Grant: more than its Licenses allow, what could never be given, and what would narrow Creative Commons. */
import { describe, expect, it } from 'vitest'
import type { Agreement, Grant } from '../../src/domain/agreement.ts'
import { aLicense, anAgencyLicense, anOpenLicense } from '../support/builders.ts'
import { faultsOfGrant as ofGrant } from '../support/faults.ts'

const bothLicenses = [aLicense(), anOpenLicense()]
/** What anyone may do under Creative Commons, so that nothing is narrowed. */
const freely: Partial<Grant> = { ai: { train: true, input: true, index: true } }

describe('a grant', () => {
  const ELSE = 'To grant more of other articles, name their licenses in the selection.'

  it('above the ceiling of any license it is about is refused, and the license named', () => {
    const licenses = [aLicense(), anAgencyLicense()]
    expect(ofGrant({ use: 'fullText' }, { licenses })).toContain(
      `grants[0].use: summary at most: the ceiling of agency-restricted, version 1. ${ELSE}`,
    )
    expect(
      ofGrant({ use: 'fullText', selection: { licenses: ['all-rights-reserved'] } }, { licenses }),
    ).toEqual([])
  })

  it('is held to the ceiling signed for and to the one there is now', () => {
    const lowered = aLicense({ version: 2, ceiling: 'headline' })
    const signed = { licenses: [aLicense()] }
    expect(ofGrant({ use: 'summary' }, signed, { licenses: [lowered] })).toEqual([
      `grants[0].use: headline at most: the ceiling of all-rights-reserved, version 2. ${ELSE}`,
    ])
  })

  it('of AI uses above the ceiling is refused', () => {
    const licenses = [aLicense({ aiCeiling: { train: false, input: true, index: true } })]
    expect(ofGrant({ ai: { train: true, input: true, index: true } }, { licenses }, { licenses })).toEqual([
      `grants[0].ai.train: false: above the AI ceiling of all-rights-reserved, version 1. ${ELSE}`,
    ])
  })

  it('to translate or adapt what must not be edited is refused', () => {
    const permits = ['web', 'translate', 'adapt'] as const
    expect(ofGrant({ ...freely, permits }, { licenses: [anOpenLicense()] })).toEqual([
      `grants[0].permits[1]: neither translate nor adapt where cc-by-nd-4.0 forbids edits. ${ELSE}`,
      `grants[0].permits[2]: neither translate nor adapt where cc-by-nd-4.0 forbids edits. ${ELSE}`,
    ])
    const reserving = [anOpenLicense({ duties: ['credit'], reserved: ['rewrite'] })]
    expect(ofGrant({ ...freely, permits }, { licenses: reserving }, { licenses: reserving })).toHaveLength(2)
    const owed = 'grants[0].permits[1]: neither translate nor adapt where the duty no-edits is owed'
    expect(ofGrant({ permits: ['web', 'adapt'], duties: ['no-edits'] })).toEqual([owed])
    expect(ofGrant({ permits: ['web', 'adapt'] }, { duties: ['no-edits'] })).toEqual([owed])
  })

  it('for countries that can never meet is refused', () => {
    const nowhere = (name: string) =>
      `grants[0].territories: countries where the partner, the agreement, the grant and ${name}, version 1 meet: they meet nowhere`
    const grant = { territories: ['NG'] }
    expect(ofGrant(grant, { territories: ['GH'] })).toEqual([nowhere('all-rights-reserved')])
    expect(ofGrant(grant, {}, { partner: { territories: ['GH'] } })).toEqual([nowhere('all-rights-reserved')])
    const licenses = [aLicense({ territories: ['GH'] })]
    expect(ofGrant(grant, { licenses }, { licenses })).toEqual([nowhere('all-rights-reserved')])
  })

  it('for countries in which a license holds now, and others in which it held when signed, is refused', () => {
    const signed = { licenses: [aLicense({ territories: ['NG', 'KE'] })] }
    const current = (territories: readonly string[]) => ({
      licenses: [aLicense({ version: 2, territories })],
    })
    expect(ofGrant({}, signed, current(['GH', 'KE']))).toEqual([])
    expect(ofGrant({}, signed, current(['GH']))).toEqual([
      'grants[0].territories: countries where the partner, the agreement, the grant and all-rights-reserved, version 2 and all-rights-reserved, version 1 meet: they meet nowhere',
    ])
  })

  it.each<readonly [string, Partial<Grant>, string]>([
    ['no id', { id: '' }, 'grants[0].id: lower-case letters, digits and hyphens, 60 at most'],
    ['an id of two parts', { id: 'a/b' }, 'grants[0].id: lower-case letters, digits and hyphens, 60 at most'],
    [
      'an empty list',
      { selection: { tags: [] } },
      'grants[0].selection.tags: at least one, or leave the list out',
    ],
    [
      'a channel that is not there',
      { selection: { channels: ['latest', 'weekday'] } },
      'grants[0].selection.channels[1]: the id of a channel, such as section-politics',
    ],
    [
      'a license that is not signed for',
      { selection: { licenses: ['cc-by-nd-4.0'] } },
      'grants[0].selection.licenses[0]: one of all-rights-reserved',
    ],
    ['nowhere', { territories: [] }, 'grants[0].territories: at least one country, or null for everywhere'],
    ['a delay of half an hour', { delayHours: 0.5 }, 'grants[0].delayHours: whole hours from 0 to 87600'],
    ['a delay into the past', { delayHours: -1 }, 'grants[0].delayHours: whole hours from 0 to 87600'],
    ['a delay of a lifetime', { delayHours: 87_601 }, 'grants[0].delayHours: whole hours from 0 to 87600'],
    [
      'none a day',
      { dailyQuota: 0 },
      'grants[0].dailyQuota: a whole number from 1 to 100000, or null for all',
    ],
  ])('with %s is refused', (_, grant, fault) => {
    expect(ofGrant(grant)).toEqual([fault])
  })

  it('with a delay that lasts as long as the use is refused', () => {
    expect(ofGrant({ delayHours: 48 }, { removeAfterDays: 2 })).toEqual([
      'grants[0].delayHours: less than removeAfterDays (2): it would be given never',
    ])
  })
})

describe('Creative Commons', () => {
  const OWN =
    'cc-by-nd-4.0 is irrevocable, and no agreement narrows it. To bind other articles, sign for those in an agreement of its own.'
  const ELSE =
    'cc-by-nd-4.0 is irrevocable, and no agreement narrows it. To bind other articles alone, name their licenses in the selection.'

  it.each<readonly [string, Partial<Grant>, string]>([
    ['less than anyone gets', { use: 'summary' }, `use: fullText, which anyone gets: ${ELSE}`],
    ['a delay', { delayHours: 24 }, `delayHours: 0: ${ELSE}`],
    ['a daily quota', { dailyQuota: 5 }, `dailyQuota: null: ${ELSE}`],
    ['countries', { territories: ['NG'] }, `territories: null: ${ELSE}`],
    [
      'a further duty',
      { duties: ['credit', 'noindex'] },
      `duties: no duties beyond its own (credit, keep-notices, link-back, no-edits): ${ELSE}`,
    ],
    [
      'an AI use that anyone has',
      { ai: { train: false, input: true, index: true } },
      `ai.train: true, which it is for anyone: ${ELSE}`,
    ],
  ])('is not narrowed by a grant: %s', (_, grant, fault) => {
    expect(ofGrant({ ...freely, ...grant }, { licenses: bothLicenses })).toEqual([`grants[0].${fault}`])
    const about = { selection: { licenses: ['all-rights-reserved'] } }
    expect(ofGrant({ ...freely, ...grant, ...about }, { licenses: bothLicenses })).toEqual([])
  })

  it.each<readonly [string, Partial<Agreement>, string]>([
    ['countries', { territories: ['NG'] }, `territories: null: ${OWN}`],
    [
      'a further duty',
      { duties: ['canonical'] },
      `duties: no duties beyond its own (credit, keep-notices, link-back, no-edits): ${OWN}`,
    ],
    ['an end of use', { removeAfterDays: 30 }, `removeAfterDays: null: ${OWN}`],
  ])('is not narrowed by an agreement: %s', (_, terms, fault) => {
    expect(ofGrant(freely, { licenses: bothLicenses, ...terms })).toEqual([fault])
  })

  it('that is itself limited to countries gives a partner elsewhere nothing, which nobody can promise', () => {
    const licenses = [anOpenLicense({ territories: ['NG'] })]
    const elsewhere = { licenses, partner: { territories: ['GH'] } }
    expect(ofGrant(freely, { licenses }, { ...elsewhere, partner: { territories: ['GH', 'NG'] } })).toEqual(
      [],
    )
    expect(ofGrant(freely, { licenses }, elsewhere)).toEqual([
      'grants[0].territories: countries where the partner and cc-by-nd-4.0, version 1 meet: they meet nowhere',
    ])
  })

  it('that allows more by now is granted as it is now, whatever it allowed when it was signed', () => {
    const nothing = { train: false, input: false, index: false }
    const before = { ceiling: 'summary', publicUse: 'summary', ai: nothing, aiCeiling: nothing } as const
    const signed = { licenses: [anOpenLicense(before)] }
    expect(ofGrant(freely, signed, { licenses: [anOpenLicense({ version: 2 })] })).toEqual([])
  })

  it('that is itself limited to countries is not narrowed by these', () => {
    const licenses = [anOpenLicense({ territories: ['NG', 'GH'] })]
    expect(ofGrant({ ...freely, territories: ['GH', 'KE', 'NG'] }, { licenses }, { licenses })).toEqual([])
    expect(ofGrant({ ...freely, territories: ['NG'] }, { licenses }, { licenses })).toEqual([
      `grants[0].territories: null, or at least NG, GH: ${ELSE}`,
    ])
  })
})
