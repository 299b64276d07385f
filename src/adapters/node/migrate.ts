/** The migrator of the Node engine: it keeps wrangler's own book, so that an export from D1 opens here and the reverse. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { AppError } from '../../domain/errors.ts'
import type { Log } from '../../ports/platform.ts'
import type { OpenDatabase } from './database.ts'

// Column for column what `wrangler d1 migrations apply` makes.
const BOOK = `CREATE TABLE IF NOT EXISTS d1_migrations(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`

/**
 * Applies the `.sql` files of `folder` that the database does not have yet, in the order of their names, each in its
 * own transaction; several processes may do so at once. Returns the names applied now.
 * A database of another program, or of a newer version of this one, throws AppError `invalid` and is left as it is.
 */
export function migrate(
  { sqlite }: Pick<OpenDatabase, 'sqlite'>,
  folder: string,
  log: Log,
): readonly string[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  refuseForeign(sqlite, names)
  return names.filter((name) => {
    const applied = applyOnce(sqlite, name, readFileSync(join(folder, name), 'utf8'))
    if (applied) log('info', 'migration applied', { name })
    return applied
  })
}

function refuseForeign(sqlite: Sqlite.Database, names: readonly string[]): void {
  const tables = sqlite
    .prepare<[], string>(
      String.raw`SELECT name FROM sqlite_master WHERE type = 'table'
        AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE '\_cf\_%' ESCAPE '\'`,
    )
    .pluck()
    .all()
  if (!tables.includes('d1_migrations')) {
    if (tables.length === 0) return
    throw new AppError(
      'invalid',
      `The database ${sqlite.name} belongs to another program: set DATABASE to another path`,
    )
  }
  const unknown = appliedNames(sqlite).filter((name) => !names.includes(name))
  if (unknown.length === 0) return
  throw new AppError(
    'invalid',
    `The database ${sqlite.name} was written by a newer version of this program (it has ${unknown.join(', ')}): ` +
      'start that version, or set DATABASE to another path',
  )
}

function appliedNames(sqlite: Sqlite.Database): string[] {
  return sqlite.prepare<[], string>('SELECT name FROM d1_migrations ORDER BY id').pluck().all()
}

function applyOnce(sqlite: Sqlite.Database, name: string, text: string): boolean {
  if (hasBook(sqlite) && appliedNames(sqlite).includes(name)) return false
  const apply = sqlite.transaction(() => {
    sqlite.exec(BOOK)
    // Asked again inside the transaction: another process may have been faster.
    if (appliedNames(sqlite).includes(name)) return false
    sqlite.exec(text)
    sqlite.prepare('INSERT INTO d1_migrations (name) VALUES (?)').run(name)
    return true
  })
  try {
    return apply.immediate()
  } catch (error) {
    throw new AppError('internal', `Migration ${name} failed; the database is as it was before it`, {
      cause: error,
    })
  }
}

function hasBook(sqlite: Sqlite.Database): boolean {
  return sqlite.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'd1_migrations'`).get() !== undefined
}
