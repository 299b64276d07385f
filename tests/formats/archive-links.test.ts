/** Addresses in documents by who asks: everyone's, a Partner's, and none that would name the credential in a path. */
import { describe, expect, it } from 'vitest'
import type { EditionPlace } from '../../src/domain/edition.ts'
import { archiveLinks, olderUrl } from '../../src/formats/archive-links.ts'
import { documentUrl, selfUrl } from '../../src/formats/channel-url.ts'
import { aChannel, anEdition } from '../support/builders.ts'

const PLACES: Readonly<Record<string, EditionPlace>> = {
  'the subscription document': { kind: 'subscription', older: { month: '2026-10', number: 2 } },
  'a part of the archive': {
    kind: 'archive',
    part: { month: '2026-10', number: 2 },
    older: { month: '2026-10', number: 1 },
    newer: { month: '2026-11', number: 1 },
  },
  'what a search found': { kind: 'search', query: 'lagoon & sea', page: 2, older: 3 },
}
const channel = aChannel({ id: 'tag-معارض', kind: 'tag', title: 'معارض' })

describe.each(Object.entries(PLACES))('the addresses in %s', (_, place) => {
  const edition = anEdition({ channel, place })
  const at = (door: string, entrance: 'public' | 'header' | 'path') => {
    const base = { ...edition, baseUrl: `https://news.example${door}` }
    return { asked: documentUrl(base, 'atom'), edition: { ...edition, entrance } }
  }
  const resolved = (asked: string, links: ReturnType<typeof archiveLinks>) =>
    links.map(({ rel, href }) => [rel, new URL(href, asked).href])

  it('are the same under a partner’s doors as everyone’s are under the base', () => {
    const everyones = archiveLinks(edition, 'atom')
    const { asked, edition: partners } = at('/partner', 'header')
    expect(selfUrl(partners, 'atom')).toBe(asked)
    expect(archiveLinks(partners, 'atom')).toEqual(
      everyones.map(({ rel, href }) => ({
        rel,
        href: href.replace('news.example/', 'news.example/partner/'),
      })),
    )
  })

  it('lead there from a path too, and name nothing of it', () => {
    const { asked, edition: partners } = at('/p/s3cret', 'path')
    expect(selfUrl(partners, 'atom')).toBeNull()
    expect(olderUrl(partners, 'json')).toBeNull()
    const links = archiveLinks(partners, 'atom')
    expect(links.every(({ href }) => /^\.{1,2}\//.test(href))).toBe(true)
    const { edition: byHeader } = at('/partner', 'header')
    expect(resolved(asked, links)).toEqual(
      archiveLinks(byHeader, 'atom').map(({ rel, href }) => [rel, href.replace('/partner/', '/p/s3cret/')]),
    )
  })
})
