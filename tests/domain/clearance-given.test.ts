/** What a cleared article holds: the fields named, the year where the newsroom is, and the images covered. */
import { describe, expect, it } from 'vitest'
import type { ClearanceCase } from '../../src/domain/clearance.ts'
import { aRecording } from '../support/assets.ts'
import {
  aByline,
  aLicense,
  aNewsroom,
  anArticle,
  anImage,
  askClearance as ask,
  licensesById,
  PUBLIC_FEED,
  PUBLIC_PAGE,
  statedRights,
} from '../support/builders.ts'

describe('what is given', () => {
  it('has no field but those named, whatever an article may come to hold', () => {
    const article = {
      ...anArticle({ byline: [aByline({ email: 'amina@private.example' })] }),
      desk: 'SECRET',
    }
    const clearance = ask(article)
    const text = JSON.stringify(clearance)
    expect(text).toContain('Amina Bello')
    expect(text).not.toMatch(/SECRET|private\.example/)
  })

  it('names the year of publication where the newsroom is', () => {
    const yearOf = (publishedAt: string, timeZone: string) => {
      const clearance = ask(
        { publishedAt },
        { newsroom: aNewsroom({ timeZone }), now: '2027-06-01T00:00:00.000Z' },
      )
      return clearance.outcome === 'cleared' && clearance.article.rights.notice
    }
    expect(yearOf('2025-12-31T23:30:00.000Z', 'Africa/Lagos')).toContain('© 2026 ')
    expect(yearOf('2025-12-31T22:30:00.000Z', 'Africa/Lagos')).toContain('© 2025 ')
    expect(yearOf('2026-01-01T03:00:00.000Z', 'America/New_York')).toContain('© 2025 ')
    expect(yearOf('2025-12-31T23:30:00.000Z', 'Nowhere/None')).toContain('© 2025 ')
    expect(yearOf('2026-07-01T00:00:00.000Z', 'Africa/Lagos')).toContain('© 2026 ')
  })
})

describe('recordings and sources', () => {
  it('are given with the summary, and a recording whose license gives the public none is not', () => {
    const recordings = [aRecording(), aRecording({ license: 'agency-restricted' })]
    const source = { title: 'Wire', url: 'https://wire.example/feed' }
    expect(ask({ recordings, source })).toMatchObject({ article: { recordings: [aRecording()], source } })
    const headline = licensesById([aLicense({ publicUse: 'headline' })])
    expect(ask({ recordings, source }, { licenses: headline })).toMatchObject({
      article: { recordings: [], source },
    })
  })
})

describe('images', () => {
  const shown = (image: Partial<ReturnType<typeof anImage>>) => {
    const clearance = ask({ images: [anImage(image)] })
    return clearance.outcome === 'cleared' && clearance.article.images.length === 1
  }

  it.each([
    ["the newsroom's own", {}, true],
    [
      "another's under a license of its own that lets the public have it",
      { holder: 'A. Photographer', license: 'cc-by-nd-4.0' },
      true,
    ],
    ["another's without a license", { holder: 'A. Photographer' }, false],
    ['one under a license that is unknown', { license: 'no-such-license' }, false],
    ['one whose license gives the public headlines only', { license: 'agency-restricted' }, false],
    ['a withheld one', { status: 'withheld' }, false],
  ] as const)('%s: shown or not', (_, image, expected) => {
    expect(shown(image)).toBe(expected)
  })

  it('by an agency’s mark are under the license of an article of that agency, and of no other', () => {
    const rights = statedRights({
      foreign: 'Reuters',
      holder: 'Thomson Reuters',
      notice: '© 2026 Thomson Reuters',
      credit: 'Reuters',
      contact: 'desk@wire.example',
    })
    const shownBeside = (holder: string) => {
      const clearance = ask({ rights, license: 'cc-by-nd-4.0', images: [anImage({ holder })] })
      return clearance.outcome === 'cleared' && clearance.article.images.length === 1
    }
    expect([shownBeside('Reuters'), shownBeside('AFP')]).toEqual([true, false])
    expect(shown({ holder: 'Reuters' })).toBe(false)
  })

  it('are given at each door as their license says for it', () => {
    const licenses = licensesById([
      aLicense(),
      aLicense({ id: 'web', publicUse: 'headline', pageUse: 'summary' }),
    ])
    const countAt = (audience: ClearanceCase['audience']) => {
      const clearance = ask({ images: [anImage({ license: 'web' })] }, { licenses, audience })
      return clearance.outcome === 'cleared' && clearance.article.images.length
    }
    expect([countAt(PUBLIC_FEED), countAt(PUBLIC_PAGE)]).toEqual([0, 1])
    const feedOnly = licensesById([
      aLicense(),
      aLicense({ id: 'web', publicUse: 'summary', pageUse: 'headline' }),
    ])
    const onPage = ask(
      { images: [anImage({ license: 'web' })] },
      { licenses: feedOnly, audience: PUBLIC_PAGE },
    )
    expect(onPage).toMatchObject({ outcome: 'cleared', article: { images: [] } })
  })
})
