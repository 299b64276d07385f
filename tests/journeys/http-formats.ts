/** The table of `/feeds/{channel}`: which document a client is led to by what it accepts (RFC 9110 §12.5.1). */
import { defineCases } from '../support/case.ts'
import { askTable, openTableHouse, type Row } from '../support/http-table.ts'

type Place = 'rss' | 'atom' | 'json' | 'page'

function row(accept: string | null, place: Place, channel = 'latest'): Row {
  const path = place === 'page' ? `/channels/${channel}` : `/feeds/${channel}.${place}`
  const expected = {
    Location: `https://news.example${path}`,
    Vary: 'Accept',
    'Cache-Control': 'no-store',
    'Access-Control-Allow-Origin': '*',
  }
  const headers: Record<string, string> = accept === null ? {} : { Accept: accept }
  return [`${channel} ${accept ?? 'nothing'}`, `GET /feeds/${channel}`, headers, 302, expected]
}

const ROWS: readonly Row[] = [
  row(null, 'rss'),
  row('', 'rss'),
  row('*/*', 'rss'),
  row('*', 'rss'),
  row('application/rss+xml', 'rss'),
  row('application/atom+xml', 'atom'),
  row('application/feed+json', 'json'),
  row('application/json', 'json'),
  row('application/xml', 'rss'),
  row('text/xml', 'rss'),
  row('application/*', 'rss'),
  row('text/*', 'page'),
  row('APPLICATION/ATOM+XML', 'atom'),
  row('application/atom+xml, application/xml;q=0.9, */*;q=0.1', 'atom'),
  row('application/atom+xml, application/xml, */*', 'rss'),
  row('application/atom+xml, */*', 'atom'),
  row('application/rss+xml, application/atom+xml, application/feed+json', 'rss'),
  row('application/rss+xml;q=0.5, application/atom+xml;q=0.7, application/feed+json;q=0.9', 'json'),
  row('application/rss+xml;q=0, */*', 'atom'),
  row('application/rss+xml;q=0, application/atom+xml;q=0, */*;q=0.1', 'json'),
  row('application/atom+xml;type=feed', 'atom'),
  row('application/atom+xml;q=banana, application/feed+json;q=0.1', 'json'),
  row('text/html', 'page'),
  row('text/html, */*;q=0.1', 'page'),
  row('text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8', 'page'),
  row('application/atom+xml, application/rss+xml, application/xml, text/html;q=.7, */*;q=.1', 'rss'),
  row('text/html, application/rss+xml', 'rss'),
  row('text/html;q=0.5, application/feed+json;q=0.5', 'json'),
  row('text/html;q=0, */*', 'rss'),
  row('image/png', 'rss'),
  row('*/*;q=0', 'rss'),
  row('garbled', 'rss'),
  row('application/atom+xml', 'atom', 'weekend'),
  row('text/html', 'page', 'section-sport'),
  ['by HEAD', 'HEAD /feeds/latest', { Accept: 'application/feed+json' }, 302, { Location: /latest\.json$/ }],
  ['no condition is met', 'GET /feeds/latest', { 'If-None-Match': '*' }, 302, { Location: /latest\.rss$/ }],
  ['nor coded', 'GET /feeds/latest', { 'Accept-Encoding': 'gzip' }, 302, { 'Content-Encoding': null }],
]

export const cases = defineCases('a channel without a format', {
  'leads to the document that the client would rather have': async (world) =>
    askTable(await openTableHouse(world), ROWS),
})
