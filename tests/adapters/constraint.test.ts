import { expect, test } from 'vitest'
import { translateError } from '../../src/adapters/constraint.ts'
import { AppError } from '../../src/domain/errors.ts'

const engine = (message: string, code?: string) => Object.assign(new Error(message), code ? { code } : {})

test.each([
  ['better-sqlite3', engine('UNIQUE constraint failed: block.kind', 'SQLITE_CONSTRAINT_UNIQUE')],
  ['D1', engine('D1_ERROR: UNIQUE constraint failed: block.kind: SQLITE_CONSTRAINT')],
  [
    'D1 today',
    engine('D1_ERROR: UNIQUE constraint failed: b.k: SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_UNIQUE)'),
  ],
])('a name taken twice is the same conflict on %s', (_engine, error) => {
  const conflict = translateError(error)
  expect(conflict).toBeInstanceOf(AppError)
  expect(conflict).toMatchObject({
    code: 'conflict',
    message: 'There is already one with this name or id',
    cause: error,
  })
})

test('an error that only quotes such words is not a conflict', () => {
  const quoted = engine(
    'D1_ERROR: fts5: syntax error near ": SQLITE_CONSTRAINT": SQLITE_ERROR',
    'SQLITE_ERROR',
  )
  expect(translateError(quoted)).toBe(quoted)
  expect(translateError('a text')).toBe('a text')
})
