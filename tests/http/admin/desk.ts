/** The operators' desk in a World: the admin API asked with one credential or another. */
import assert from 'node:assert/strict'
import { assemble } from '../../../src/app.ts'
import type { Role } from '../../../src/domain/operator.ts'
import { BASE_URL } from '../../support/builders.ts'
import type { World } from '../../support/world.ts'

export const OWNER = 'the-credential-of-the-first-owner'

/** What came back; `body` is its JSON, undefined where it is none. */
export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly body: unknown
}

/** `body` is sent as JSON, `raw` as it is; the credential is the owner's unless another is given, null for none. */
export type Asking = {
  readonly body?: unknown
  readonly raw?: string | Uint8Array<ArrayBuffer>
  readonly credential?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

export type Desk = World & {
  readonly ask: (method: string, path: string, asking?: Asking) => Promise<Answer>
  /** The answer, which must have this status. */
  readonly expect: (status: number, method: string, path: string, asking?: Asking) => Promise<Answer>
  /** Adds an operator; the credential made for it. */
  readonly hire: (name: string, role: Role, expiresAt?: string) => Promise<string>
}

export function openDesk(world: World): Desk {
  const app = assemble(world.platform, { baseUrl: BASE_URL, adminToken: OWNER, maxAge: 300 })
  const ask: Desk['ask'] = async (method, path, { body, raw, credential = OWNER, headers = {} } = {}) => {
    const sent = raw ?? (body === undefined ? null : JSON.stringify(body))
    const response = await app.fetch(
      new Request(`${BASE_URL}/api${path}`, {
        method,
        body: sent,
        headers: {
          ...(sent === null ? {} : { 'Content-Type': 'application/json' }),
          ...(credential === null ? {} : { Authorization: `Bearer ${credential}` }),
          ...headers,
        },
      }),
    )
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('Content-Type') ?? '')
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    }
  }
  const expect: Desk['expect'] = async (status, method, path, asking) => {
    const answer = await ask(method, path, asking)
    assert.equal(answer.status, status, `${method} ${path}: ${answer.text}`)
    return answer
  }
  const hire: Desk['hire'] = async (name, role, expiresAt) => {
    const body = { name, role, ...(expiresAt === undefined ? {} : { expiresAt }) }
    return String(at((await expect(201, 'POST', '/operators', { body })).body, 'credential'))
  }
  return { ...world, ask, expect, hire }
}

/** A desk at which a newsroom was set up with its three required fields. */
export async function openNewsroomDesk(world: World): Promise<Desk> {
  const desk = openDesk(world)
  await desk.expect(200, 'POST', '/newsroom/set-up', { body: { newsroom: NEWSROOM } })
  return desk
}

export const NEWSROOM = {
  name: 'Harmattan Courier',
  homeUrl: 'https://www.news.example/',
  contact: 'partners@news.example',
  timeZone: 'Africa/Lagos',
}

/** What stands at `path` (`faults.0.field`) of a JSON value, undefined where there is nothing. */
export function at(value: unknown, path: string): unknown {
  let found = value
  for (const step of path.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Object.getOwnPropertyDescriptor(found, step)?.value
  }
  return found
}

/** `field: value` of every fault of a problem. */
export function faultsIn(answer: Answer): readonly string[] {
  const faults = at(answer.body, 'faults')
  if (!Array.isArray(faults)) return []
  return faults.map((fault) => `${at(fault, 'field')}: ${at(fault, 'value') ?? '—'}`)
}
