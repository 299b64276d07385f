/** The test Worker: runs one case a request inside workerd, each on a D1 database of its own. */
import { statements } from 'virtual:migrations'
import type { D1Database } from '@cloudflare/workers-types'
import { openDatabase } from '../../src/adapters/workers/database.ts'
import type { Case } from './case.ts'
import { makeWorld } from './world.ts'

/** What `POST /run` answers. */
export type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly message: string; readonly stack: string }

/** `GET /cases` lists the names; `POST /run?case=N` runs the Nth on the binding `DB{N}`. */
async function fetch(request: Request, env: Readonly<Record<string, D1Database>>): Promise<Response> {
  // Loaded in a request: workerd makes no random values while a module loads, and samples are made while theirs does.
  const { cases } = await import('virtual:cases')
  const url = new URL(request.url)
  if (url.pathname === '/cases') return Response.json(cases.map(({ name }) => name))
  const number = Number(url.searchParams.get('case'))
  const chosen = cases[number]
  const d1 = env[`DB${number}`]
  if (!chosen || !d1) return new Response('no such case', { status: 404 })
  return Response.json(await runCase(chosen, d1))
}

async function runCase({ run }: Case, d1: D1Database): Promise<Outcome> {
  try {
    await d1.batch(statements.map((statement) => d1.prepare(statement)))
    await run(makeWorld({ db: openDatabase(d1), compress: {} }))
    return { ok: true }
  } catch (error) {
    return { ok: false, message: explain(error), stack: (error instanceof Error && error.stack) || '' }
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `, caused by ${explain(error.cause)}`
  return `${error.name}: ${error.message}${cause}`
}

export default { fetch }
