/** The schema as D1 is given it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MIGRATIONS } from './case-modules.ts'
import { splitSql } from './split-sql.ts'

/** Every statement of data/migrations, in order. */
export function migrationStatements(): readonly string[] {
  return readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .flatMap((name) => splitSql(readFileSync(join(MIGRATIONS, name), 'utf8')))
}
