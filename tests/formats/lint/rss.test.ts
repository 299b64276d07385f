/** The RSS lint: each planted fault is named. */
import { describe, expect, it } from 'vitest'
import { lintRss } from '../../../src/formats/lint/rss.ts'

const SELF = 'https://news.example/feeds/latest.rss'
const HTML = '&lt;p&gt;&lt;a href="https://news.example/a"&gt;It&lt;/a&gt; opened.&lt;/p&gt;'
const SOUND = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel>
<title>Courier</title>
<link>https://news.example/</link>
<description>News</description>
<language>en-NG</language>
<managingEditor>desk@news.example (The desk)</managingEditor>
<lastBuildDate>Fri, 20 Nov 2026 11:45:00 GMT</lastBuildDate>
<ttl>5</ttl>
<sy:updatePeriod>hourly</sy:updatePeriod>
<sy:updateFrequency>12</sy:updateFrequency>
<image><url>https://news.example/logo.png</url><title>Courier</title><link>https://news.example/</link><width>144</width><height>48</height></image>
<atom:link rel="self" type="application/rss+xml" href="${SELF}"/>
<atom:link rel="prev-archive" type="application/rss+xml" href="https://news.example/feeds/latest/archive/2026-10.rss"/>
<item>
<title>The bridge opened</title>
<link>https://news.example/a</link>
<guid isPermaLink="false">tag:news.example,2026:a</guid>
<pubDate>Fri, 20 Nov 2026 11:45:00 GMT</pubDate>
<description>It opened.</description>
<content:encoded>${HTML}</content:encoded>
<source url="https://wire.example/feed.rss">Wire</source>
<enclosure url="https://news.example/a.jpg" length="0" type="image/jpeg"/>
<media:content url="https://news.example/a.jpg" type="image/jpeg" medium="image" isDefault="true" width="10"/>
</item>
<item>
<title>Another</title>
<link>https://news.example/b</link>
<guid>https://news.example/b</guid>
</item>
</channel>
</rss>
`
const ITEM = SOUND.slice(SOUND.indexOf('<item>'), SOUND.indexOf('</item>'))
const SELF_LINK = `<atom:link rel="self" type="application/rss+xml" href="${SELF}"/>`
const ENCLOSURE = '<enclosure url="https://news.example/a.jpg" length="0" type="image/jpeg"/>'

function codesOf(part: string, replacement: string): readonly string[] {
  expect(SOUND).toContain(part)
  return lintRss(SOUND.replace(part, replacement), SELF).map(({ code }) => code)
}

it('says nothing of a sound document', () => {
  expect(lintRss(SOUND, SELF)).toEqual([])
})

describe('names', () => {
  it.each([
    ['not-well-formed', 'It opened.', 'It opened\u0007'],
    ['not-well-formed', 'The bridge', 'R&D bridge'],
    ['not-well-formed', 'isPermaLink="false"', 'isPermaLink="false" isPermaLink="false"'],
    ['not-well-formed', '<description>News', '<dc:description>News'],
    ['no-document', 'version="2.0"', 'version="0.91"'],
    ['duplicate-element', '</rss>', '<channel/></rss>'],
    ['missing-element', '<title>Courier</title>', ''],
    ['missing-element', '<description>News</description>', '<description/>'],
    ['missing-element', '<link>https://news.example/</link>', ''],
    ['unknown-element', '<ttl>5</ttl>', '<lifetime>5</lifetime>'],
    ['duplicate-element', '<ttl>5</ttl>', '<ttl>5</ttl><ttl>5</ttl>'],
    ['relative-link', '<link>https://news.example/</link>', '<link>/</link>'],
    ['bad-language', 'en-NG', 'en_NG'],
    ['bad-date', 'Fri, 20 Nov 2026 11:45:00 GMT</last', 'Sat, 20 Nov 2026 11:45:00 GMT</last'],
    ['bad-date', 'Fri, 20 Nov 2026 11:45:00 GMT</pub', '2026-11-20T11:45:00Z</pub'],
    ['bad-date', 'Fri, 20 Nov 2026 11:45:00 GMT</pub', '31 Nov 2026 11:45:00 GMT</pub'],
    ['bad-author', 'desk@news.example (The desk)', 'The desk'],
    ['bad-hint', '<ttl>5', '<ttl>0'],
    ['bad-hint', '>hourly<', '>often<'],
    ['bad-hint', '>12<', '>1.5<'],
    ['bad-image', '<width>144', '<width>145'],
    ['bad-image', '<url>https://news.example/logo.png', '<url>/logo.png'],
    [
      'bad-image',
      '<image><url>https://news.example/logo.png</url><title>Courier',
      '<image><url>https://news.example/logo.png</url><title>Logo',
    ],
    ['wrong-self', SELF_LINK, ''],
    ['wrong-self', SELF, `${SELF}?x`],
    ['wrong-self', 'rel="self" type="application/rss+xml"', 'rel="self" type="application/xml"'],
    ['bad-history', SELF_LINK, `${SELF_LINK}${SELF_LINK}`],
    ['bad-history', '<item>', '<fh:complete/><item>'],
    ['bad-history', '<item>', '<fh:archive/><item>'],
    ['bad-history', 'https://news.example/feeds/latest/archive/2026-10.rss', SELF],
    ['bad-history', '<item>', '<item><atom:link rel="current" href="https://news.example/"/>'],
    ['relative-link', 'href="https://news.example/feeds/latest/archive', 'href="/feeds/latest/archive'],
    ['unknown-prefix', '<item>', '<item><x:y xmlns:x="https://x.example/"/>'],
    ['missing-element', '<guid>https://news.example/b</guid>', ''],
    ['bad-guid', ' isPermaLink="false"', ''],
    ['bad-guid', 'isPermaLink="false"', 'isPermaLink="no"'],
    ['duplicate-id', '</channel>', `${ITEM}</item></channel>`],
    ['missing-element', '<title>Another</title>', ''],
    ['relative-link', '<link>https://news.example/b</link>', '<link>/b</link>'],
    ['duplicate-element', ENCLOSURE, `${ENCLOSURE}${ENCLOSURE}`],
    ['bad-enclosure', ENCLOSURE, '<enclosure url="https://news.example/a.jpg" type="image/jpeg"/>'],
    ['bad-enclosure', ENCLOSURE, '<enclosure url="/a.jpg" length="0" type="image/jpeg"/>'],
    ['bad-enclosure', ENCLOSURE, '<enclosure url="https://news.example/a.jpg" length="0" type="jpeg"/>'],
    [
      'wrong-order',
      `<description>It opened.</description>\n<content:encoded>${HTML}</content:encoded>`,
      `<content:encoded>${HTML}</content:encoded><description>It opened.</description>`,
    ],
    ['relative-link', 'href="https://news.example/a"', 'href="/a"'],
    ['unsafe-markup', '&lt;p&gt;', '&lt;p onclick="x()"&gt;'],
    ['unsafe-markup', '&lt;p&gt;', '&lt;script&gt;x()&lt;/script&gt;&lt;p&gt;'],
    ['relative-link', '<source url="https://wire.example/feed.rss"', '<source url="feed.rss"'],
    ['bad-media', 'medium="image"', 'medium="picture"'],
    ['bad-media', 'width="10"', 'width="10px"'],
    ['bad-media', '<media:content url="https://news.example/a.jpg"', '<media:content url="a.jpg"'],
  ])('%s: %s becomes %s', (code, part, replacement) => {
    expect(codesOf(part, replacement)).toContain(code)
  })
})

it('says which article a fault is about', () => {
  const faults = lintRss(SOUND.replace('length="0"', ''), SELF)
  expect(faults.map(({ about }) => about)).toEqual(['tag:news.example,2026:a'])
})
