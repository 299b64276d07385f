/** The table of content codings (RFC 9110 §12.5.3): what a client accepts, and in what it is sent. */
import { defineCases } from '../support/case.ts'
import { askTable, openTableHouse, type Row } from '../support/http-table.ts'

const FEED = 'GET /feeds/latest.rss'

function row(accepted: string, coding: 'br' | 'gzip' | null, asked = FEED): Row {
  const expected = { 'Content-Encoding': coding, Vary: 'Accept-Encoding' }
  return [`${asked.replace(FEED, '')} ${accepted}`, asked, { 'Accept-Encoding': accepted }, 200, expected]
}

const ROWS: readonly Row[] = [
  ['nothing said', FEED, {}, 200, { 'Content-Encoding': null, Vary: 'Accept-Encoding' }, /Story one/],
  row('', null),
  row('identity', null),
  row('gzip', 'gzip'),
  row('GZIP', 'gzip'),
  row('x-gzip', 'gzip'),
  row('x-gzip, deflate', 'gzip'),
  row('gzip, deflate', 'gzip'),
  row('deflate, gzip, br, zstd', 'br'),
  row('gzip, deflate, br', 'br'),
  row('br', 'br'),
  row('Br;Q=1', 'br'),
  row('deflate', null),
  row('zstd', null),
  row('compress, deflate', null),
  row('*', 'br'),
  row('gzip;q=1.0, br;q=0.5', 'gzip'),
  row('gzip;q=0.5, br;q=0.5', 'br'),
  row('gzip; q=0.8 , br ;q=0.2', 'gzip'),
  row('br;q=0, gzip', 'gzip'),
  row('br;q=0, *', 'gzip'),
  row('gzip;q=0, *', 'br'),
  row('gzip;q=0', null),
  row('gzip;q=0.000', null),
  row('gzip;q=0, br;q=0', null),
  row('gzip;q=0, x-gzip', null),
  row('*;q=0', null),
  row('*;q=0, gzip', 'gzip'),
  row('identity;q=0', null),
  row('identity;q=0, gzip;q=0.1', 'gzip'),
  row('identity;q=0, *;q=0.1', 'br'),
  row('identity, gzip;q=0.5', null),
  row('identity;q=0.5, gzip;q=0.5', 'gzip'),
  row('identity;q=0.4, gzip;q=0.5', 'gzip'),
  row('gzip;q=banana', null),
  row('gzip;q=-1', null),
  row('gzip;q=banana, br;q=0.1', 'br'),
  row('identity;q=banana, gzip', 'gzip'),
  row('gzip;level=9', 'gzip'),
  row('gzip;q=0.001', 'gzip'),
  row('gzip, gzip;q=0', null),
  row(',, gzip ,,', 'gzip'),
  row(';q=0, gzip', 'gzip'),
  row('"gzip"', null),
  row('gzip br', null),
  row('gzip, br', 'br', 'GET /feeds/latest.atom'),
  row('gzip, br', 'br', 'GET /feeds/latest.json'),
  row('gzip', 'gzip', 'GET /'),
  row('gzip', 'gzip', 'GET /articles/one'),
  row('br', 'br', 'GET /licenses/all-rights-reserved'),
  row('gzip', 'gzip', 'HEAD /feeds/latest.rss'),
  [
    'a 404 is sent as it is',
    'GET /feeds/none.rss',
    { 'Accept-Encoding': 'gzip' },
    404,
    { 'Content-Encoding': null },
  ],
]

export const cases = defineCases('content codings', {
  'are chosen by what the client accepts': async (world) => {
    const house = await openTableHouse(world)
    await askTable(house, ROWS)
    // A second time, when all of it is kept.
    if (house.platform.compress.br) await askTable(house, ROWS)
  },
})
