import { describe, expect, it } from 'vitest'
import { sanitiseHtml } from '../../../src/formats/html/sanitise.ts'
import { draftFrom, faultsFrom } from './reading.ts'

const md = (text: string, timeZone?: string) => draftFrom('story.md', text, timeZone)
const front = (fields: string) => `---\n${fields}\n---\nThe lake rose.\n`
const faults = (fields: string) => faultsFrom('story.md', front(fields))

describe('Markdown', () => {
  it('becomes HTML, with its first heading as the headline', () => {
    const draft = md('# Lake *rises* & “boats” <wait>\n\nThe **lake** rose.\n\n- a\n- b\n')
    expect(draft.headline).toBe('Lake rises & “boats”')
    expect(sanitiseHtml(draft.bodyHtml)).toBe(
      '<p>The <strong>lake</strong> rose.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>',
    )
  })

  it('takes its fields from the front matter, with the names of the JSON', () => {
    const draft = md(`---
headline: "Lake rises: the boats wait"
byline:
  - name: Ada Obi
    email: ada@lake.example
tags: [lake, weather]
language: yo-ng
status: usable
rights: { holder: Lake Post, year: 2025 }
publishedAt: 2025-10-15 08:00
---

The lake rose.
`)
    expect(draft).toMatchObject({
      headline: 'Lake rises: the boats wait',
      byline: [{ name: 'Ada Obi', email: 'ada@lake.example', url: null }],
      tags: ['lake', 'weather'],
      language: 'yo-NG',
      status: 'usable',
      rights: { holder: 'Lake Post', year: '2025' },
      publishedAt: '2025-10-15T07:00:00.000Z',
      bodyHtml: '<p>The lake rose.</p>\n',
    })
  })

  it('does not print the headline twice, and keeps a heading that says something else', () => {
    expect(md('---\nheadline: Lake rises\n---\n# Lake rises\n\nx').bodyHtml).toBe('<p>x</p>\n')
    expect(md('---\nheadline: Lake rises\n---\n# The lake\n\nx').bodyHtml).toBe(
      '<h1>The lake</h1>\n<p>x</p>\n',
    )
  })

  it('needs no front matter and no headline; a rule is no front matter', () => {
    expect(md('Just a line.').headline).toBeNull()
    expect(md('---\n\nJust a line.').bodyHtml).toContain('Just a line.')
    expect(md('---\n---\nJust a line.').bodyHtml).toBe('<p>Just a line.</p>\n')
  })

  it('is read the same with CRLF and a byte order mark', () => {
    const text = front('headline: Lake rises\nsection: News')
    expect(md(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(md(text))
  })

  it.each([
    ['2025-10-15', '2025-10-14T23:00:00.000Z'],
    ['2025-10-15 08:00', '2025-10-15T07:00:00.000Z'],
    ['2025-10-15T08:00:30', '2025-10-15T07:00:30.000Z'],
    ['2025-10-15T08:00:00Z', '2025-10-15T08:00:00.000Z'],
    ['"2025-10-15T08:00:00-05:00"', '2025-10-15T13:00:00.000Z'],
  ])('reads %s on the newsroom’s clock', (date, instant) => {
    expect(md(front(`headline: a\npublishedAt: ${date}`)).publishedAt).toBe(instant)
  })

  it('knows that clocks change: a skipped hour moves on, a repeated one is the first', () => {
    const at = (date: string) => md(front(`publishedAt: ${date}`), 'Europe/Berlin').publishedAt
    expect(at('2025-03-30 02:30')).toBe('2025-03-30T01:30:00.000Z')
    expect(at('2025-10-26 02:30')).toBe('2025-10-26T00:30:00.000Z')
  })
})

describe('Markdown is refused', () => {
  it.each([
    ['an unknown field', 'title: x', [{ field: 'title', value: 'x', expected: 'no such field' }]],
    [
      'a date that does not exist',
      'publishedAt: 2025-02-30 08:00',
      [{ field: 'publishedAt', value: '2025-02-30 08:00' }],
    ],
    [
      'an hour that does not exist',
      'publishedAt: 2025-02-03 25:00',
      [{ field: 'publishedAt', value: '2025-02-03 25:00' }],
    ],
    ['a number for text', 'headline: 1984', [{ field: 'headline', value: '1984' }]],
    ['a body among the fields', 'bodyHtml: <p>x</p>', [{ field: 'bodyHtml' }]],
    ['YAML that is broken', 'headline: "a', [{ field: 'front matter', expected: 'YAML that can be read' }]],
    ['a field that stands twice', 'section: a\nsection: b', [{ field: 'front matter' }]],
    ['a list for fields', '- a\n- b', [{ field: 'front matter' }]],
    [
      'a field that would reach into the program',
      '__proto__:\n  status: usable',
      [{ field: '__proto__', expected: 'no such field' }],
    ],
    ['an unknown kind of value', 'headline: !!js/function x', [{ field: 'front matter' }]],
  ])('for %s', (_, fields, expected) => {
    expect(faults(fields)).toMatchObject(expected)
  })

  it('for aliases that multiply', () => {
    const levels = Array.from({ length: 9 }, (_, level) =>
      level === 0
        ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
        : `a${level}: &a${level} [${Array(9)
            .fill(`*a${level - 1}`)
            .join(', ')}]`,
    )
    expect(faults(levels.join('\n'))).toMatchObject([{ field: 'front matter' }])
  })

  it('for nesting beyond reason, in YAML and in Markdown', () => {
    expect(faults(`tags: ${'['.repeat(100_000)}`)).toMatchObject([{ field: 'front matter' }])
    expect(faultsFrom('story.md', `${'>'.repeat(100_000)} x`)).toHaveLength(1)
  })

  it('for front matter that does not end', () => {
    expect(faultsFrom('story.md', '---\nheadline: a\n\nThe lake rose.')).toMatchObject([
      { field: 'front matter' },
    ])
  })

  it('for having no text', () => {
    expect(faultsFrom('story.md', '---\nheadline: a\n---\n')).toMatchObject([{ field: 'bodyHtml' }])
  })
})
