import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src/domain/errors.ts'
import { articleInput } from '../../../src/formats/parse/article-json.ts'
import { draftOf } from '../../../src/formats/parse/draft.ts'
import { draftFrom, read } from './reading.ts'

const MINIMAL = { headline: 'Lake rises', bodyHtml: '<p>The lake rose.</p>' }
const json = (value: unknown) => JSON.stringify(value)
const draft = (fields: object) => draftFrom('a.json', json({ ...MINIMAL, ...fields }))

const FULL = {
  id: 'lake-2025_10',
  headline: '  Lake\u00a0rises\n & <boats> “wait” 📌 ',
  summary: 'A metre in a month.',
  bodyHtml: '<p>The lake rose.</p>',
  language: 'HA-arab-ng',
  byline: [{ name: 'Ada Obi', email: 'ada@lake.example', url: 'https://lake.example/ada' }, { name: 'B' }],
  dateline: 'Baga, Nigeria',
  section: 'Environment',
  genre: 'agency',
  tags: ['lake', 'weather', 'lake'],
  url: 'https://lake.example/2025/lake',
  images: [
    {
      url: 'https://lake.example/1.jpg',
      type: 'image/JPEG',
      width: 640,
      height: 480,
      length: 0,
      alt: 'Boats',
      credit: 'A',
      holder: 'NAN',
      license: 'agency-1.0',
    },
  ],
  publishedAt: '2025-10-15T08:00:00+01:00',
  embargoUntil: '2025-10-15',
  expiresAt: '2026-10-15T00:00:00Z',
  status: 'withheld',
  license: 'cc-by-nd-4.0',
  rights: {
    holder: 'NAN',
    year: 2025,
    notice: '© 2025 NAN',
    credit: 'NAN',
    contact: 'rights@nan.example',
    policyUrl: 'https://nan.example/policy',
  },
}

describe('an article in JSON', () => {
  it('becomes a draft field by field', () => {
    expect(draftFrom('a.json', json(FULL))).toEqual({
      ...FULL,
      headline: 'Lake rises & <boats> “wait” 📌',
      language: 'ha-Arab-NG',
      byline: [FULL.byline[0], { name: 'B', email: null, url: null }],
      tags: ['lake', 'weather'],
      images: [{ ...FULL.images[0], type: 'image/jpeg', inline: false, renditions: [] }],
      recordings: [],
      source: null,
      publishedAt: '2025-10-15T07:00:00.000Z',
      embargoUntil: '2025-10-14T23:00:00.000Z',
      expiresAt: '2026-10-15T00:00:00.000Z',
      rights: { ...FULL.rights, year: '2025' },
    })
  })

  it('needs a headline and a body and no more; null and empty text say nothing', () => {
    const unsaid = Object.fromEntries(Object.keys(FULL).map((name) => [name, null]))
    const { headline, bodyHtml, ...others } = unsaid
    const said = {
      ...MINIMAL,
      ...others,
      section: '',
      summary: ' ',
      rights: { holder: null, year: null, credit: '' },
    }
    const expected = draftFrom('a.json', json(MINIMAL))
    expect(draftFrom('a.json', json(said))).toEqual(expected)
    expect(expected.byline).toBeNull()
    expect(expected.rights).toEqual({})
  })

  it('is one of several in a list', () => {
    const outcome = read('a.json', json([MINIMAL, { ...MINIMAL, headline: 'Second' }]))
    expect(outcome.outcome === 'parsed' && outcome.drafts.map(({ headline }) => headline)).toEqual([
      'Lake rises',
      'Second',
    ])
  })

  it('keeps no character that cannot be printed', () => {
    const { headline, bodyHtml, tags } = draft({
      headline: 'a\u0000b\ufffe',
      bodyHtml: '<p>\ud800x\u0000</p>',
      tags: ['\udfffy\u0001'],
    })
    expect([headline, bodyHtml, tags]).toEqual(['ab', '<p>\ufffdx</p>', ['\ufffdy']])
  })

  it('is the same whether it has a byte order mark or not', () => {
    expect(draftFrom('a.json', `\ufeff${json(MINIMAL)}`).headline).toBe('Lake rises')
  })
})

describe('a draft of an article that was checked elsewhere', () => {
  it('is refused for contradicting times by an error that names them', () => {
    const input = articleInput.parse({ ...MINIMAL, embargoUntil: '2025-10-16', expiresAt: '2025-10-15' })
    try {
      draftOf(input, { timeZone: 'Africa/Lagos' })
      expect.unreachable()
    } catch (error) {
      expect(error instanceof AppError && error.code).toBe('invalid')
      expect(error instanceof AppError && error.faults.map(({ field }) => field)).toEqual(['embargoUntil'])
    }
  })
})

describe('controls of direction', () => {
  it('are taken out of one-line text, and left to bodies', () => {
    const hidden = (text: string) => `\u202E\u2066${text}\u2069\u202C`
    const read = draft({
      headline: hidden('Lake rises'),
      bodyHtml: `<p>${hidden('x')}</p>`,
      byline: [{ name: hidden('Ada Obi') }],
      tags: [hidden('lake')],
      rights: { holder: hidden('NAN') },
    })
    expect(read).toMatchObject({ headline: 'Lake rises', tags: ['lake'], rights: { holder: 'NAN' } })
    expect(read.byline?.[0]?.name).toBe('Ada Obi')
    expect(read.bodyHtml).toContain('\u202E')
  })

  it('are not the marks that right-to-left text needs', () => {
    expect(draft({ headline: 'كتاب\u200F C++\u200E' }).headline).toBe('كتاب\u200F C++\u200E')
  })
})
