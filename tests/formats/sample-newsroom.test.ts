/** The sample newsroom as a first start has it: every document it serves, from the list of channels on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, assemble } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { legalText } from '../../src/formats/html/characters.ts'
import { makeReady, type OpenPlatform, openPlatform } from '../../src/node.ts'
import { BASE_URL } from '../support/builders.ts'
import { atomFaults, hasGrammar, jsonFeedFaults } from '../support/feed-schemas.ts'
import { hasSchemas, newsmlFaults, ninjsFaults } from '../support/wire-schemas.ts'
import { textsByPath } from '../support/xml-reading.ts'

const PATIENCE = 120_000
const STARTS = [
  '/feeds.opml',
  '/search.rss?q=Lagos',
  '/sitemap.xml',
  '/license.xml',
  '/.well-known/tdmrep.json',
]

/** Every document served, by its path; found by following addresses, those of each channel and article in every format. */
const served = new Map<string, string>()
let open: OpenPlatform

beforeAll(async () => {
  const config = readConfig({ DATABASE: ':memory:', LOG_LEVEL: 'error', BASE_URL })
  open = openPlatform(config)
  await makeReady(open, config)
  await walk(assemble(open.platform, config))
}, PATIENCE)

afterAll(() => open.close())

async function walk(app: App): Promise<void> {
  const waiting = [...STARTS]
  const known = new Set(waiting)
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const response = await app.fetch(new Request(`${BASE_URL}${path}`))
    const text = await response.text()
    expect(response.status, `${path}: ${text}`).toBe(200)
    served.set(path, text)
    const found = pathsIn(text).filter((next) => !known.has(next))
    for (const next of found) known.add(next)
    waiting.push(...found)
  }
}

function pathsIn(text: string): readonly string[] {
  const addresses = text.replaceAll('&amp;', '&').match(/https:\/\/news\.example\/[^\s"<>#\\]+/g) ?? []
  return [...new Set(addresses)].flatMap((address) => {
    const path = address.slice(BASE_URL.length)
    const [, feed] = /^(\/(?:feeds\/|search).*)\.(?:rss|atom|json)\b/.exec(path) ?? []
    const query = path.replace(/^[^?]*/, '')
    if (feed) return ['rss', 'atom', 'json'].map((ending) => `${feed}.${ending}${query}`)
    if (/^\/(?:channels|articles)\/[^/.?]+$/.test(path)) return [`${path}.json`, `${path}.xml`]
    return /\.(?:xml|rsl|jsonld|opml)$/.test(path) ? [path] : []
  })
}

const matching = (pattern: RegExp) => [...served].filter(([path]) => pattern.test(path))

/** What is found in the documents whose paths match, each with its path. */
function faultsIn(pattern: RegExp, faultsOf: (text: string) => readonly string[]): readonly string[] {
  return matching(pattern).flatMap(([path, text]) => faultsOf(text).map((fault) => `${path}: ${fault}`))
}

describe('the sample newsroom', () => {
  it('was walked to the end', () => {
    const counts = {
      feeds: matching(/^\/feeds\/[^/]+\.rss$/).length,
      items: matching(/^\/articles\/.*\.xml$/).length,
      pages: matching(/^\/channels\/.*\.json$/).length,
      licenses: matching(/^\/licenses\/.*\.(rsl|jsonld)$/).length,
    }
    expect(Object.entries(counts).filter(([, count]) => count < 2)).toEqual([])
  })

  it('has documents that are all well-formed, without a character that fits no document', () => {
    for (const [path, text] of served) {
      expect(legalText(text) === text, path).toBe(true)
      if (/\.json/.test(path)) JSON.parse(text)
      else textsByPath(text)
    }
  })

  it.skipIf(!hasGrammar)('has feeds in which no schema finds anything', () => {
    expect(faultsIn(/\.atom(\?|$)/, atomFaults())).toEqual([])
    expect(faultsIn(/^\/(feeds|search).*\.json(\?|$)/, jsonFeedFaults())).toEqual([])
  })

  it.skipIf(!hasSchemas)(
    'has wire documents in which no schema finds anything',
    { timeout: PATIENCE },
    () => {
      expect(faultsIn(/^\/(articles|channels)\/.*\.json$/, ninjsFaults())).toEqual([])
      expect(faultsIn(/^\/(articles|channels)\/.*\.xml$/, newsmlFaults())).toEqual([])
    },
  )
})
