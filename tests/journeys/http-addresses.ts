/** The table of addresses: what stands where, under which other spellings, what is gone, and how it may be asked. */
import { defineCases } from '../support/case.ts'
import { askTable, openTableHouse, type Row } from '../support/http-table.ts'

const FRESH = 'public, max-age=300, must-revalidate'
const RSS = { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Cache-Control': FRESH }
const ATOM = { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': FRESH }
const JSON_FEED = { 'Content-Type': 'application/feed+json; charset=utf-8', 'Cache-Control': FRESH }
const PAGE = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': FRESH }
const OPEN = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': null }
const PROBLEM = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...OPEN }
const BROWSER = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }

const DOCUMENTS: readonly Row[] = [
  ['RSS for who says nothing of himself', 'GET /feeds/latest.rss', {}, 200, { ...RSS, ...OPEN }, /^<\?xml/],
  ['RSS by HEAD', 'HEAD /feeds/latest.rss', {}, 200, { ...RSS, 'Content-Length': /^\d+$/ }],
  ['RSS whatever is accepted', 'GET /feeds/latest.rss', { Accept: 'image/png' }, 200, RSS],
  ['RSS for a browser too', 'GET /feeds/latest.rss', BROWSER, 200, RSS],
  ['RSS whatever is asked beside', 'GET /feeds/latest.rss?utm_source=x', {}, 200, RSS],
  ['RSS for who brings a cookie', 'GET /feeds/latest.rss', { Cookie: 'a=b' }, 200, RSS],
  ['Atom', 'GET /feeds/latest.atom', {}, 200, { ...ATOM, ...OPEN }],
  ['JSON Feed', 'GET /feeds/latest.json', {}, 200, { ...JSON_FEED, ...OPEN }],
  ['a section', 'GET /feeds/section-sport.rss', {}, 200, RSS],
  ['a language', 'GET /feeds/lang-ha-ng.rss', {}, 200, RSS],
  ['a named channel', 'GET /feeds/weekend.atom', {}, 200, ATOM],
  ['one that was named again', 'GET /feeds/reopened.rss', {}, 200, RSS],
  [
    'validators may be read by scripts',
    'GET /feeds/latest.json',
    { Origin: 'https://a.example' },
    200,
    {
      'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link, Retry-After',
    },
  ],
  ['an archive', 'GET /feeds/latest/archive/2025-10.atom', {}, 200, { ...ATOM, ...OPEN }],
  [
    'the list of channels',
    'GET /feeds.opml',
    {},
    200,
    { 'Content-Type': 'text/x-opml; charset=utf-8', ...OPEN },
  ],
  ['a channel’s page', 'GET /channels/latest', {}, 200, PAGE],
  ['robots.txt', 'GET /robots.txt', {}, 200, { 'Content-Type': 'text/plain; charset=utf-8' }],
  ['the front page', 'GET /', {}, 200, { ...PAGE, 'Content-Security-Policy': /^default-src 'none'/ }],
  ['an article', 'GET /articles/one', {}, 200, PAGE, /Story one/],
  ['a license', 'GET /licenses/cc-by-nd-4.0', {}, 200, PAGE],
  [
    'the favicon',
    'GET /favicon.ico',
    {},
    200,
    { 'Content-Type': 'image/svg+xml', 'Cache-Control': /max-age=604800/ },
  ],
  ['whether it is well', 'GET /healthz', {}, 200, { 'Cache-Control': 'no-store' }],
]

const moved = (Location: string) => ({ Location, 'Cache-Control': 'public, max-age=86400', ...OPEN })

const SPELLINGS: readonly Row[] = [
  ['capitals in a channel', 'GET /feeds/Latest.rss', {}, 301, moved('https://news.example/feeds/latest.rss')],
  [
    'a language as it is written',
    'GET /feeds/lang-ha-NG.rss',
    {},
    301,
    moved('https://news.example/feeds/lang-ha-ng.rss'),
  ],
  ['capitals in an ending', 'GET /feeds/latest.RSS', {}, 301, moved('https://news.example/feeds/latest.rss')],
  ['capitals without an ending', 'GET /feeds/LATEST', {}, 301, moved('https://news.example/feeds/latest')],
  [
    'capitals in what is not there',
    'GET /feeds/Nowhere.rss',
    {},
    301,
    moved('https://news.example/feeds/nowhere.rss'),
  ],
  [
    'another script',
    'GET /feeds/tag-%C3%89.rss',
    {},
    301,
    moved('https://news.example/feeds/tag-%C3%A9.rss'),
  ],
  ['capitals in a page', 'GET /channels/Latest', {}, 301, moved('https://news.example/channels/latest')],
  [
    'capitals in a page that was filtered',
    'GET /channels/Latest?language=ha-NG',
    {},
    301,
    moved('https://news.example/channels/latest?language=ha-NG'),
  ],
  [
    'capitals in a wire document',
    'GET /channels/Latest.json',
    {},
    301,
    moved('https://news.example/channels/latest.json'),
  ],
  [
    'capitals in an archive',
    'GET /feeds/Latest/archive/2025-10.rss',
    {},
    301,
    moved('https://news.example/feeds/latest/archive/2025-10.rss'),
  ],
  ['a slash at the end', 'GET /feeds/latest.rss/', {}, 301, moved('https://news.example/feeds/latest.rss')],
  ['slashes at the end', 'GET /feeds/latest.rss///', {}, 301, moved('https://news.example/feeds/latest.rss')],
  ['a slash after an article', 'GET /articles/one/', {}, 301, moved('https://news.example/articles/one')],
  ['a slash after a channel', 'GET /feeds/latest/', {}, 301, moved('https://news.example/feeds/latest')],
  [
    'a slash never leads to another host',
    'GET //evil.example/',
    {},
    301,
    moved('https://news.example//evil.example'),
  ],
  ['a slash and another method', 'POST /feeds/latest.rss/', {}, 404, PROBLEM],
  ['capitals in a path', 'GET /Feeds/latest.rss', {}, 404, PROBLEM],
  ['capitals in an article', 'GET /articles/ONE', {}, 404, PROBLEM],
]

const ABSENT: readonly Row[] = [
  ['nothing', 'GET /nowhere', {}, 404, PROBLEM, /"code":"not_found"/],
  ['an unknown channel', 'GET /feeds/nowhere.rss', {}, 404, PROBLEM],
  ['an unknown channel without an ending', 'GET /feeds/nowhere', {}, 404, PROBLEM],
  ['an unknown ending', 'GET /feeds/latest.xml', {}, 404, PROBLEM],
  ['an ending alone', 'GET /feeds/.rss', {}, 404, PROBLEM],
  ['a channel of none', 'GET /feeds/tag-none.rss', {}, 404, PROBLEM],
  ['a channel that is still a secret', 'GET /feeds/tag-secret.rss', {}, 404, PROBLEM],
  ['the same without an ending', 'GET /feeds/tag-secret', {}, 404, PROBLEM],
  ['a broken escape', 'GET /feeds/%zz.rss', {}, 404, PROBLEM],
  ['a slash in disguise', 'GET /feeds/..%2flatest.rss', {}, 404, PROBLEM],
  ['an unknown article', 'GET /articles/none', {}, 404, PROBLEM],
  ['an embargoed article', 'GET /articles/embargoed', {}, 404, PROBLEM],
  ['an unknown license', 'GET /licenses/none', {}, 404, PROBLEM],
  ['a page for people', 'GET /articles/none', BROWSER, 404, { 'Content-Type': 'text/html; charset=utf-8' }],
  ['never a page for readers', 'GET /feeds/nowhere.rss', BROWSER, 404, PROBLEM],
  ['what expired', 'GET /articles/expired', {}, 410, PROBLEM, /"reason":"expired"/],
  ['what was canceled', 'GET /articles/canceled', {}, 410, { ...PROBLEM, Link: null }, /"reason":"canceled"/],
  ['a channel that was closed', 'GET /feeds/closed.rss', {}, 410, PROBLEM, /"code":"gone"/],
  ['the same in JSON Feed', 'GET /feeds/closed.json', {}, 410, PROBLEM],
  ['the same without an ending', 'GET /feeds/closed', {}, 410, PROBLEM],
  ['the same by HEAD', 'HEAD /feeds/closed.rss', {}, 410],
  ['its page', 'GET /channels/closed', {}, 410, PROBLEM],
  ['its wire document', 'GET /channels/closed.json', {}, 410, PROBLEM],
  ['its archive', 'GET /feeds/closed/archive/2025-10.rss', {}, 410, PROBLEM],
  ['an archive of no month', 'GET /feeds/latest/archive/2025-13.rss', {}, 404, PROBLEM],
  ['an archive of what was not yet', 'GET /feeds/latest/archive/1999-10.rss', {}, 404, PROBLEM],
  ['the page of an unknown channel', 'GET /channels/nowhere', {}, 404, PROBLEM],
  ['the wire document of what was canceled', 'GET /articles/canceled.json', {}, 410, PROBLEM],
  [
    'what was demanded away',
    'GET /articles/demanded',
    {},
    451,
    { ...PROBLEM, Link: '<https://news.example/>; rel="blocked-by"' },
    /"reason":"canceled"/,
  ],
  [
    'the same for people',
    'GET /articles/demanded',
    BROWSER,
    451,
    { 'Content-Type': 'text/html; charset=utf-8', Link: '<https://news.example/>; rel="blocked-by"' },
    /Unavailable For Legal Reasons/,
  ],
  ['what was demanded away before it was public', 'GET /articles/never', {}, 404, { ...PROBLEM, Link: null }],
]

const ALLOWED = { Allow: 'GET, HEAD, OPTIONS' }
const PREFLIGHT = {
  ...OPEN,
  ...ALLOWED,
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': /If-None-Match, If-Modified-Since/,
}

const METHODS: readonly Row[] = [
  ['POST', 'POST /feeds/latest.rss', {}, 405, { ...PROBLEM, ...ALLOWED }],
  ['PUT', 'PUT /feeds/latest.rss', {}, 405, ALLOWED],
  ['PATCH', 'PATCH /articles/one', {}, 405, ALLOWED],
  ['DELETE', 'DELETE /articles/one', {}, 405, ALLOWED],
  ['PROPFIND', 'PROPFIND /', {}, 405, ALLOWED],
  ['MKCOL', 'MKCOL /feeds/latest', {}, 405, ALLOWED],
  ['DELETE of what is not there', 'DELETE /feeds/nowhere.rss', {}, 405, ALLOWED],
  ['POST to nothing', 'POST /nowhere', {}, 404, PROBLEM],
  ['POST on a condition', 'POST /feeds/latest.rss', { 'If-None-Match': '*' }, 405, ALLOWED],
  ['a preflight', 'OPTIONS /feeds/latest.json', { Origin: 'https://a.example' }, 204, PREFLIGHT],
  ['a preflight of a channel', 'OPTIONS /feeds/latest', { Origin: 'https://a.example' }, 204, PREFLIGHT],
  ['OPTIONS of an article', 'OPTIONS /articles/one', {}, 204, ALLOWED],
  ['OPTIONS of the front page', 'OPTIONS /', {}, 204, ALLOWED],
]

const table = (rows: readonly Row[]) => async (world: Parameters<typeof openTableHouse>[0]) =>
  askTable(await openTableHouse(world), rows)

export const cases = defineCases('addresses', {
  'give each document its type and how long to keep it': table(DOCUMENTS),
  'have one spelling, to which others lead': table(SPELLINGS),
  'of what is not there say so, and no more': table(ABSENT),
  'are asked by GET, HEAD and OPTIONS': table(METHODS),
})
