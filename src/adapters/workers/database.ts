/** The storage port over D1. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Database, Statement } from '../../ports/database.ts'
import { translateError } from '../constraint.ts'

/** The D1 binding as a Database; a batch is one transaction there (all or none). */
export function openDatabase(d1: D1Database): Database {
  return {
    query: <Row>(statement: Statement) =>
      translated(async () => (await prepare(d1, statement).all<Row>()).results),
    batch: (statements) =>
      translated(async () => {
        // D1 refuses an empty batch.
        if (statements.length === 0) return []
        const results = await d1.batch<unknown>(statements.map((statement) => prepare(d1, statement)))
        return results.map((result) => result.results)
      }),
  }
}

function prepare(d1: D1Database, { sql, params }: Statement): D1PreparedStatement {
  // The engines store a lone surrogate differently, so that neither is given one.
  return d1
    .prepare(sql)
    .bind(...params.map((value) => (typeof value === 'string' ? value.toWellFormed() : value)))
}

async function translated<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw translateError(error)
  }
}
