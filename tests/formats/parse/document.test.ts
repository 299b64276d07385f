import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeUtf8 } from '../../../src/formats/parse/bytes.ts'
import { DOCUMENT_ENDINGS } from '../../../src/formats/parse/document.ts'
import { draftFrom, faultsFrom, read } from './reading.ts'

describe('a document', () => {
  it('is read by the ending of its name, in any case', () => {
    expect(draftFrom('in/2025/STORY.TXT', 'a <b>').bodyHtml).toBe('<p>a &lt;b&gt;</p>')
    expect(draftFrom('a.b.md', 'a *b*').bodyHtml).toBe('<p>a <em>b</em></p>\n')
    expect(draftFrom('a.htm', '<p>a</p>').bodyHtml).toBe('<p>a</p>')
  })

  it.each(['story.docx', 'story', 'html', '.hidden/story', ''])('called %j cannot be read', (name) => {
    expect(faultsFrom(name, 'x')).toEqual([
      { field: 'name', value: name, expected: 'a name that ends in .txt, .md, .html, .htm, .json' },
    ])
  })

  it.each(DOCUMENT_ENDINGS)('with nothing in it is refused: .%s', (ending) => {
    for (const text of ['', ' \r\n\t', '\ufeff', '\u0000']) {
      expect(faultsFrom(`a.${ending}`, text).length).toBeGreaterThan(0)
    }
  })

  it('of any text at all is read or refused, and never fails otherwise', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .array(
          fc.constantFrom(
            '---\n',
            'headline: a\n',
            '<p>',
            '# ',
            '&a *a',
            '\n\n',
            '{',
            '"',
            '\ud800',
            '[',
            '> ',
            '| a |\n|-|\n',
          ),
        )
        .map((list) => list.join('')),
    )
    fc.assert(
      fc.property(fc.constantFrom(...DOCUMENT_ENDINGS), text, (ending, content) => {
        expect(['parsed', 'refused']).toContain(read(`a.${ending}`, content).outcome)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('bytes', () => {
  const bytes = (...list: number[]) => new Uint8Array(list)

  it('in UTF-8 are text, without the byte order mark', () => {
    expect(decodeUtf8(new TextEncoder().encode('Ọjọ́ 📌'))).toBe('Ọjọ́ 📌')
    expect(decodeUtf8(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('a')
    expect(decodeUtf8(bytes())).toBe('')
  })

  it('in UTF-16 are text where a byte order mark says so', () => {
    expect(decodeUtf8(bytes(0xff, 0xfe, 0x61, 0x00, 0xe9, 0x00))).toBe('aé')
    expect(decodeUtf8(bytes(0xfe, 0xff, 0x00, 0x61, 0x00, 0xe9))).toBe('aé')
  })

  it.each([
    [[0x61, 0xe9, 0x62]],
    [[0xc3]],
    [[0xed, 0xa0, 0x80]],
    [[0xff, 0xfe, 0x00]],
    [[0xff, 0xfe, 0x00, 0xd8]],
  ])('that are broken are refused: %j', (list) => {
    expect(decodeUtf8(bytes(...list))).toBeNull()
  })
})
