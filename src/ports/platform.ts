/** What the house needs from the runtime it stands on; a door builds one, a test makes one up. */
import type { Instant } from '../domain/time.ts'
import type { Database } from './database.ts'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
export type Log = (level: LogLevel, message: string, facts?: Readonly<Record<string, unknown>>) => void

/** A content coding by its name in `Content-Encoding` (RFC 9110 §8.4.1). */
export type Coding = 'br' | 'gzip'
export type Bytes = Uint8Array<ArrayBuffer>
export type Compressors = Readonly<Partial<Record<Coding, (bytes: Bytes) => Promise<Bytes>>>>

export type Platform = {
  readonly db: Database
  readonly now: () => Instant
  readonly log: Log
  /** The codings it can make; none where it compresses by itself (Workers do at the edge). */
  readonly compress: Compressors
  /** ISO 3166-1 alpha-2 of the reader, or null where nothing trustworthy says. */
  readonly country: (request: Request) => string | null
  /** The client's network address, or null where nothing trustworthy says; looked at only to slow down guessing. */
  readonly address: (request: Request) => string | null
}
