/** What an engine's error means to the house: a broken constraint or a failed expectation is a conflict. */
import { AppError } from '../domain/errors.ts'

const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [
    /expectation failed/,
    'This was changed by somebody else in the meantime: read it again, then repeat the change',
  ],
  [/UNIQUE constraint failed|PRIMARY KEY constraint failed/, 'There is already one with this name or id'],
  [
    /FOREIGN KEY constraint failed/,
    'It refers to something that does not exist, or something still refers to it',
  ],
]

/**
 * The engine's error as the port promises it: AppError `conflict` for every `SQLITE_CONSTRAINT…` (what a trigger
 * raises included), the engine's own error as its cause; anything else comes back as it is.
 */
export function translateError(error: unknown): unknown {
  if (!(error instanceof Error) || !isConstraint(error)) return error
  const meaning = MEANINGS.find(([pattern]) => pattern.test(error.message))?.[1]
  return new AppError('conflict', meaning ?? 'It contradicts what is stored', { cause: error })
}

// better-sqlite3 gives the extended code in `code`; D1 ends its text with the code, as in
// `D1_ERROR: …: SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_UNIQUE)`, whatever it begins with.
const D1_CONSTRAINT = /: SQLITE_CONSTRAINT(_\w+)?( \(extended: \w+\))?$/

function isConstraint(error: Error): boolean {
  if ('code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_CONSTRAINT'))
    return true
  return D1_CONSTRAINT.test(error.message)
}
