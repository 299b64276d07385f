/** The way migrations reach D1 loses nothing. */
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/adapters/node/database.ts'
import { migrate } from '../../src/adapters/node/migrate.ts'
import { MIGRATIONS } from '../support/case-modules.ts'
import { migrationStatements } from '../support/migrations.ts'
import { splitSql } from '../support/split-sql.ts'

const schemaOf = (sqlite: Sqlite.Database) =>
  sqlite
    .prepare(
      `SELECT type, name, tbl_name FROM sqlite_master WHERE tbl_name NOT IN ('d1_migrations', 'sqlite_sequence') ORDER BY 1, 2`,
    )
    .all()

test('statement by statement, the migrations make the schema they make whole', () => {
  const whole = openDatabase(':memory:')
  migrate(whole, MIGRATIONS, () => {})
  const pieces = new Sqlite(':memory:')
  for (const statement of migrationStatements()) pieces.prepare(statement).run()
  expect(schemaOf(pieces)).toEqual(schemaOf(whole.sqlite))
  expect(schemaOf(pieces).length).toBeGreaterThan(10)
})

test('a semicolon ends a statement only where SQLite says so', () => {
  const trigger = `create temp trigger t after insert on a begin
    update a set x = case when x = 'end;' then 1 else 2 end; -- end;
    insert into "b;" values (';'); /* ; END; */
  end;`
  const table = `CREATE TABLE a (x TEXT DEFAULT 'it''s; so', [y;z] TEXT);`
  expect(splitSql(`-- first; comment\n${table}\n;\n${trigger} SELECT 1`)).toEqual([
    `-- first; comment\n${table}`,
    trigger,
    'SELECT 1',
  ])
  expect(splitSql(' -- nothing;\n')).toEqual([])
})
