/** Counting statements: a platform that says how many were asked of its database. */
import type { Platform } from '../ports/platform.ts'

export function countStatements(platform: Platform): {
  readonly counted: Platform
  readonly spent: () => number
} {
  let statements = 0
  const { db } = platform
  const counted: Platform = {
    ...platform,
    db: {
      query: (statement) => {
        statements += 1
        return db.query(statement)
      },
      batch: (batch) => {
        statements += batch.length
        return db.batch(batch)
      },
    },
  }
  return { counted, spent: () => statements }
}
