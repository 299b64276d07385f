import { describe, expect, it } from 'vitest'
import { faultsFrom } from './reading.ts'

const MINIMAL = { headline: 'Lake rises', bodyHtml: '<p>The lake rose.</p>' }
const json = (value: unknown) => JSON.stringify(value)
const faults = (fields: object) => faultsFrom('a.json', json({ ...MINIMAL, ...fields }))

describe('an article in JSON is refused with the field, the value and what was expected', () => {
  it.each([
    [
      { headline: undefined },
      'headline',
      undefined,
      'text of at most 300 characters (the field is required)',
    ],
    [{ headline: ' \n ' }, 'headline', ' \n ', 'text of 1 to 300 characters'],
    [{ headline: 7 }, 'headline', '7', 'text of at most 300 characters'],
    [{ bodyHtml: undefined }, 'bodyHtml', undefined, 'the body as HTML, not empty (the field is required)'],
    [{ bodyHtml: ' ' }, 'bodyHtml', ' ', 'the body as HTML, not empty'],
    [{ bodyHtml: '<p> </p>' }, 'bodyHtml', '<p> </p>', 'a body with words or pictures in it'],
    [{ title: 'x' }, 'title', 'x', 'no such field'],
    [{ rights: { owner: 'x' } }, 'rights.owner', 'x', 'no such field'],
    [
      { images: [{ url: 'https://a.example/1.jpg', caption: 'x' }] },
      'images[0].caption',
      'x',
      'no such field',
    ],
    [
      { images: [{ url: '/1.jpg' }] },
      'images[0].url',
      '/1.jpg',
      'an absolute http or https URL, such as https://news.example/story',
    ],
    [
      { images: [{ url: 'https://a.example/1.jpg', width: 0 }] },
      'images[0].width',
      '0',
      'a whole number, 1 or more',
    ],
    [
      { url: 'javascript:alert(1)' },
      'url',
      'javascript:alert(1)',
      'an absolute http or https URL, such as https://news.example/story',
    ],
    [
      { url: '//lake.example' },
      'url',
      '//lake.example',
      'an absolute http or https URL, such as https://news.example/story',
    ],
    [{ byline: 'Ada' }, 'byline', 'Ada', 'a list of {"name": …}'],
    [{ byline: ['Ada'] }, 'byline[0]', 'Ada', 'an object with a name, such as {"name": "Ada Obi"}'],
    [
      { byline: [{ name: 'Ada', email: 'ada at lake' }] },
      'byline[0].email',
      'ada at lake',
      'an e-mail address, such as desk@news.example',
    ],
    [{ rights: { contact: 'a@b' } }, 'rights.contact', 'a@b', 'an e-mail address, such as desk@news.example'],
    [{ rights: { year: 25 } }, 'rights.year', '25', 'a year such as 2025, or a range such as "2019–2025"'],
    [
      { language: 'english please' },
      'language',
      'english please',
      'a language tag of BCP 47, such as en, yo-NG or ha-Arab',
    ],
    [
      { id: '../etc' },
      'id',
      '../etc',
      'an id of letters, digits, "_" and "-", beginning with a letter or digit, at most 64 long',
    ],
    [{ status: 'deleted' }, 'status', 'deleted', 'one of usable, withheld, canceled'],
    [{ genre: 'blog' }, 'genre', 'blog', 'one of reporting, opinion, sponsored, agency'],
    [{ tags: 'a' }, 'tags', 'a', 'a list of texts'],
    [{ tags: ['x'.repeat(101)] }, 'tags[0]', `${'x'.repeat(79)}…`, 'text of at most 100 characters'],
    [
      { license: 'no such thing' },
      'license',
      'no such thing',
      'the id of a license: letters, digits, ".", "_" and "-", at most 64',
    ],
  ])('%j', (fields, field, value, expected) => {
    expect(faults(fields)).toEqual([value === undefined ? { field, expected } : { field, value, expected }])
  })

  it.each([
    '2025-02-30',
    '2025-13-01T00:00:00Z',
    '15/10/2025',
    '2025-10-15T08:00',
    '2025-10-15 08:00:00',
    'yesterday',
    '',
  ])('a date of %j', (publishedAt) => {
    const [fault] = faults({ publishedAt })
    expect(fault).toMatchObject({ field: 'publishedAt', value: publishedAt })
    expect(fault?.expected).toContain('RFC 3339')
  })

  it('more than fifty tags', () => {
    expect(faults({ tags: Array.from({ length: 51 }, (_, index) => `t${index}`) })).toMatchObject([
      { field: 'tags', expected: 'at most 50 tags' },
    ])
  })

  it('an embargo that outlasts the expiry, also where only the newsroom’s clock tells', () => {
    expect(faults({ embargoUntil: '2025-10-16T00:00:00Z', expiresAt: '2025-10-15T00:00:00Z' })).toEqual([
      {
        field: 'embargoUntil',
        value: '2025-10-16T00:00:00.000Z',
        expected: 'an instant before the expiry (2025-10-15T00:00:00.000Z)',
      },
    ])
    expect(faults({ embargoUntil: '2025-10-15T23:30:00Z', expiresAt: '2025-10-16' })).toHaveLength(1)
    expect(faults({ embargoUntil: '2025-10-15T22:30:00Z', expiresAt: '2025-10-16' })).toEqual([])
  })

  it('an expiry before the publication', () => {
    expect(faults({ publishedAt: '2025-10-15', expiresAt: '2025-10-14' })).toMatchObject([
      { field: 'expiresAt' },
    ])
  })

  it('several things at once', () => {
    expect(faults({ title: 'x', url: 'x', status: 'x' }).map(({ field }) => field)).toEqual(
      expect.arrayContaining(['title', 'url', 'status']),
    )
  })

  it('a field that would reach into the program', () => {
    const text = `{"headline":"a","bodyHtml":"<p>b</p>","__proto__":{"status":"usable"},"constructor":1}`
    expect(faultsFrom('a.json', text).map(({ field }) => field)).toEqual(['__proto__', 'constructor'])
  })

  it.each(['null', '7', '"text"', 'true'])('a document that is %s', (text) => {
    expect(faultsFrom('a.json', text)).toEqual([
      {
        field: 'document',
        value: text.replaceAll('"', ''),
        expected: 'an article: an object with headline and bodyHtml',
      },
    ])
  })

  it('an empty list, and the place of a bad article in a list', () => {
    expect(faultsFrom('a.json', '[]')).toMatchObject([{ field: 'document' }])
    expect(
      faultsFrom('a.json', json([MINIMAL, { ...MINIMAL, headline: '' }, 3])).map(({ field }) => field),
    ).toEqual(['[1].headline', '[2]'])
  })

  it('text that is no JSON, with nothing of a foreign error in it', () => {
    const [fault] = faultsFrom('a.json', '{\n"headline": "a",\n}')
    expect(fault?.field).toBe('document')
    expect(fault?.expected).toMatch(/^JSON that can be read/)
  })

  it('a body nested beyond reason', () => {
    expect(faults({ bodyHtml: '<b>'.repeat(300_000) })).toMatchObject([
      { field: 'bodyHtml', expected: 'HTML nested no deeper than 256 elements' },
    ])
  })
})
