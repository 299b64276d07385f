/** Caching at a Partner's doors: kept by the Partner alone, and asked again for whatever its terms change. */
import assert from 'node:assert/strict'
import { writeLicense } from '../../src/flows/write-license.ts'
import { aLicense } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { ENTRANCES, openWithTwo, type PartnerHouse, PRESS, RADIO } from '../support/partner-house.ts'
import { aGrant } from '../support/partners.ts'

const DOCUMENTS = [
  '/feeds/latest.rss',
  '/feeds/latest.atom',
  '/feeds/latest.json',
  '/feeds/section-business/archive/2025-10.rss',
  '/articles/flood',
  '/articles/flood.json',
  '/articles/flood.xml',
  '/search?q=headline',
  '/search.rss?q=headline',
]

const tagOf = async (answering: Promise<Response>): Promise<string> => {
  const { headers } = await answering
  return headers.get('ETag') ?? 'none'
}

/** The tags of all documents; each is confirmed by a 304 that says for caches what the 200 said. */
async function tags(house: PartnerHouse): Promise<readonly string[]> {
  const all: string[] = []
  for (const path of DOCUMENTS) {
    const etag = await tagOf(house.ask(RADIO, path))
    const again = await house.ask(RADIO, path, { headers: { 'If-None-Match': etag } })
    assert.deepEqual([again.status, await again.text()], [304, ''], path)
    assert.match(again.headers.get('Cache-Control') ?? '', /^private/)
    assert.match(again.headers.get('Vary') ?? '', /Authorization/)
    all.push(etag)
  }
  return all
}

/** What the radio may have, in the words of a Grant. */
const business = { selection: { sections: ['Business'] } }

export const cases = defineCases('what a partner keeps', {
  'is kept by nobody else': async (world) => {
    const house = await openWithTwo(world)
    for (const by of ENTRANCES) {
      for (const path of DOCUMENTS) {
        const { headers } = await house.ask(RADIO, path, { by, headers: { 'x-test-country': 'NG' } })
        assert.equal(headers.get('Cache-Control'), 'private, max-age=300, must-revalidate', path)
        assert.equal(headers.get('Vary'), 'Accept-Encoding, Authorization')
        assert.equal(headers.get('Set-Cookie'), null)
      }
    }
  },

  'has a tag of its own for each audience and each entrance': async (world) => {
    const house = await openWithTwo(world)
    for (const path of DOCUMENTS) {
      const seen = [
        await tagOf(house.get(path)),
        await tagOf(house.ask(RADIO, path)),
        await tagOf(house.ask(RADIO, path, { by: 'path' })),
        ...(path.includes('archive') ? [] : [await tagOf(house.ask(PRESS, path))]),
      ]
      assert.equal(new Set(seen).size, seen.length, `${path}: ${seen}`)
      assert.equal(await tagOf(house.ask(RADIO, path, { by: 'Bearer' })), seen[1], path)
    }
  },

  'is compared by tag alone: terms change without a date': async (world) => {
    const house = await openWithTwo(world)
    house.setNow('2025-10-15T09:00:00.000Z')
    for (const path of DOCUMENTS) {
      const { headers } = await house.ask(RADIO, path)
      assert.equal(headers.get('Last-Modified'), null, path)
      const since = { 'If-Modified-Since': 'Wed, 15 Oct 2025 08:59:00 GMT' }
      assert.equal((await house.ask(RADIO, path, { headers: since })).status, 200, path)
      const other = await tagOf(house.get(path))
      assert.equal((await house.ask(RADIO, path, { headers: { 'If-None-Match': other } })).status, 200, path)
    }
  },

  'is another document once its terms are others': async (world) => {
    const house = await openWithTwo(world)
    const sign = (terms: Parameters<PartnerHouse['sign']>[0]) => house.sign(terms)
    const doer = { operator: 'ada', now: house.now() }
    const changes: Readonly<Record<string, () => Promise<unknown>>> = {
      'a new version': () => sign({ partner: 'radio', grants: [aGrant(business)] }),
      'another credit': () =>
        sign({ partner: 'radio', credit: 'Radio: {credit}', grants: [aGrant(business)] }),
      'a duty more': () => sign({ partner: 'radio', duties: ['noindex'], grants: [aGrant(business)] }),
      territories: () => house.admit({ id: 'radio', territories: ['NG'] }),
      'a license narrowed': () =>
        writeLicense(house.platform, aLicense({ pageUse: 'summary', ceiling: 'summary' }), doer),
    }
    let before = await tags(house)
    for (const [change, make] of Object.entries(changes)) {
      await make()
      const after = await tags(house)
      for (const [n, path] of DOCUMENTS.entries()) assert.notEqual(after[n], before[n], `${change}: ${path}`)
      before = after
    }
  },

  'is kept no longer than its terms hold': async (world) => {
    const house = await openWithTwo(world)
    const until = '2025-10-15T08:01:00.000Z'
    await house.sign({ partner: 'radio', until, grants: [aGrant(business)] })
    const stale = new Map<string, string>()
    for (const path of DOCUMENTS) {
      const { headers } = await house.ask(RADIO, path)
      assert.equal(headers.get('Cache-Control'), 'private, max-age=60, must-revalidate', path)
      stale.set(path, headers.get('ETag') ?? '')
    }
    house.setNow(until)
    for (const [path, etag] of stale) {
      const answer = await house.ask(RADIO, path, { headers: { 'If-None-Match': etag } })
      assert.deepEqual([answer.status, answer.headers.get('Cache-Control')], [403, 'no-store'], path)
    }
  },

  'is compressed as the public’s is, and is the right one each time': async (world) => {
    const house = await openWithTwo(world)
    const read = async (answering: Promise<Response>) => {
      const { body, headers } = await answering
      assert.ok(body)
      const coding = headers.get('Content-Encoding')
      const plain = coding === 'gzip' ? body.pipeThrough(new DecompressionStream('gzip')) : body
      return new Response(plain as ReadableStream<Uint8Array<ArrayBuffer>>).text()
    }
    const headers = { 'Accept-Encoding': 'gzip' }
    for (let round = 0; round < 2; round++) {
      const [anyone, radio, press, path] = await Promise.all([
        read(house.get('/feeds/latest.rss', headers)),
        read(house.ask(RADIO, '/feeds/latest.rss', { headers })),
        read(house.ask(PRESS, '/feeds/latest.rss', { headers })),
        read(house.ask(RADIO, '/feeds/latest.rss', { headers, by: 'path' })),
      ])
      assert.ok(anyone?.includes('MATCH') && !anyone.includes('BODYTEXT'))
      assert.ok(radio?.includes('BODYTEXT') && !radio.includes('MATCH'))
      assert.ok(press?.includes('MATCH') && press.includes('Press has it'))
      assert.ok(path?.includes('BODYTEXT'))
    }
  },
})
