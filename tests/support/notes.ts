/** Scratch tables and statements for the contracts of the storage port. */
import assert from 'node:assert/strict'
import { AppError } from '../../src/domain/errors.ts'
import type { Database, SqlValue, Statement } from '../../src/ports/database.ts'
import type { World } from './world.ts'

/** A statement of plain SQL. */
export const say = (sql: string, ...params: SqlValue[]): Statement => ({ sql, params })
/** A note with an id and a word of its own. */
export const insert = (id: number, word: string | null): Statement =>
  say('INSERT INTO note (id, word) VALUES (?, ?)', id, word)

/** The World's database with two scratch tables in it: notes, and replies that refer to them. */
export async function withNotes({ db }: World): Promise<Database> {
  await db.query(say('CREATE TABLE note (id INTEGER PRIMARY KEY, word TEXT UNIQUE) STRICT'))
  await db.query(
    say('CREATE TABLE reply (id INTEGER PRIMARY KEY, note INTEGER NOT NULL REFERENCES note (id)) STRICT'),
  )
  return db
}

/** The word of every note, by id. */
export async function words(db: Database): Promise<readonly unknown[]> {
  const rows = await db.query<{ word: string | null }>(say('SELECT word FROM note ORDER BY id'))
  return rows.map(({ word }) => word)
}

/** The AppError `conflict` that `work` must reject with. */
export async function conflictOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => assert.fail('it was accepted'),
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof AppError, `expected an AppError, got ${error}`)
  assert.equal(error.code, 'conflict')
  assert.ok(error.cause instanceof Error, 'the engine’s own error is the cause')
  assert.doesNotMatch(error.message, /SQLITE|D1_|note|word/, 'the engine’s words stay out of the message')
  return error
}
