/** Reading a JSON file that was named on the command line. */
import { readFile } from 'node:fs/promises'
import { AppError } from '../domain/errors.ts'
import { decodeUtf8 } from '../formats/parse/bytes.ts'

/** What the file holds, to be checked by the API it is sent to. Throws AppError `invalid` for a file that is no JSON object. */
export async function readJsonFile<T extends object>(path: string): Promise<T> {
  const text = decodeUtf8(await readBytes(path))
  if (text === null) throw new AppError('invalid', `${path} is not text in UTF-8`)
  const value = parse(text, path)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new AppError('invalid', `${path}: expected a JSON object`)
  }
  return value as T
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new AppError('invalid', `${path} can’t be read`, { cause })
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('invalid', `${path} is not valid JSON`, { cause })
  }
}

type Printed = { readonly id?: string | undefined; readonly version?: number | undefined }

/**
 * The version that a change is made to, where it is known: a change that somebody else made meanwhile is refused then.
 * What was printed of another is a pattern for a new one, and its version is not this one's.
 */
export function versionOf({ id, version }: Printed, changed: string): { readonly version?: number } {
  const isOther = id !== undefined && id !== changed
  return isOther || version === undefined ? {} : { version }
}
