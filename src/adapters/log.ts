/** The log: one line of JSON for each event, errors written out, secrets left out. */
import type { Log, LogLevel } from '../ports/platform.ts'

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error']
const SECRET = /token|credential|authorization|password|passwd|secret|cookie/i
const SECRET_IN_TEXT = /\b(Bearer|Basic)\s+[\w.~+/=-]{12,}|\bimpr_[0-9a-f]{8,}/gi
const DEPTH = 6

/**
 * A Log that hands `write` one line (without its newline) for every event of `level` or above:
 * `{"at":…,"level":…,"message":…,…facts}`. Values under a name such as `token` or `password` are not written.
 */
export function makeLog(level: LogLevel, write: (line: string) => void): Log {
  const floor = LEVELS.indexOf(level)
  return (of, message, facts = {}) => {
    if (LEVELS.indexOf(of) < floor) return
    const own = { at: new Date().toISOString(), level: of, message: withoutSecrets(message) }
    const rendered = render(facts, [])
    write(JSON.stringify({ ...own, ...(isRecord(rendered) ? rendered : {}), ...own }))
  }
}

function render(value: unknown, above: readonly object[]): unknown {
  if (typeof value === 'string') return withoutSecrets(value)
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'function' || typeof value === 'symbol') return undefined
  if (typeof value !== 'object' || value === null) return value
  if (above.includes(value)) return '[circular]'
  if (above.length >= DEPTH) return '[deep]'
  return renderObject(value, [...above, value])
}

function renderObject(value: object, above: readonly object[]): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (value instanceof URL) return withoutSecrets(value.href)
  if (Array.isArray(value)) return value.map((one) => render(one, above))
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  if (value instanceof Error) return renderError(value, above)
  const facts = Object.entries(value)
  return Object.fromEntries(
    facts.map(([key, one]) => [key, SECRET.test(key) ? '[redacted]' : render(one, above)]),
  )
}

function renderError(error: Error, above: readonly object[]): unknown {
  const { name, message, stack, cause } = error
  const code = 'code' in error ? { code: render(error.code, above) } : {}
  return {
    name,
    message: withoutSecrets(message),
    ...code,
    ...(stack === undefined ? {} : { stack: withoutSecrets(stack) }),
    ...(cause === undefined ? {} : { cause: render(cause, above) }),
  }
}

function withoutSecrets(text: string): string {
  return text.replace(SECRET_IN_TEXT, '[redacted]')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
