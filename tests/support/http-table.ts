/** A table of requests and the answers they get: each row is asked, and held to what every answer owes. */
import assert from 'node:assert/strict'
import { changeStatus } from '../../src/flows/change-status.ts'
import { nameChannel, removeChannel } from '../../src/flows/name-channel.ts'
import { type House, openHouse } from './house.ts'
import type { World } from './world.ts'

/** A header's exact value, a pattern, or null for none. Codings that the platform does not make are expected not to be used. */
export type Expected = Readonly<Record<string, string | RegExp | null>>

export type Row = readonly [
  name: string,
  /** `GET /feeds/latest.rss`. */
  asked: string,
  /** `{etag}`, `{opaque}` and `{modified}` stand for what a plain request of that path was told. */
  headers: Readonly<Record<string, string>>,
  status: number,
  expected?: Expected,
  body?: RegExp,
]

/** The day of the table: written at eight, changed at five past, asked at ten past. */
const CHANGED = '2025-10-15T08:05:00.000Z'
const ASKED = '2025-10-15T08:10:00.000Z'

/** A newsroom with something of everything that can be asked for, and of what cannot. */
export async function openTableHouse(world: World): Promise<House> {
  const house = await openHouse(world)
  const story = (id: string, more: Readonly<Record<string, unknown>> = {}) =>
    house.publish({
      id,
      headline: `Story ${id}`,
      publishedAt: '2025-10-15T07:00:00Z',
      section: 'Sport',
      ...more,
    })
  for (const id of ['one', 'two', 'three', 'canceled', 'demanded']) await story(id)
  await story('hausa', { language: 'ha-NG', headline: 'Labari' })
  await story('expired', { expiresAt: '2025-10-15T08:01:00Z' })
  await story('embargoed', { embargoUntil: '2025-10-16T08:00:00Z', tags: ['Secret'] })
  await story('never', { embargoUntil: '2025-10-16T08:00:00Z' })
  const doer = { operator: 'ada', now: CHANGED }
  const named = { title: 'Weekend', description: '', selection: { sections: ['Sport'] } }
  for (const id of ['weekend', 'closed', 'reopened'])
    await nameChannel(house.platform, { id, ...named }, doer)
  for (const id of ['closed', 'reopened']) await removeChannel(house.platform, id, doer)
  await nameChannel(house.platform, { id: 'reopened', ...named }, doer)
  await changeStatus(house.platform, 'canceled', 'cancel', doer)
  for (const id of ['demanded', 'never']) await changeStatus(house.platform, id, 'cancel', doer, 'legal')
  house.setNow(ASKED)
  return house
}

/** Asks every row; all that is wrong is told at once, by the names of the rows. */
export async function askTable(house: House, rows: readonly Row[]): Promise<void> {
  const wrong: string[] = []
  const plainly = new Map<string, Answer>()
  for (const row of rows) {
    try {
      const path = pathOf(row)
      const plain = plainly.get(path) ?? (await ask(house, 'GET', path))
      plainly.set(path, plain)
      await askRow(house, row, plain)
    } catch (error) {
      wrong.push(`${row[0]}: ${error instanceof Error ? error.message : error}`)
    }
  }
  assert.equal(wrong.length, 0, `${wrong.length} of ${rows.length} rows:\n${wrong.join('\n')}`)
}

type Answer = { readonly status: number; readonly headers: Headers; readonly bytes: Uint8Array }

function pathOf([, asked]: Row): string {
  return asked.replace(/^\S+ /, '')
}

async function askRow(house: House, row: Row, plain: Answer): Promise<void> {
  const [, asked, given, status, expected = {}, body] = row
  const path = pathOf(row)
  const method = asked.slice(0, -path.length - 1)
  const headers = fill(given, plain)
  const answer = await ask(house, method, path, headers)
  assert.equal(answer.status, status)
  for (const [name, value] of Object.entries(expected)) expectHeader(house, answer, name, value)
  if (body) assert.match(new TextDecoder().decode(answer.bytes), body)
  owedByAll(answer, method)
  if (status === 304) owedByNotModified(answer, plain)
  if (method === 'GET') owedByHead(answer, await ask(house, 'HEAD', path, headers))
  const isGzipped = method === 'GET' && answer.headers.get('Content-Encoding') === 'gzip'
  if (isGzipped) assert.deepEqual(await gunzip(answer.bytes), plain.bytes)
}

async function ask(
  house: House,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await house.get(path, headers, method)
  return {
    status: response.status,
    headers: response.headers,
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}

function fill(headers: Readonly<Record<string, string>>, { headers: told }: Answer): Record<string, string> {
  const etag = told.get('ETag') ?? ''
  const words: Readonly<Record<string, string>> = {
    '{etag}': etag,
    '{opaque}': etag.replace(/^W\//, ''),
    '{modified}': told.get('Last-Modified') ?? '',
  }
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      value.replace(/\{\w+\}/g, (word) => words[word] ?? word),
    ]),
  )
}

function expectHeader(
  { platform }: House,
  { headers }: Answer,
  name: string,
  value: string | RegExp | null,
): void {
  const found = headers.get(name)
  if (value instanceof RegExp) {
    assert.match(found ?? '', value, name)
    return
  }
  const isUnmade = name === 'Content-Encoding' && value !== null && !(value in platform.compress)
  assert.equal(found, isUnmade ? null : value, name)
}

/** No cookie, no guessing of types, a length that is true, and a 405 that says what is allowed. */
function owedByAll({ status, headers, bytes }: Answer, method: string): void {
  assert.equal(headers.get('Set-Cookie'), null, 'a cookie')
  const length = headers.get('Content-Length')
  if (method !== 'HEAD' && length !== null) assert.equal(length, String(bytes.length), 'Content-Length')
  if (headers.has('Content-Type')) assert.equal(headers.get('X-Content-Type-Options'), 'nosniff')
  if (status === 405) assert.equal(headers.get('Allow'), 'GET, HEAD, OPTIONS')
  if (status >= 300) assert.equal(headers.get('ETag') !== null, status === 304, 'only documents have a tag')
}

/** RFC 9110 §15.4.5: what the 200 would have said, and nothing of a body. */
function owedByNotModified({ headers, bytes }: Answer, plain: Answer): void {
  assert.equal(bytes.length, 0, 'a body')
  const told = Object.fromEntries([...plain.headers].filter(([name]) => !name.startsWith('content-')))
  const kept = Object.fromEntries([...headers].filter(([name]) => name !== 'content-security-policy'))
  delete told['content-security-policy']
  assert.deepEqual(kept, told)
}

/** RFC 9110 §9.3.2: the headers of the GET, and no body. */
function owedByHead(get: Answer, head: Answer): void {
  assert.equal(head.status, get.status, 'status of HEAD')
  assert.equal(head.bytes.length, 0, 'body of HEAD')
  assert.deepEqual([...head.headers], [...get.headers], 'headers of HEAD')
}

async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
