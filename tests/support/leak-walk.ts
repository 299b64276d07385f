/** The walk of the leak test: every address, asked by everyone who could ask, in every way, around each boundary of a day. */
import assert from 'node:assert/strict'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { House } from './house.ts'
import { PARTNER_ADDRESSES, shapeOf } from './leak-addresses.ts'
import { type Caller, type LeakHouse, NAMES } from './leak-house.ts'
import { type Asker, mayStand, wordsSigned } from './leak-promises.ts'
import type { Door } from './marked-stories.ts'
import { ADDRESSES, routerPaths } from './public-addresses.ts'
import type { World } from './world.ts'

type Question = { readonly path: string; readonly door: Door; readonly shape: string }

/** By what a Partner's route follows: its credential stands in a header, or in the path. */
const ENTRANCES = ['basic', 'bearer', 'path'] as const

/** Every address by its route; a route of the router without a case fails. */
function questionsFor(world: World): {
  readonly open: readonly Question[]
  readonly closed: readonly Question[]
  readonly api: readonly string[]
} {
  const paths = routerPaths(world).map((path) => [path, shapeOf(path)] as const)
  const open: Question[] = []
  const closed: Question[] = []
  const api: string[] = []
  for (const [path, shape] of paths) {
    const partnerShape = /^\/(?:partner|p(?:\/\*)?)\/(.+)$/.exec(shape)?.[1]
    if (/^\/api(\/|$)/.test(shape)) api.push(path)
    else if (partnerShape !== undefined) closed.push(...casesOf(PARTNER_ADDRESSES, partnerShape, path))
    else open.push(...casesOf(ADDRESSES, path, path))
  }
  return { open, closed: uniqueOf(closed), api }
}

function casesOf(
  table: Readonly<Record<string, (stories: readonly string[]) => readonly Omit<Question, 'shape'>[]>>,
  shape: string,
  path: string,
): readonly Question[] {
  const cases = table[shape]
  assert.ok(cases, `the route ${path} has no case: think about what it could leak`)
  return cases(NAMES).map((address) => ({ ...address, shape }))
}

function uniqueOf(questions: readonly Question[]): readonly Question[] {
  return [...new Map(questions.map((question) => [question.path, question])).values()]
}

type Seen = {
  readonly status: number
  readonly text: string
  readonly head: string
  readonly tag: string | null
}

/** What is asked for, made out of where and by whom. */
type Request = { readonly path: string; readonly headers: Readonly<Record<string, string>> }

let strangers = 0

function requestOf(
  { credential, country }: Caller,
  path: string,
  entrance: (typeof ENTRANCES)[number] | null,
): Request {
  // Wrong credentials are slowed down by address: each comes from another one, so that each is answered.
  strangers += 1
  const headers: Record<string, string> = { 'x-test-address': `203.0.113.${strangers}` }
  if (country !== null) headers['x-test-country'] = country
  if (entrance === 'path') return { path: `/p/${credential ?? 'none'}/${path}`, headers }
  if (credential !== null) {
    const basic = `Basic ${btoa(`reader:${credential}`)}`
    headers['Authorization'] = entrance === 'basic' ? basic : `Bearer ${credential}`
  }
  return { path: entrance === null ? path : `/partner/${path}`, headers }
}

const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
}

async function look(house: House, { path, headers }: Request, method: string): Promise<Seen> {
  const response = await house.get(path, headers, method)
  const bytes = Buffer.from(await response.arrayBuffer())
  const decode = DECODERS[response.headers.get('content-encoding') ?? '']
  const plain = decode && bytes.length > 0 ? decode(bytes) : bytes
  return {
    status: response.status,
    text: plain.toString('utf8'),
    head: JSON.stringify([...response.headers]),
    tag: response.headers.get('etag'),
  }
}

/** The words of the request itself, which an answer may repeat. */
function withoutOwn(text: string, path: string): string {
  const own = path.match(/q[01][a-z]+[01][a-z]+/g) ?? []
  return own.reduce((rest, mark) => rest.replaceAll(mark, ''), text)
}

function requireSilence(house: LeakHouse, where: string, path: string, seen: Seen, asker: Asker): void {
  const answer = withoutOwn(`${seen.head} ${seen.text}`, path)
  const marks = new Set(answer.match(/q0[a-z]+0[a-z]+/g))
  const signed = path.startsWith('agreements') ? wordsSigned(asker.partner) : ''
  for (const mark of marks) {
    assert.ok(mayStand(mark, asker) || signed.includes(mark), `${where} shows ${mark}`)
  }
  for (const [secret, partner] of answer.matchAll(/q1([a-z]+)1[a-z]+/g)) {
    assert.equal(partner, asker.partner, `${where} shows ${secret}`)
  }
  for (const secret of house.secrets) assert.ok(!answer.includes(secret), `${where} shows a credential`)
  const [, wanted = '', story = ''] = /[?&]q=(q0([a-z]+)0[a-z]+)/.exec(path) ?? []
  if (wanted && !mayStand(wanted, asker)) {
    assert.ok(!answer.includes(`q0${story}0`), `${where} was found by ${wanted}`)
  }
  assert.ok(seen.status < 500, `${where}: ${seen.status} ${seen.text}`)
}

const METHODS = ['HEAD', 'OPTIONS', 'POST', 'DELETE', 'PUT', 'HEAD'] as const
const CODINGS = ['gzip', 'br', 'identity', 'br;q=0.1, gzip', '*'] as const

/** The tags seen so far at an address by anyone: nobody is told "unchanged" of what only another was shown. */
type Tags = Map<string, Map<string, string>>

export type Tally = { asked: number; readonly shown: Set<string> }

/**
 * Asks once plainly and once in another way, at one instant. Of all that anyone could ask, half in turns: at the next
 * instant the other half, so that every address is asked by everyone around each boundary.
 */
export async function walkAt(house: LeakHouse, now: string, nth: number, tally: Tally): Promise<void> {
  house.setNow(now)
  const { open, closed } = questionsFor(house)
  const tags: Tags = new Map()
  for (const [n, caller] of house.callers.entries()) {
    const asPublic = { ...caller, partner: null }
    const isReader = n < READERS
    const askings = [
      ...open.map((question, m) => ({ caller: asPublic, question, entrance: null, turn: n + m, isReader })),
      ...closed.map((question, m) => {
        const entrance = ENTRANCES[(n + m) % 3] ?? 'path'
        return { caller, question, entrance, turn: n + m, isReader: true }
      }),
    ]
    for (const { isReader: matters, ...asking } of askings) {
      if (isTurn(asking.turn + nth, asking.turn, matters)) await ask(house, { ...asking, now }, tags, tally)
    }
  }
}

/** The public of each country, first among the callers. */
const READERS = 3

/** Every other question; of those that a credential changes nothing of, every third. */
function isTurn(turn: number, place: number, matters: boolean): boolean {
  return turn % 2 === 0 && (matters || place % 3 === 0)
}

type Asking = {
  readonly caller: Caller
  readonly question: Question
  readonly entrance: (typeof ENTRANCES)[number] | null
  readonly turn: number
  readonly now: string
}

async function ask(house: LeakHouse, asking: Asking, tags: Tags, tally: Tally): Promise<void> {
  const { caller, question, entrance, turn, now } = asking
  const asker = { partner: caller.partner, door: question.door, country: caller.country, now }
  const request = requestOf(caller, question.path, entrance)
  const where = `${request.path} for ${caller.label} by ${entrance} at ${now}`
  const coded = { ...request, headers: { ...request.headers, 'Accept-Encoding': CODINGS[turn % 5] ?? 'br' } }
  const seen = await look(house, coded, 'GET')
  requireNobody(entrance, caller, seen, where)
  requireSilence(house, where, question.path, seen, asker)
  for (const mark of seen.text.match(/q0[a-z]+0[a-z]+/g) ?? []) tally.shown.add(`${caller.label} ${mark}`)
  const foreign = foreignTag(tags, question.path, seen)
  const other =
    foreign === null
      ? await look(house, request, METHODS[turn % METHODS.length] ?? 'HEAD')
      : await look(house, { ...request, headers: { ...request.headers, 'If-None-Match': foreign } }, 'GET')
  requireSilence(house, where, question.path, other, asker)
  if (foreign !== null) assert.notEqual(other.status, 304, `${where}: unchanged by another's tag`)
  tally.asked += 2
}

/** Who comes to a Partner's door with nothing that counts gets nothing, whatever it asks for. */
function requireNobody(entrance: Asking['entrance'], { partner }: Caller, seen: Seen, where: string): void {
  if (entrance === null || partner !== null) return
  assert.ok(seen.status === 401 || seen.status === 429, `${where}: ${seen.status}`)
}

/** A tag that another caller was given for other bytes at the same address. */
function foreignTag(tags: Tags, path: string, seen: Seen): string | null {
  const known = tags.get(path) ?? new Map<string, string>()
  tags.set(path, known)
  if (seen.tag === null || seen.status !== 200) return [...known.keys()][0] ?? null
  assert.equal(known.get(seen.tag) ?? seen.text, seen.text, `${path}: one tag for two texts`)
  const foreign = [...known].find(([tag, text]) => tag !== seen.tag && text !== seen.text)?.[0] ?? null
  known.set(seen.tag, seen.text)
  return foreign
}
