/** An Agreement as an ODRL policy: read back by ODRL's rules it permits what the Grants give, and never more. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Grant, PERMISSIONS, type Permission } from '../../src/domain/agreement.ts'
import { type Article, listedAt } from '../../src/domain/article.ts'
import { channelsOf } from '../../src/domain/channel.ts'
import { coverageOf, type GrantTerms, grantKey, refusalAt } from '../../src/domain/coverage.ts'
import { termsUnder } from '../../src/domain/grant-terms.ts'
import { AI_USES } from '../../src/domain/license.ts'
import { renderAgreement } from '../../src/formats/odrl-agreement.ts'
import { anySigned, anyStory, COUNTRIES, INSTANTS, type Signed } from '../support/agreement-arbitraries.ts'
import {
  type Asked,
  extentOf,
  type OdrlAgreement,
  permissionsOf,
  readAgreementPolicy,
} from '../support/agreement-reader.ts'
import { aLicense, aNewsroom, anOpenLicense, BASE_URL, licensesById } from '../support/builders.ts'
import { aFullAgreement } from '../support/partner-editions.ts'
import { aPartner } from '../support/partners.ts'

const ACTIONS: Readonly<Record<Permission, string>> = {
  web: 'display',
  print: 'print',
  broadcast: 'stream',
  newsletter: 'distribute',
  translate: 'translate',
  adapt: 'derive',
  archive: 'archive',
  sublicense: 'grantUse',
}
function policyOf({ partner, agreement, licenses }: Signed): OdrlAgreement {
  const offering = { newsroom: aNewsroom(), baseUrl: BASE_URL }
  const document = renderAgreement({ ...offering, partner, agreement, licenses: licensesById(licenses) })
  return readAgreementPolicy(document)
}

/** What each Grant gives then and there, by the domain alone. */
function givenBy(signed: Signed, article: Article, { country, now, rank }: Asked): readonly GrantTerms[] {
  const { partner, agreement, licenses } = signed
  const license = licenses.find(({ id }) => id === article.license)
  if (!license) return []
  const ranks = new Map(agreement.grants.map((grant: Grant) => [grantKey(agreement, grant), rank]))
  const standing = { partner, agreements: [agreement], channels: new Map() }
  return termsUnder(standing, license, 'headline')
    .open.filter((terms) => terms.takes(article) && holdsIn(terms, country))
    .map((terms) => coverageOf(terms, listedAt(article), ranks))
    .filter((coverage) => refusalAt(coverage, now) === null)
    .map(({ terms }) => terms)
}

function holdsIn({ territories: held }: GrantTerms, country: string | null): boolean {
  return held === null || (country !== null && held.includes(country))
}

function askedOf(article: Article, where: Pick<Asked, 'country' | 'now' | 'rank'>): Asked {
  const channels = channelsOf(article)
  const named = (kind?: string) =>
    channels
      .filter((channel) => kind === undefined || channel.kind === kind)
      .map(({ id }) => `tag:news.example,2026:channel/${encodeURIComponent(id)}`)
  const facts = {
    license: [`${BASE_URL}/licenses/${article.license}`],
    section: named('section'),
    tag: named('tag'),
    author: named('author'),
    language: named('lang'),
    channel: named(),
    genre: [article.genre],
    source: article.source ? [article.source.title, article.source.url] : [],
  }
  return { ...where, facts, listedAt: listedAt(article), purpose: null }
}

/** What a Grant says may be done; a locked License's "change nothing" goes before it. */
function mayDo({ permits, duties: owed }: GrantTerms, permit: Permission): boolean {
  const isChange = permit === 'translate' || permit === 'adapt'
  return permits.includes(permit) && !(isChange && owed.includes('no-edits'))
}

const extentOfCoverage = ({ use, images }: GrantTerms) => (images ? `${use}+images` : use)

/** How much of the work may be used for each thing that may be done, by the policy. */
function readTable(policy: OdrlAgreement, asked: Asked) {
  const extents = (action: string, purpose: string | null = null) =>
    permissionsOf(policy, action, { ...asked, purpose })
      .map(extentOf)
      .toSorted()
  return {
    ...Object.fromEntries(PERMISSIONS.map((permit) => [permit, extents(ACTIONS[permit])])),
    ...Object.fromEntries(AI_USES.map((use) => [use, extents('tdm:mine', use)])),
    indexing: extents('index'),
    unasked: [...extents('reproduce'), ...extents('sell'), ...extents('tdm:mine', 'another')],
  }
}

/** The same by the Grants. */
function writeTable(given: readonly GrantTerms[]) {
  const extents = (isMeant: (coverage: GrantTerms) => boolean) =>
    given.filter(isMeant).map(extentOfCoverage).toSorted()
  return {
    ...Object.fromEntries(PERMISSIONS.map((permit) => [permit, extents((one) => mayDo(one, permit))])),
    ...Object.fromEntries(AI_USES.map((use) => [use, extents(({ ai: uses }) => uses[use])])),
    indexing: extents(({ ai: uses }) => uses.index),
    // One that gives every AI use there is sets mining free.
    unasked: extents(({ ai: uses }) => AI_USES.every((use) => uses[use])),
  }
}

const anyCase = fc.record({
  signed: anySigned,
  article: anyStory,
  now: fc.constantFrom(...INSTANTS),
  rank: fc.constantFrom(1, 4),
  country: fc.constantFrom(...COUNTRIES),
})

describe('whatever is signed', () => {
  it('its policy permits what some Grant gives, as much of the article, there and then, and nothing else', () => {
    fc.assert(
      fc.property(anyCase, ({ signed, article, ...where }) => {
        const asked = askedOf(article, where)
        expect(readTable(policyOf(signed), asked)).toEqual(writeTable(givenBy(signed, article, asked)))
      }),
      { numRuns: 2_000 },
    )
  })

  it('the cases above give and refuse both', () => {
    const given = fc
      .sample(anyCase, 400)
      .filter(({ signed, article, ...where }) => givenBy(signed, article, askedOf(article, where)).length > 0)
    expect(given.length).toBeGreaterThan(40)
    expect(given.length).toBeLessThan(360)
  })

  it('each permission is bound to what its Agreement asks for in return, and a policy has a rule at least', () => {
    fc.assert(
      fc.property(anySigned, (signed) => {
        const { permission = [], prohibition = [] } = policyOf(signed)
        expect(permission.length + prohibition.length).toBeGreaterThan(0)
        for (const rule of permission)
          expect(rule.duty?.map(({ action }) => action) ?? []).toEqual(
            expect.arrayContaining([...owedUnder(signed, JSON.stringify(rule.target))]),
          )
      }),
      { numRuns: 500 },
    )
  })
})

/** Of what an Agreement and the License it was signed under ask for, two duties of one word each; of a locked License nothing. */
function owedUnder({ agreement, licenses }: Signed, target: string): readonly string[] {
  const license = licenses.find(({ id }) => target.includes(`/licenses/${id}"`))
  if (license?.irrevocable) return []
  const words = { credit: 'attribute', noindex: 'reviewPolicy' } as const
  return (['credit', 'noindex'] as const)
    .filter((duty) =>
      [agreement, ...agreement.licenses.filter(({ id }) => id === license?.id)].some(({ duties }) =>
        duties.includes(duty),
      ),
    )
    .map((duty) => words[duty])
}

describe('an agreement’s policy', () => {
  const signed = { partner: aPartner(), agreement: aFullAgreement(), licenses: [aLicense(), anOpenLicense()] }

  it('names both parties and itself by names that are no addresses', () => {
    const { uid, assigner, assignee } = policyOf(signed)
    expect(uid).toBe('tag:news.example,2026:agreement/lagoon-radio-2026/1')
    expect(assigner['vcard:fn']).toBe('Harmattan Courier Media Ltd')
    expect(assignee).toEqual({
      uid: 'tag:news.example,2026:partner/lagoon-radio',
      'vcard:fn': 'Lagoon Radio',
    })
    expect(JSON.stringify(policyOf(signed))).not.toMatch(/\/p\/|\/partner\/agreements/)
  })

  it('obliges to delete in time what may be taken back, and nothing under Creative Commons', () => {
    const [obligation] = policyOf(signed).obligation ?? []
    expect(obligation?.action).toBe('delete')
    expect(JSON.stringify(obligation?.target)).toContain('/licenses/all-rights-reserved')
    expect(JSON.stringify(obligation?.target)).not.toContain('cc-by-nd')
    expect(JSON.stringify(obligation?.constraint)).toContain('"P30D"')
  })

  it('prohibits any use once it has ended, but for what is locked', () => {
    const ended = policyOf({ ...signed, agreement: aFullAgreement({ status: 'ended' }) })
    expect(ended.permission).toBeUndefined()
    expect(ended.prohibition?.map(({ action }) => action)).toEqual(['use'])
    expect(JSON.stringify(ended.prohibition)).not.toContain('cc-by-nd')
  })
})
