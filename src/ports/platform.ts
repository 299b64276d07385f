/** What the house needs from the runtime it stands on; a door builds one, a test makes one up. */
import type { Instant } from '../domain/time.ts'
import type { Database } from './database.ts'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
export type Log = (level: LogLevel, message: string, facts?: Readonly<Record<string, unknown>>) => void

export type Platform = {
  readonly db: Database
  readonly now: () => Instant
  readonly log: Log
  /** gzip of the bytes, or null where the platform compresses by itself (Workers do at the edge). */
  readonly gzip: ((bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>) | null
  /** ISO 3166-1 alpha-2 of the reader, or null where nothing trustworthy says. */
  readonly country: (request: Request) => string | null
}
