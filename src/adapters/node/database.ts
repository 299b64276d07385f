/** The storage port over better-sqlite3: one file in WAL mode, statements kept prepared. */
import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import Sqlite from 'better-sqlite3'
import { AppError } from '../../domain/errors.ts'
import type { Database, Statement } from '../../ports/database.ts'
import type { Log } from '../../ports/platform.ts'
import { translateError } from '../constraint.ts'

/** An open database: the port, and the connection itself for the migrator and for backups. */
export type OpenDatabase = {
  readonly db: Database
  readonly sqlite: Sqlite.Database
  readonly close: () => void
}

type Prepare = (sql: string) => Sqlite.Statement<unknown[], unknown>

/** How long a statement waits for another connection's. */
const PATIENCE_MS = 5000
const CACHED_STATEMENTS = 500
const SLOW_MS = 250

/**
 * Opens the database file at `path` (made if it is not there, its folder too; `:memory:` for none at all).
 * A file that cannot be opened or is no database throws AppError `invalid`, which names it and says what to do.
 */
export function openDatabase(path: string, log?: Log): OpenDatabase {
  const sqlite = openFile(path)
  const prepare = cacheStatements(sqlite)
  const db: Database = {
    query: async <Row>(statement: Statement) =>
      timed(log, statement.sql, () => run(prepare, statement) as Row[]),
    batch: async (statements) =>
      timed(log, `batch of ${statements.length}`, () => runBatch(sqlite, prepare, statements)),
  }
  return { db, sqlite, close: () => void sqlite.close() }
}

function openFile(path: string): Sqlite.Database {
  let sqlite: Sqlite.Database | undefined
  try {
    if (path !== ':memory:') mkdirSync(dirname(resolve(path)), { recursive: true })
    sqlite = new Sqlite(path, { timeout: PATIENCE_MS })
    turnToWal(sqlite, performance.now() + PATIENCE_MS)
    sqlite.pragma('synchronous = NORMAL')
    // An import writes some twenty pages an article: fewer, larger checkpoints wait for the disk less often.
    sqlite.pragma('wal_autocheckpoint = 4000')
    sqlite.pragma('foreign_keys = ON')
    // A header alone does not prove a database: reading the schema does.
    sqlite.prepare('SELECT count(*) FROM sqlite_master').get()
    return sqlite
  } catch (error) {
    sqlite?.close()
    throw new AppError('invalid', explainFailure(path, error), { cause: error })
  }
}

/** SQLite does not wait for its turn here: of two processes that make the file at once, one may be told it is busy. */
function turnToWal(sqlite: Sqlite.Database, deadline: number): void {
  for (;;) {
    try {
      sqlite.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (!codeOf(error).startsWith('SQLITE_BUSY') || performance.now() > deadline) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function explainFailure(path: string, error: unknown): string {
  const code = codeOf(error)
  if (code === 'SQLITE_NOTADB') {
    return `${path} is not an SQLite database: set DATABASE to another path, or move this file away`
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return `The database ${path} is damaged: restore it from a backup, or set DATABASE to another path`
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return `The database ${path} is locked by another program: stop that program, then start again`
  }
  if (code.startsWith('SQLITE_READONLY')) {
    return `The database ${path} cannot be written: give this program the right to write it and its folder`
  }
  return `The database ${path} cannot be opened: set DATABASE to a file (not a folder) that this program may read and write`
}

function cacheStatements(sqlite: Sqlite.Database): Prepare {
  const cache = new Map<string, Sqlite.Statement<unknown[], unknown>>()
  return (sql) => {
    const known = cache.get(sql)
    const statement = known ?? sqlite.prepare<unknown[], unknown>(sql)
    if (known) cache.delete(sql)
    else if (cache.size >= CACHED_STATEMENTS) cache.delete(cache.keys().next().value ?? '')
    cache.set(sql, statement)
    return statement
  }
}

function run(prepare: Prepare, { sql, params }: Statement): unknown[] {
  const statement = prepare(sql)
  // The engines store a lone surrogate differently, so that neither is given one.
  const bound = params.map((value) => (typeof value === 'string' ? value.toWellFormed() : value))
  if (statement.reader) return statement.all(...bound)
  statement.run(...bound)
  return []
}

function runBatch(
  sqlite: Sqlite.Database,
  prepare: Prepare,
  statements: readonly Statement[],
): readonly unknown[][] {
  const transaction = sqlite.transaction(() => statements.map((statement) => run(prepare, statement)))
  // A writer takes its turn at the start: a reader that turns writer half-way cannot wait for one.
  const reads = statements.every(({ sql }) => prepare(sql).readonly)
  return reads ? transaction.deferred() : transaction.immediate()
}

function timed<Result>(log: Log | undefined, sql: string, work: () => Result): Result {
  const started = performance.now()
  try {
    return work()
  } catch (error) {
    throw translateError(error)
  } finally {
    const ms = Math.round(performance.now() - started)
    if (ms >= SLOW_MS) log?.('warn', 'slow statement', { sql, ms })
  }
}
