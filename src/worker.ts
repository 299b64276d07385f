/** The door on Cloudflare Workers: D1, and cron triggers that call the tick. */
import type { D1Database, ExecutionContext } from '@cloudflare/workers-types'
import { makeLog } from './adapters/log.ts'
import { openDatabase } from './adapters/workers/database.ts'
import { type App, assemble } from './app.ts'
import { readConfig } from './config.ts'

type Environment = { readonly DB: D1Database } & Readonly<Record<string, unknown>>

let assembled: { readonly environment: Environment; readonly app: App } | undefined

/** One App an isolate and environment: what it remembers between requests is only what may be forgotten. */
function appFor(environment: Environment): App {
  if (assembled?.environment === environment) return assembled.app
  const config = readConfig(variablesOf(environment))
  const app = assemble(
    {
      db: openDatabase(environment.DB),
      now: () => new Date().toISOString(),
      log: makeLog(config.logLevel, (line) => console.log(line)),
      compress: {},
      country: countryOf,
      address: (request) => request.headers.get('CF-Connecting-IP'),
    },
    config,
  )
  assembled = { environment, app }
  return app
}

function variablesOf(environment: Environment): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(environment).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
}

/** Cloudflare sets this header itself and drops what a client sent; XX and T1 (Tor) say nothing of the country. */
function countryOf(request: Request): string | null {
  const code = request.headers.get('CF-IPCountry') ?? ''
  return /^[A-Z]{2}$/.test(code) && code !== 'XX' ? code : null
}

/** Answers of a second are written together: a write for each request would spend what publishing needs. */
const SETTLE_MS = 1_000

/** When a request of this isolate began to wait; null while none does. */
let waitingSince: number | null = null

/** One request at a time waits and writes for all; should it be ended before, another one does after twice the time. */
async function settleSoon(app: App): Promise<void> {
  const now = Date.now()
  if (waitingSince !== null && now - waitingSince < 2 * SETTLE_MS) return
  waitingSince = now
  await new Promise((done) => setTimeout(done, SETTLE_MS))
  waitingSince = null
  await app.settle()
}

export default {
  fetch: async (
    request: Request,
    environment: Environment,
    context: Pick<ExecutionContext, 'waitUntil'>,
  ): Promise<Response> => {
    const app = appFor(environment)
    const response = await app.fetch(request)
    context.waitUntil(settleSoon(app))
    return response
  },
  scheduled: async (_event: unknown, environment: Environment) => {
    await appFor(environment).tick()
  },
}
