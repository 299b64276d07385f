/** The table of conditional requests (RFC 9110 §13): what a client has, and what it is sent. */
import { defineCases } from '../support/case.ts'
import { askTable, openTableHouse, type Row } from '../support/http-table.ts'

const FEED = 'GET /feeds/latest.rss'
const TYPE = 'application/rss+xml; charset=utf-8'
const SENT = { 'Content-Type': TYPE, 'Last-Modified': 'Wed, 15 Oct 2025 08:05:00 GMT' }
const SINCE = 'Wed, 15 Oct 2025 08:05:00 GMT'

const TAGS: readonly Row[] = [
  ['the tag as it was told', FEED, { 'If-None-Match': '{etag}' }, 304],
  ['the tag without W/', FEED, { 'If-None-Match': '{opaque}' }, 304],
  ['any tag', FEED, { 'If-None-Match': '*' }, 304],
  ['any tag, spaces around', FEED, { 'If-None-Match': '  *  ' }, 304],
  ['a list that has it first', FEED, { 'If-None-Match': '{etag}, "b"' }, 304],
  ['a list that has it last', FEED, { 'If-None-Match': '"a", "b", {etag}' }, 304],
  ['a list without spaces', FEED, { 'If-None-Match': '"a",{etag},"b"' }, 304],
  ['a list with tabs', FEED, { 'If-None-Match': '"a"\t,\t{etag}' }, 304],
  ['a list with empty members', FEED, { 'If-None-Match': ', ,"a",, {etag},' }, 304],
  ['a list whose other tag has a comma in it', FEED, { 'If-None-Match': '"a,b", {etag}' }, 304],
  ['a list that is garbled beside it', FEED, { 'If-None-Match': 'garbled, {etag}' }, 304],
  ['another tag', FEED, { 'If-None-Match': '"other"' }, 200, SENT, /Story one/],
  ['another weak tag', FEED, { 'If-None-Match': 'W/"other"' }, 200, SENT],
  ['a tag of another document', FEED, { 'If-None-Match': 'W/"00000000000000000000000000000000"' }, 200],
  ['the empty tag', FEED, { 'If-None-Match': '""' }, 200],
  ['nothing at all', FEED, { 'If-None-Match': '' }, 200],
  ['commas alone', FEED, { 'If-None-Match': ', ,,' }, 200],
  ['a word', FEED, { 'If-None-Match': 'garbled' }, 200],
  ['a tag that lost its quotes', FEED, { 'If-None-Match': 'W/0123456789abcdef' }, 200],
  ['a tag whose quotes were doubled', FEED, { 'If-None-Match': '"{opaque}"' }, 200],
  ['a tag that lost its last quote', FEED, { 'If-None-Match': 'W/"abc' }, 200],
  ['a tag with a space in its quotes', FEED, { 'If-None-Match': '"a b"' }, 200],
  ['a small w', FEED, { 'If-None-Match': 'w/{opaque}' }, 200],
  ['a star in quotes', FEED, { 'If-None-Match': '"*"' }, 200],
  ['a star in a list', FEED, { 'If-None-Match': '"a", *' }, 200],
  ['the tag inside another', FEED, { 'If-None-Match': '"x-{opaque}-x"' }, 200],
  ['by Atom', 'GET /feeds/latest.atom', { 'If-None-Match': '{etag}' }, 304],
  ['by JSON Feed', 'GET /feeds/latest.json', { 'If-None-Match': '{etag}' }, 304],
  ['by a named channel', 'GET /feeds/weekend.rss', { 'If-None-Match': '{etag}' }, 304],
  ['by the front page', 'GET /', { 'If-None-Match': '{etag}' }, 304],
  ['by an article page', 'GET /articles/one', { 'If-None-Match': '{etag}' }, 304],
  ['by a license page', 'GET /licenses/cc-by-nd-4.0', { 'If-None-Match': '{etag}' }, 304],
  ['by an archive', 'GET /feeds/latest/archive/2025-10.rss', { 'If-None-Match': '{etag}' }, 304],
  ['by a wire document', 'GET /articles/one.json', { 'If-None-Match': '{etag}' }, 304],
  ['by the list of channels', 'GET /feeds.opml', { 'If-None-Match': '{etag}' }, 304],
  ['by robots.txt', 'GET /robots.txt', { 'If-None-Match': '{etag}' }, 304],
  ['by the sitemap', 'GET /sitemap.xml', { 'If-None-Match': '{etag}' }, 304],
  ['by HEAD', 'HEAD /feeds/latest.rss', { 'If-None-Match': '{etag}' }, 304],
  ['by HEAD, any', 'HEAD /feeds/latest.rss', { 'If-None-Match': '*' }, 304],
  ['what is not there has no tag', 'GET /feeds/nowhere.rss', { 'If-None-Match': '*' }, 404],
  ['what is gone has no tag', 'GET /articles/canceled', { 'If-None-Match': '*' }, 410],
  ['whatever the coding', FEED, { 'If-None-Match': '{etag}', 'Accept-Encoding': 'gzip, br' }, 304],
  ['delta feeds are not made', FEED, { 'If-None-Match': '"other"', 'A-IM': 'feed' }, 200, { IM: null }],
]

const DATES: readonly Row[] = [
  ['the date as it was told', FEED, { 'If-Modified-Since': '{modified}' }, 304],
  ['a later date', FEED, { 'If-Modified-Since': 'Wed, 15 Oct 2025 08:05:01 GMT' }, 304],
  ['now', FEED, { 'If-Modified-Since': 'Wed, 15 Oct 2025 08:10:00 GMT' }, 304],
  ['an earlier date', FEED, { 'If-Modified-Since': 'Wed, 15 Oct 2025 08:04:59 GMT' }, 200, SENT],
  ['RFC 850', FEED, { 'If-Modified-Since': 'Wednesday, 15-Oct-25 08:05:00 GMT' }, 304],
  ['RFC 850, earlier', FEED, { 'If-Modified-Since': 'Wednesday, 15-Oct-25 08:04:59 GMT' }, 200],
  ['RFC 850 of the century before', FEED, { 'If-Modified-Since': 'Friday, 15-Oct-99 08:05:00 GMT' }, 200],
  ['asctime', FEED, { 'If-Modified-Since': 'Wed Oct 15 08:05:00 2025' }, 304],
  ['asctime, a day of one digit', FEED, { 'If-Modified-Since': 'Wed Oct  1 08:05:00 2025' }, 200],
  ['still to come', FEED, { 'If-Modified-Since': 'Wed, 15 Oct 2025 08:10:01 GMT' }, 200],
  ['far ahead', FEED, { 'If-Modified-Since': 'Fri, 15 Oct 2055 08:10:00 GMT' }, 200],
  ['no date', FEED, { 'If-Modified-Since': 'yesterday' }, 200],
  ['nothing at all', FEED, { 'If-Modified-Since': '' }, 200],
  ['zero', FEED, { 'If-Modified-Since': '0' }, 200],
  ['a day that is not', FEED, { 'If-Modified-Since': 'Sun, 31 Feb 2025 08:05:00 GMT' }, 200],
  ['another zone', FEED, { 'If-Modified-Since': 'Wed, 15 Oct 2025 09:05:00 +0100' }, 200],
  ['ISO 8601', FEED, { 'If-Modified-Since': '2025-10-15T08:05:00Z' }, 200],
  ['two dates', FEED, { 'If-Modified-Since': `${SINCE}, ${SINCE}` }, 200],
  ['the length some browsers added', FEED, { 'If-Modified-Since': `${SINCE}; length=123` }, 200],
  ['by HEAD', 'HEAD /feeds/latest.json', { 'If-Modified-Since': '{modified}' }, 304],
  ['a page has no date', 'GET /articles/one', { 'If-Modified-Since': SINCE }, 200, { 'Last-Modified': null }],
  [
    'a tag that is another, whatever the date',
    FEED,
    { 'If-None-Match': '"x"', 'If-Modified-Since': SINCE },
    200,
  ],
  [
    'a garbled tag, whatever the date',
    FEED,
    { 'If-None-Match': 'x', 'If-Modified-Since': '{modified}' },
    200,
  ],
  [
    'the right tag, whatever the date',
    FEED,
    { 'If-None-Match': '{etag}', 'If-Modified-Since': 'Wed, 01 Jan 2025 00:00:00 GMT' },
    304,
  ],
  ['the right tag and no date', FEED, { 'If-None-Match': '{etag}', 'If-Modified-Since': 'never' }, 304],
]

const REFUSED = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' }

const EXPECTATIONS: readonly Row[] = [
  ['any', FEED, { 'If-Match': '*' }, 200, SENT],
  ['our tag is weak, and weak is not strong', FEED, { 'If-Match': '{etag}' }, 412, REFUSED],
  ['nor is it without W/', FEED, { 'If-Match': '{opaque}' }, 412, REFUSED],
  ['another tag', FEED, { 'If-Match': '"other"' }, 412, REFUSED, /"status":412/],
  ['garbled', FEED, { 'If-Match': 'garbled' }, 412, REFUSED],
  ['by HEAD', 'HEAD /feeds/latest.rss', { 'If-Match': '"other"' }, 412],
  ['by a page', 'GET /articles/one', { 'If-Match': '"other"' }, 412, REFUSED],
  ['before If-None-Match', FEED, { 'If-Match': '"other"', 'If-None-Match': '{etag}' }, 412],
  ['then If-None-Match', FEED, { 'If-Match': '*', 'If-None-Match': '{etag}' }, 304],
  ['then If-Modified-Since', FEED, { 'If-Match': '*', 'If-Modified-Since': '{modified}' }, 304],
  ['unmodified since it was told', FEED, { 'If-Unmodified-Since': '{modified}' }, 200, SENT],
  [
    'unmodified since earlier',
    FEED,
    { 'If-Unmodified-Since': 'Wed, 15 Oct 2025 08:04:59 GMT' },
    412,
    REFUSED,
  ],
  ['unmodified since no date', FEED, { 'If-Unmodified-Since': 'yesterday' }, 200],
  ['unmodified since what is to come', FEED, { 'If-Unmodified-Since': 'Wed, 15 Oct 2025 09:00:00 GMT' }, 200],
  ['what has no date', 'GET /articles/one', { 'If-Unmodified-Since': 'Wed, 01 Jan 2025 00:00:00 GMT' }, 200],
  ['If-Match first', FEED, { 'If-Match': '*', 'If-Unmodified-Since': 'Wed, 01 Jan 2025 00:00:00 GMT' }, 200],
  [
    'unmodified, and unchanged',
    FEED,
    { 'If-Unmodified-Since': '{modified}', 'If-None-Match': '{etag}' },
    304,
  ],
  ['what is not there', 'GET /feeds/nowhere.rss', { 'If-Match': '*' }, 404],
  [
    'a part is not given',
    FEED,
    { Range: 'bytes=0-9' },
    200,
    { 'Accept-Ranges': 'none', 'Content-Range': null },
  ],
  [
    'a part by tag neither',
    FEED,
    { Range: 'bytes=0-9', 'If-Range': '{etag}' },
    200,
    { 'Content-Range': null },
  ],
]

const table = (rows: readonly Row[]) => async (world: Parameters<typeof openTableHouse>[0]) =>
  askTable(await openTableHouse(world), rows)

export const cases = defineCases('conditional requests', {
  'If-None-Match': table(TAGS),
  'If-Modified-Since, only without If-None-Match': table(DATES),
  'If-Match and If-Unmodified-Since, before both': table(EXPECTATIONS),
})
