/** Assembling the house: a platform and a configuration in, what a door hands over out. */
import type { Config } from './config.ts'
import { type TickReport, tick } from './flows/tick.ts'
import type { LocalOperator } from './http/auth.ts'
import { keepDocuments } from './http/kept.ts'
import { openLedger } from './http/ledger.ts'
import { makeRouter } from './http/router.ts'
import type { Platform } from './ports/platform.ts'

export type App = {
  readonly fetch: (request: Request) => Promise<Response>
  readonly tick: () => Promise<TickReport>
  /** Writes what the ledger noted; how many lines it could not write. To be called after answers, and before a stop. */
  readonly settle: () => Promise<number>
}

/** What the application needs of the configuration; the rest is the doors' own. */
export type AppConfig = Pick<Config, 'baseUrl' | 'adminToken' | 'maxAge'> & {
  /** Given by the CLI alone, which opens the database itself: its user's name, and a credential made for this process. */
  readonly localOperator?: LocalOperator
}

export function assemble(platform: Platform, config: AppConfig): App {
  const ledger = openLedger(platform)
  const router = makeRouter({ ...platform, kept: keepDocuments(platform.compress), ledger }, config)
  return {
    fetch: async (request) => router.fetch(request),
    tick: async () => {
      const report = await tick(platform, platform.now())
      // What a Worker could not write after its answer is tried again here.
      await ledger.settle()
      return report
    },
    settle: ledger.settle,
  }
}
