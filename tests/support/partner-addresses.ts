/** An address for each route of the Partner's doors; a route that is not here fails the tests that walk them. */
import assert from 'node:assert/strict'
import { PARTNER_ROUTES } from '../../src/http/partner/routes.ts'

const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  '/feeds/:parameter': [
    ...['rss', 'atom', 'json'].map((format) => `/feeds/latest.${format}`),
    '/feeds/latest',
    '/feeds/LATEST.rss',
    '/feeds/nowhere.rss',
  ],
  '/feeds/:parameter/archive/:second': [
    '/feeds/latest/archive/2025-10.rss',
    '/feeds/Latest/archive/2025-10.rss',
    '/feeds/latest/archive/1999-01.atom',
  ],
  '/articles/:parameter': [
    ...['', '.json', '.xml'].map((ending) => `/articles/flood${ending}`),
    '/articles/match',
    '/articles/nowhere',
  ],
  '/search': ['/search', '/search?q=headline', '/search?q=headline&page=2'],
  '/search.rss': ['/search.rss?q=headline', '/search.rss'],
  '/search.atom': ['/search.atom?q=headline'],
  '/search.json': ['/search.json?q=headline'],
  '/assets/:parameter': ['/assets/nowhere'],
  '/agreements': ['/agreements'],
  '/agreements/:parameter': [
    '/agreements/radio-2025',
    '/agreements/radio-2025.jsonld',
    '/agreements/nowhere',
  ],
  '/deliveries': ['/deliveries', '/deliveries?article=flood'],
}

/** By route; some of them lead elsewhere or are not there. */
export function partnerAddresses(): readonly string[] {
  assert.deepEqual(Object.keys(ADDRESSES).toSorted(), Object.keys(PARTNER_ROUTES).toSorted())
  return Object.values(ADDRESSES).flat()
}

/** Those that are closed to who has no Agreement that is active. */
export function contentAddresses(): readonly string[] {
  return partnerAddresses().filter((path) => !/^\/(agreements|deliveries)/.test(path))
}
