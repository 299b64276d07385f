/** The door on Node: a SQLite file, an HTTP server, and cron that calls the tick. */
import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { type Http2Bindings, type HttpBindings, serve as listen } from '@hono/node-server'
import cron from 'node-cron'
import { makeLog } from './adapters/log.ts'
import { clientAddress, rememberAddress } from './adapters/node/addresses.ts'
import { compress } from './adapters/node/compress.ts'
import { openDatabase } from './adapters/node/database.ts'
import { watchConnections } from './adapters/node/drain.ts'
import { findDocuments } from './adapters/node/files.ts'
import { migrate } from './adapters/node/migrate.ts'
import { type App, assemble } from './app.ts'
import { type Config, TICK_CRON } from './config.ts'
import { AppError } from './domain/errors.ts'
import { ensureFirstOwner } from './flows/govern-operators.ts'
import type { ImportLine } from './flows/import-documents.ts'
import { loadSample } from './flows/load-sample.ts'
import type { House } from './flows/set-up-house.ts'
import type { Log, Platform } from './ports/platform.ts'
import { readNewsroom } from './store/newsroom.ts'
import { readSampleState } from './store/sample.ts'

const MIGRATIONS = fileURLToPath(new URL('../data/migrations', import.meta.url))
const SAMPLE = fileURLToPath(new URL('../data/sample', import.meta.url))

export type OpenPlatform = { readonly platform: Platform; readonly close: () => void }

/** Opens the database, making and migrating it as needed. Throws AppError `invalid` for a file that is not one of ours. */
export function openPlatform(config: Config): OpenPlatform {
  const log = makeLog(config.logLevel, (line) => process.stderr.write(`${line}\n`))
  const opened = openDatabase(config.database, log)
  const { db, close } = opened
  migrate(opened, MIGRATIONS, log)
  const { countryHeader, addressHeader } = config
  const platform: Platform = {
    db,
    now: () => new Date().toISOString(),
    log,
    compress,
    country: (request) => countryOf(countryHeader === null ? null : request.headers.get(countryHeader)),
    address: (request) => clientAddress(request, addressHeader),
  }
  return { platform, close }
}

function countryOf(code: string | null): string | null {
  const upper = code?.trim().toUpperCase() ?? ''
  return /^[A-Z]{2}$/.test(upper) && upper !== 'XX' ? upper : null
}

/** What a first start did: the owner's new credential, to be shown once, and the sample that was loaded. */
export type FirstStart = { readonly credential: string | null; readonly sample: readonly ImportLine[] | null }

/** Makes the first owner, and loads the sample newsroom from `data/sample` where no newsroom was ever set up. */
export async function makeReady({ platform }: OpenPlatform, config: Config): Promise<FirstStart> {
  const owner = await ensureFirstOwner(platform, config.adminToken, platform.now())
  const credential = owner?.credential ?? null
  if (!(await wantsSample(platform))) return { credential, sample: null }
  const house = JSON.parse(await readFile(join(SAMPLE, 'newsroom.json'), 'utf8')) as House
  const { files } = await findDocuments([join(SAMPLE, 'articles')])
  const documents = await Promise.all(files.map(async ({ path }) => documentOf(path)))
  const doer = { operator: 'owner', now: platform.now() }
  return { credential, sample: await loadSample(platform, house, documents, doer) }
}

async function wantsSample({ db }: Platform): Promise<boolean> {
  return (await readNewsroom(db)) === null || (await readSampleState(db)) === 'begun'
}

async function documentOf(path: string) {
  return { key: `file:${path}`, name: relative(SAMPLE, path), text: await readFile(path, 'utf8') }
}

/** A server that listens, and how it is stopped: what is under way is finished, then the database is closed. */
export type Serving = { readonly port: number; readonly stop: () => Promise<void> }

/** Listens, ticks by cron, and stops on SIGTERM and SIGINT. Resolves once it listens. */
export async function serve(open: OpenPlatform, config: Config): Promise<Serving> {
  const { platform, close } = open
  // Documents come and go by the hundred kilobytes: without this the heap grows to twice its need before it is swept.
  setFlagsFromString('--optimize-for-size')
  const { drain, port, app } = await startListening(platform, config)
  const schedule = cron.schedule(TICK_CRON, () => runTick(app, platform.log))
  const finishLedger = settleRegularly(app, platform.log)
  const stop = async () => {
    await schedule.stop()
    await drain(DRAIN_MS)
    await finishLedger()
    close()
  }
  const leave = () => void stop().then(() => process.exit(0))
  process.once('SIGTERM', leave)
  process.once('SIGINT', leave)
  return { port, stop }
}

/** Deliveries that a process which is killed may lose: those of this time. */
const SETTLE_MS = 1_000

/** Writes the ledger every second; the function returned does so for the last time. */
function settleRegularly(app: App, log: Log): () => Promise<void> {
  let settling: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    settling = settling.then(app.settle)
  }, SETTLE_MS)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await settling
    const lost = await app.settle()
    if (lost > 0) log('error', 'ledger lines lost: they could not be written before the stop', { lost })
  }
}

/** How long requests under way may take after a stop was asked for: less than what sends the signal usually waits. */
const DRAIN_MS = 8_000

type Listening = {
  readonly drain: (patience: number) => Promise<void>
  readonly port: number
  readonly app: App
}

/** The application is assembled once the port is known: without a base URL its links name that port. */
function startListening(platform: Platform, config: Config): Promise<Listening> {
  const isLocal = config.baseUrl === `http://localhost:${config.port}`
  let app: App | undefined
  const options = {
    fetch: (request: Request, { incoming }: HttpBindings | Http2Bindings) => {
      // RFC 9112 §3.2: a Host that makes no URL is the client's fault, and nothing behind this could read it.
      if (!URL.canParse(request.url)) return new Response(null, { status: 400 })
      rememberAddress(request, incoming.socket.remoteAddress)
      return app?.fetch(request) ?? new Response(null, { status: 503 })
    },
    port: config.port,
    ...(config.host === null ? {} : { hostname: config.host }),
  }
  return new Promise((resolve, reject) => {
    const server = listen(options, ({ port }) => {
      app = assemble(platform, isLocal ? { ...config, baseUrl: `http://localhost:${port}` } : config)
      resolve({ drain, port, app })
    })
    const drain = watchConnections(server as Server)
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, config)))
  })
}

function listenError(error: NodeJS.ErrnoException, config: Config): Error {
  const where = `${config.host ?? ''}:${config.port}`
  if (error.code === 'EADDRINUSE') {
    return new AppError('conflict', `The port ${where} is in use: set PORT to another one`, { cause: error })
  }
  if (['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code ?? '')) {
    return new AppError('invalid', `The server can't listen on ${where}: set HOST and PORT`, { cause: error })
  }
  return error
}

async function runTick(app: App, log: Log): Promise<void> {
  try {
    log('debug', 'tick', await app.tick())
  } catch (error) {
    log('error', 'the tick failed', { error })
  }
}
