/** The Atom lint: each planted fault is named. */
import { describe, expect, it } from 'vitest'
import { lintAtom } from '../../../src/formats/lint/atom.ts'

const SELF = 'https://news.example/feeds/latest.atom'
const SOUND = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0">
<id>tag:news.example,2026:channel/latest</id>
<title type="text">Courier</title>
<updated>2026-11-20T11:45:00.000Z</updated>
<author><name>Courier</name><uri>https://news.example/</uri></author>
<link rel="self" type="application/atom+xml" href="${SELF}"/>
<link rel="alternate" type="text/html" href="https://news.example/"/>
<entry>
<id>tag:news.example,2026:a</id>
<title type="text">The bridge opened</title>
<updated>2026-11-20T11:45:00Z</updated>
<published>2026-11-20T11:45:00+01:00</published>
<author><name>Ada</name></author>
<category term="Bridges"/>
<link rel="alternate" type="text/html" href="https://news.example/a"/>
<link rel="enclosure" type="image/jpeg" length="12" href="https://news.example/a.jpg"/>
<summary type="text">It opened.</summary>
<content type="html">&lt;p&gt;It &lt;a href="https://news.example/"&gt;opened&lt;/a&gt;.&lt;/p&gt;</content>
</entry>
<entry>
<id>tag:news.example,2026:b</id>
<title>Another</title>
<updated>2026-11-20T11:45:00Z</updated>
<link href="https://news.example/b"/>
</entry>
</feed>
`
const PAGE = '<link rel="alternate" type="text/html" href="https://news.example/a"/>'
const CONTENT = SOUND.slice(SOUND.indexOf('<content'), SOUND.indexOf('</entry>'))
const AUTHOR = '<author><name>Courier</name><uri>https://news.example/</uri></author>'

function codesOf(part: string, replacement: string): readonly string[] {
  expect(SOUND).toContain(part)
  return lintAtom(SOUND.replace(part, replacement), SELF).map(({ code }) => code)
}

it('says nothing of a sound document', () => {
  expect(lintAtom(SOUND, SELF)).toEqual([])
})

describe('names', () => {
  it.each([
    ['no-document', 'http://www.w3.org/2005/Atom', 'http://purl.org/atom/ns#'],
    ['not-well-formed', 'It opened.', 'It opened &nbsp;'],
    ['missing-element', '<id>tag:news.example,2026:channel/latest</id>', ''],
    ['missing-element', '<title>Another</title>', ''],
    ['duplicate-element', '<title>Another</title>', '<title>Another</title><title>Another</title>'],
    ['unknown-element', '<title>Another</title>', '<title>Another</title><headline>Another</headline>'],
    ['bad-id', '<id>tag:news.example,2026:a</id>', '<id>a story</id>'],
    ['bad-id', '<id>tag:news.example,2026:a</id>', '<id> tag:news.example,2026:a</id>'],
    ['duplicate-id', 'tag:news.example,2026:b', 'tag:news.example,2026:a'],
    ['bad-date', '2026-11-20T11:45:00.000Z', '2026-11-20t11:45:00z'],
    ['bad-date', '2026-11-20T11:45:00+01:00', '2026-11-31T11:45:00Z'],
    ['bad-date', '2026-11-20T11:45:00+01:00', 'Fri, 20 Nov 2026 11:45:00 GMT'],
    ['bad-text', 'type="text">The bridge', 'type="plain">The bridge'],
    ['bad-text', '>It opened.<', '><b>It</b> opened.<'],
    ['no-author', AUTHOR, ''],
    ['missing-element', '<author><name>Ada</name></author>', '<author><name/></author>'],
    ['relative-link', '<uri>https://news.example/</uri>', '<uri>/ada</uri>'],
    ['wrong-self', SELF, 'https://news.example/feeds/other.atom'],
    ['duplicate-alternate', PAGE, `${PAGE}${PAGE}`],
    ['relative-link', 'href="https://news.example/a"', 'href="/a"'],
    ['bad-media', 'length="12"', 'length="12 KB"'],
    ['bad-media', 'type="image/jpeg"', 'type="jpeg"'],
    ['missing-element', '<link href="https://news.example/b"/>', ''],
    ['missing-element', ' term="Bridges"', ''],
    ['bad-text', CONTENT, `<content src="https://news.example/a.txt">here too</content>`],
    ['relative-link', 'href="https://news.example/"&gt;', 'href="../"&gt;'],
    ['bad-history', '<entry>', '<fh:archive/><entry>'],
  ])('%s: %s becomes %s', (code, part, replacement) => {
    expect(codesOf(part, replacement)).toContain(code)
  })

  it('content that stands elsewhere without a summary', () => {
    const bare = SOUND.replace('<summary type="text">It opened.</summary>', '').replace(
      CONTENT,
      '<content type="text/plain" src="https://news.example/a.txt"/>',
    )
    expect(lintAtom(bare, SELF).map(({ code }) => code)).toEqual(['missing-element'])
  })
})
