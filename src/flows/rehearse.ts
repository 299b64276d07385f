/** Rehearsing a write: a platform on which every flow runs to its end and nothing is kept. */
import type { Database, Statement } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'

/** Fails when it runs, with an error that no statement of the store can cause, and so undoes the batch it ends. */
const UNDO: Statement = { sql: 'SELECT abs(-9223372036854775807 - 1)', params: [] }
const UNDONE = /integer overflow/

/**
 * The same platform over a database whose writes are run and undone: what the engine refuses (a constraint, a lost
 * race) is refused here too. Limits: writes give no rows back, and a later write does not see an earlier one, so that
 * two documents of one import that meet in the same article are both reported as if they came first.
 */
export function rehearse(platform: Platform): Platform {
  const { db } = platform
  const rehearsed: Database = {
    query: async <Row>(statement: Statement): Promise<Row[]> => {
      if (isRead(statement)) return db.query<Row>(statement)
      await runAndUndo(db, [statement])
      return []
    },
    batch: async (statements) => {
      if (statements.every(isRead)) return db.batch(statements)
      await runAndUndo(db, statements)
      return statements.map(() => [])
    },
  }
  return { ...platform, db: rehearsed }
}

function isRead({ sql }: Statement): boolean {
  return /^\s*(SELECT|WITH)\b/i.test(sql) && !/\b(INSERT|UPDATE|DELETE|REPLACE)\b/i.test(sql)
}

async function runAndUndo(db: Database, statements: readonly Statement[]): Promise<void> {
  try {
    await db.batch([...statements, UNDO])
  } catch (error) {
    if (!(error instanceof Error) || !UNDONE.test(error.message)) throw error
    return
  }
  throw new Error('a rehearsal was not undone')
}
