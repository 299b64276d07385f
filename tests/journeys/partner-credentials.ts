/** A Partner's credentials: what opens a door, what does not, for how long, and that none is ever seen again. */
import assert from 'node:assert/strict'
import { SCOPES } from '../../src/domain/credential.ts'
import { type KeptDocuments, keepDocuments } from '../../src/http/kept.ts'
import { openLedger } from '../../src/http/ledger.ts'
import { makeRouter } from '../../src/http/router.ts'
import { credentialStatements } from '../../src/store/credentials.ts'
import { BASE_URL } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { partnerAddresses } from '../support/partner-addresses.ts'
import { basic, bearer, ENTRANCES, openWithTwo, PRESS, RADIO, shown } from '../support/partner-house.ts'
import type { World } from '../support/world.ts'

const FEED = '/feeds/latest.rss'
const statusOf = async (answering: Promise<Response>) => (await answering).status

/** A World whose database breaks on demand, with what was wrong in the words of the error. */
function breaking(world: World): { readonly world: World; readonly breakIt: () => void } {
  let isBroken = false
  const db: World['db'] = {
    query: (statement) =>
      isBroken ? Promise.reject(new Error(`no: ${statement.sql}`)) : world.db.query(statement),
    batch: (statements) =>
      isBroken ? Promise.reject(new Error(`no: ${statements[0]?.sql}`)) : world.db.batch(statements),
  }
  return {
    world: { ...world, db, platform: { ...world.platform, db } },
    breakIt: () => {
      isBroken = true
    },
  }
}

type Door = (request: Request) => Response | Promise<Response>

/** The router, with the keys noted under which documents are kept. */
function openWatched({ platform }: World, keys: string[]): Door {
  const { read } = keepDocuments(platform.compress)
  const kept: KeptDocuments = {
    read: (key, wish, render) => {
      keys.push(key)
      return read(key, wish, render)
    },
  }
  const ledger = openLedger(platform)
  const config = { baseUrl: BASE_URL, adminToken: null, maxAge: 300 }
  return makeRouter({ ...platform, kept, ledger }, config).fetch
}

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'DELETE']

/** Where a credential stands in an address that is none of a Partner's, or where none is looked for. */
const MISSPELT: readonly ((credential: string) => string)[] = [
  (credential) => `//p/${credential}/feeds/latest.rss/`,
  (credential) => `/P/${credential}/feeds/latest.rss/`,
  (credential) => `/%70/${credential}/feeds/latest.rss`,
  (credential) => `/%70/${credential}/feeds/latest.rss/`,
  () => '/%70artner/feeds/latest.rss/',
  (credential) => `/partner/deliveries?token=${credential}`,
  (credential) => `/partner/feeds/latest.rss?credential=${credential}`,
]

/** Every address by every entrance and method; the answers, headers and all. */
async function askEverything(door: Door, credentials: readonly string[]): Promise<string[]> {
  const paths = [...partnerAddresses(), '', '/', '/nothing', '/feeds/latest.rss/', '/feeds/latest.rss////']
  const askings = credentials.flatMap((credential) =>
    ENTRANCES.flatMap((by) => paths.map((path) => shown(credential, path, by))),
  )
  for (const credential of credentials)
    askings.push(...MISSPELT.map((path) => [path(credential), bearer(credential)] as const))
  const came: string[] = []
  for (const [address, own] of askings) {
    for (const method of METHODS) {
      const headers = { ...own, Accept: method === 'GET' ? 'text/html' : '*/*' }
      const answer = await door(new Request(`${BASE_URL}${address}`, { method, headers }))
      came.push(`${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`)
    }
  }
  return came
}

/** A header holds no letters beyond Latin-1, except encoded by Basic. */
const WRONG = [
  ...['unknown', 'expired', 'revoked', `${RADIO}0`, RADIO.toUpperCase(), '%', '%2F'].flatMap((credential) =>
    ENTRANCES.map((by) => [credential, by] as const),
  ),
  ['Ọ̀yọ́', 'Basic'],
  [encodeURIComponent('Ọ̀yọ́'), 'path'],
] as const

export const cases = defineCases('a credential', {
  'that is unknown, expired or revoked is answered alike, and asked for by both schemes': async (world) => {
    const house = await openWithTwo(world)
    await house.issue('expired', { partner: 'radio', expiresAt: house.now() })
    const { id } = await house.issue('revoked', { partner: 'radio' })
    await house.db.batch([credentialStatements.revoke(id, house.now())])
    const answers = new Set<string>()
    for (const [credential, by] of WRONG) {
      const answer = await house.ask(credential, FEED, { by })
      assert.equal(answer.status, 401, `${credential} by ${by}`)
      assert.equal(answer.headers.get('Cache-Control'), 'no-store')
      assert.match(
        answer.headers.get('WWW-Authenticate') ?? '',
        /^Basic realm="[^"]+", charset="UTF-8", Bearer /,
      )
      answers.add(`${JSON.stringify([...answer.headers])} ${await answer.text()}`)
    }
    assert.equal(answers.size, 1, [...answers].join('\n'))
  },

  'is never read where it does not belong': async (world) => {
    const house = await openWithTwo(world)
    const elsewhere: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
      [`/partner${FEED}?credential=${RADIO}&access_token=${RADIO}&key=${RADIO}`, {}],
      [`/partner${FEED}`, { 'X-Api-Key': RADIO, Cookie: `credential=${RADIO}` }],
      [`/partner${FEED}`, basic('', RADIO)],
      [`/partner${FEED}`, { Authorization: RADIO }],
      [`/partner${FEED}`, { Authorization: `Digest ${RADIO}` }],
      [`/partner${FEED}`, { Authorization: `Basic ${RADIO}` }],
      [`/partner${FEED}`, { Authorization: 'Basic /w==' }],
      [`/p/wrong${FEED}`, basic(RADIO)],
      ['/p', basic(RADIO)],
      ['/p/', bearer(RADIO)],
      [`/p//${RADIO}${FEED}`, {}],
      ['/partner', {}],
    ]
    for (const [path, headers] of elsewhere) assert.equal(await statusOf(house.get(path, headers)), 401, path)
  },

  'opens the doors of its scopes': async (world) => {
    const house = await openWithTwo(world)
    const scopes = { channels: FEED, articles: '/articles/flood.json', search: '/search.rss?q=headline' }
    for (const [scope, own] of Object.entries(scopes)) {
      await house.issue(`for-${scope}`, { partner: 'radio', scopes: SCOPES.filter((one) => one === scope) })
      for (const path of Object.values(scopes)) {
        assert.equal(
          await statusOf(house.ask(`for-${scope}`, path)),
          path === own ? 200 : 403,
          `${scope} ${path}`,
        )
      }
    }
    const refused = await house.ask('for-search', FEED)
    assert.deepEqual(((await refused.json()) as { code: string }).code, 'forbidden')
  },

  'overlaps with its successor, and counts no longer at the instant it expires or is revoked': async (
    world,
  ) => {
    const house = await openWithTwo(world)
    const expiresAt = '2025-10-15T09:00:00.000Z'
    await house.issue('old', { partner: 'radio', expiresAt })
    const { id } = await house.issue('new', { partner: 'radio' })
    const both = async () => [await statusOf(house.ask('old', FEED)), await statusOf(house.ask('new', FEED))]
    house.setNow('2025-10-15T08:59:59.999Z')
    assert.deepEqual(await both(), [200, 200])
    house.setNow(expiresAt)
    assert.deepEqual(await both(), [401, 200])
    await house.db.batch([credentialStatements.revoke(id, house.now())])
    assert.deepEqual(await both(), [401, 401])
    assert.equal(await statusOf(house.ask(RADIO, FEED)), 200)
  },

  'is known by its partner alone': async (world) => {
    const house = await openWithTwo(world)
    const text = await (await house.ask(PRESS, '/articles/flood.json')).text()
    assert.ok(text.includes('HEADLINE') && !text.includes('BODYTEXT'), text)
  },

  'is in nothing that comes out, is logged or is kept, at any address, by any entrance': async (world) => {
    const { world: breakable, breakIt } = breaking(world)
    const house = await openWithTwo(breakable)
    const keys: string[] = []
    const door = openWatched(house, keys)
    const wrong = `impr_${'9'.repeat(64)}`
    const came = await askEverything(door, [RADIO, wrong])
    breakIt()
    came.push(...(await askEverything(door, [RADIO, wrong])))
    const said = [...came, ...keys, ...world.logged.map(({ message, facts }) => told([message, facts]))]
    assert.ok(keys.length > 50 && came.some((text) => text.startsWith('500')) && world.logged.length > 0)
    for (const credential of [RADIO, wrong]) {
      const forms = [credential, credential.slice(5, 30), btoa(`importer:${credential}`).slice(16, 60)]
      const leaks = said.filter((text) => forms.some((form) => text.includes(form)))
      assert.deepEqual(leaks, [])
    }
  },
})

/** As a log would write it, and more: errors with all they hold. */
function told(value: unknown): string {
  return JSON.stringify(value, (_key, one) =>
    one instanceof Error ? { message: one.message, stack: one.stack, cause: one.cause } : one,
  )
}
