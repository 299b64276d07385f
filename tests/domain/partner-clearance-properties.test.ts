/** Clearance for Partners as properties: what is given, for any article, any Agreements, any Licenses, at any instant, and until when. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PERMISSIONS, type Permission } from '../../src/domain/agreement.ts'
import { publicUseAt } from '../../src/domain/allowance.ts'
import { type Clearance, type ClearedArticle, clearArticle } from '../../src/domain/clearance.ts'
import { AI_USES, allowsUse, type License } from '../../src/domain/license.ts'
import {
  anyInstant,
  anyPartnerCase,
  COUNTRIES,
  changed,
  type PartnerCase,
} from '../support/any-partner-case.ts'
import { PUBLIC_FEED, PUBLIC_PAGE } from '../support/builders.ts'
import { grantOf, mostOf, promisesOf, signedOf } from '../support/plain-promises.ts'

const RUNS = { numRuns: 10_000 }

type Cleared = Extract<Clearance, { readonly outcome: 'cleared' }>

/** Holds for each case whose article is cleared, of which there are enough. */
function whereCleared(holds: (clearance: Cleared, asked: PartnerCase) => void, change = {}): void {
  let cleared = 0
  fc.assert(
    fc.property(anyPartnerCase, (any) => {
      const asked = changed(any, change, 'all')
      const clearance = clearArticle(asked)
      if (clearance.outcome === 'refused') return
      cleared++
      holds(clearance, asked)
    }),
    RUNS,
  )
  expect(cleared).toBeGreaterThan(RUNS.numRuns / 5)
}

type Bounds = ReturnType<typeof grantOf> & { readonly versions: readonly License[] }

/** The same where no Creative Commons License sets the terms aside. */
function whereBound(holds: (article: ClearedArticle, bounds: Bounds, asked: PartnerCase) => void): void {
  let bound = 0
  whereCleared(({ article }, asked) => {
    const { license } = article.rights
    if (license.irrevocable) return
    bound++
    const promised = grantOf(article, asked)
    holds(article, { ...promised, versions: [license, ...signedOf(promised.agreement, license)] }, asked)
  })
  expect(bound).toBeGreaterThan(RUNS.numRuns / 10)
}

/** An answer without the hint of when it changes. */
function answerOf(clearance: Clearance): unknown {
  return clearance.outcome === 'cleared' ? clearance.article : clearance.reason
}

describe('what a partner is given', () => {
  it('is what some grant promises it at that instant, and nothing where none does', () => {
    fc.assert(
      fc.property(anyPartnerCase, (asked) => {
        expect(clearArticle(asked).outcome).toBe(promisesOf(asked).length > 0 ? 'cleared' : 'refused')
      }),
      RUNS,
    )
  })

  it('is the most of an article that any of these promises, and of that one no more', () => {
    whereCleared((clearance, asked) => {
      const { license } = clearance.article.rights
      const publicUse = publicUseAt(asked.audience.door, license)
      const given = mostOf(grantOf(clearance.article, asked), license)
      expect(clearance.use).toBe(allowsUse(given, publicUse) ? given : publicUse)
      for (const promised of promisesOf(asked)) {
        expect(allowsUse(clearance.use, mostOf(promised, license))).toBe(true)
      }
    })
  })

  it('is at least what the public gets at the same door', () => {
    whereCleared((clearance, asked) => {
      const audience = asked.audience.door === 'feed' ? PUBLIC_FEED : PUBLIC_PAGE
      const toPublic = clearArticle({ ...asked, audience })
      if (toPublic.outcome === 'cleared') expect(allowsUse(clearance.use, toPublic.use)).toBe(true)
    })
  })

  it('holds nothing above its Use, and nothing at all where it was refused', () => {
    fc.assert(
      fc.property(anyPartnerCase, (asked) => {
        const clearance = clearArticle(asked)
        const text = JSON.stringify(clearance)
        const use = clearance.outcome === 'cleared' ? clearance.use : null
        expect(text.includes('HEADLINE')).toBe(use !== null)
        expect(text.includes('SUMMARY')).toBe(use !== null && allowsUse(use, 'summary'))
        expect(text.includes('BODY')).toBe(use !== null && allowsUse(use, 'fullText'))
        if (/IMAGE|RECORDING/.test(text)) expect(text).toContain('SUMMARY')
      }),
      RUNS,
    )
  })

  it('holds no image or recording that was not granted, is not usable, or whose license was not signed for', () => {
    let shown = 0
    whereCleared((clearance, asked) => {
      const { images, recordings, rights } = clearance.article
      expect(recordings.length).toBe(images.length)
      for (const image of images) {
        shown++
        const { agreement, grant } = grantOf(clearance.article, asked)
        expect([grant.images, image.status]).toEqual([true, 'usable'])
        const license = asked.licenses.get(image.license ?? rights.license.id)
        if (!license) throw new Error('shown under no license')
        expect(license.irrevocable || signedOf(agreement, license).length > 0).toBe(true)
        expect(image.license === null && image.holder === 'A. Photographer').toBe(false)
      }
    })
    expect(shown).toBeGreaterThan(RUNS.numRuns / 50)
  })

  it('owes every duty, the license’s as signed and as it is, the agreement’s and the grant’s', () => {
    whereBound(({ duties }, { agreement, grant, versions }) => {
      const owed = [...versions, agreement, grant].flatMap((terms) => terms.duties)
      expect([...duties].sort()).toEqual([...new Set(owed)].sort())
    })
  })

  it('may be used by AI as granted and within the ceilings; as anyone may where more of it is given than was granted', () => {
    whereBound((given, { agreement, grant, versions }) => {
      const { license } = given.rights
      const most = mostOf({ agreement, grant }, license)
      const ceilings = versions.map(({ aiCeiling }) => aiCeiling)
      const bounds = given.use === most ? ceilings : [...ceilings, license.ai]
      for (const kind of AI_USES) {
        expect(given.terms.ai[kind]).toBe(grant.ai[kind] && bounds.every((ai) => ai[kind]))
      }
    })
  })

  it('may be done with as granted, edited only where no duty forbids it, and only shown where more is given than was granted', () => {
    let lifted = 0
    whereBound((given, { agreement, grant }) => {
      const edits: readonly Permission[] = given.duties.includes('no-edits') ? ['translate', 'adapt'] : []
      const isLifted = given.use !== mostOf({ agreement, grant }, given.rights.license)
      if (isLifted) lifted++
      const may = isLifted ? ['web'] : PERMISSIONS.filter((one) => !edits.includes(one))
      expect(given.terms.permits).toEqual(may.filter((one) => grant.permits.some((permit) => permit === one)))
    })
    expect(lifted).toBeGreaterThan(RUNS.numRuns / 50)
  })

  it('may be used where all territories meet, until it must be removed', () => {
    whereBound(({ terms, listedAt }, { agreement, grant, versions }, { audience }) => {
      const placed = [audience.partner, agreement, grant, ...versions]
      const isIn = (code: string) => placed.every(({ territories }) => territories?.includes(code) ?? true)
      expect(terms.territories ?? COUNTRIES).toEqual(COUNTRIES.filter(isIn))
      if (terms.territories === null) expect(isIn('elsewhere')).toBe(true)
      const days = agreement.removeAfterDays
      const end = Date.parse(listedAt) + (days ?? 0) * 86_400_000
      expect(terms.removeBy).toBe(days === null ? null : new Date(end).toISOString())
    })
  })

  const article = (before: PartnerCase['article']) => ({ ...before, license: 'cc-by-nd-4.0' })

  it('under Creative Commons is what the license says, whatever was agreed', () => {
    whereCleared(
      (clearance, asked) => {
        const { terms, rights, expiresAt } = clearance.article
        const { duties, territories, reserved } = rights.license
        expect(clearance.duties).toEqual(duties)
        expect(terms.removeBy).toBe(null)
        expect(expiresAt).toBe(asked.article.expiresAt)
        if (territories === null) expect(terms.territories).toBe(null)
        expect(reserved).toContain('rewrite')
        expect(terms.permits?.filter((one) => one === 'translate' || one === 'adapt')).toEqual([])
      },
      { article },
    )
  })

  it('under Creative Commons may be used by AI as the license says, and beyond it as granted within its ceiling', () => {
    whereCleared(
      (clearance, asked) => {
        const { ai, aiCeiling } = clearance.article.rights.license
        const { grant } = grantOf(clearance.article, asked)
        for (const kind of AI_USES)
          expect(clearance.article.terms.ai[kind]).toBe(ai[kind] || (grant.ai[kind] && aiCeiling[kind]))
      },
      { article },
    )
  })
})

describe('the clock', () => {
  it('changes no answer before `until`', () => {
    let compared = 0
    fc.assert(
      fc.property(anyPartnerCase, fc.array(anyInstant, { minLength: 4, maxLength: 4 }), (asked, instants) => {
        const first = clearArticle(asked)
        for (const now of instants) {
          if (now < asked.now || (first.until !== null && now >= first.until)) continue
          compared++
          expect(clearArticle({ ...asked, now })).toEqual(first)
        }
      }),
      RUNS,
    )
    expect(compared).toBeGreaterThan(RUNS.numRuns / 5)
  })

  it('changes it at `until`, and not a millisecond sooner', () => {
    let changes = 0
    fc.assert(
      fc.property(anyPartnerCase, (asked) => {
        const first = clearArticle(asked)
        if (first.until === null) return
        changes++
        expect(first.until > asked.now).toBe(true)
        const before = new Date(Date.parse(first.until) - 1).toISOString()
        expect(answerOf(clearArticle({ ...asked, now: before }))).toEqual(answerOf(first))
        expect(answerOf(clearArticle({ ...asked, now: first.until }))).not.toEqual(answerOf(first))
      }),
      RUNS,
    )
    expect(changes).toBeGreaterThan(RUNS.numRuns / 5)
  })
})
