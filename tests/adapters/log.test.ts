import { expect, test } from 'vitest'
import { makeLog } from '../../src/adapters/log.ts'
import { AppError } from '../../src/domain/errors.ts'
import type { LogLevel } from '../../src/ports/platform.ts'

/** The lines written for one event. */
function write(facts: Readonly<Record<string, unknown>>, message = 'it happened'): string {
  const lines: string[] = []
  makeLog('debug', (line) => lines.push(line))('info', message, facts)
  expect(lines).toHaveLength(1)
  return lines.join()
}

const written = (facts: Readonly<Record<string, unknown>>, message?: string) =>
  JSON.parse(write(facts, message))

test('an event is one line of JSON, its facts beside its message', () => {
  expect(written({ path: '/feeds/latest.rss', ms: 3, list: ['a\nb'] })).toEqual({
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    level: 'info',
    message: 'it happened',
    path: '/feeds/latest.rss',
    ms: 3,
    list: ['a\nb'],
  })
  expect(write({ text: 'a\nb' })).not.toContain('\n')
})

test('events below the level are not written', () => {
  const lines: string[] = []
  const log = makeLog('warn', (line) => lines.push(line))
  const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error']
  for (const level of levels) log(level, level)
  expect(lines.map((line) => JSON.parse(line).level)).toEqual(['warn', 'error'])
})

test('a fact does not take the place of the message or the level', () => {
  expect(written({ message: 'another', level: 'error', at: 'never' })).toMatchObject({
    level: 'info',
    message: 'it happened',
  })
})

test('an error is written with its stack and everything that caused it', () => {
  const root = Object.assign(new TypeError('root'), { code: 'SQLITE_FULL' })
  const { error } = written({ error: new AppError('internal', 'outer', { cause: root }) })
  expect(error).toMatchObject({
    name: 'AppError',
    code: 'internal',
    message: 'outer',
    stack: expect.stringContaining('log.test'),
    cause: { name: 'TypeError', message: 'root', code: 'SQLITE_FULL' },
  })
})

test('nothing under the name of a secret is written, however deep', () => {
  const line = write({
    ADMIN_TOKEN: 'hush-1',
    operator: { name: 'Ada', credential: 'hush-2', list: [{ password: { is: 'hush-3' } }] },
    headers: { Authorization: 'Bearer hush-4', cookie: 'hush-5' },
  })
  expect(line).not.toContain('hush')
  expect(line).toContain('Ada')
})

test('a credential inside a text is not written', () => {
  const secret = `impr_${'0123456789abcdef'.repeat(4)}`
  const facts = { url: `/p/${secret}/feeds`, error: new Error(`Authorization: Bearer ${secret}`) }
  const line = write(facts, `Basic dXNlcjpwYXNzd29yZA== by ${secret}`)
  expect(line).not.toMatch(/impr_|dXNlcjpwYXNzd29yZA|0123456789abcdef/)
})

test('what JSON cannot hold does not stop the log', () => {
  const circle: Record<string, unknown> = { n: 1n, f: () => 1, u: undefined, d: new Date('nonsense') }
  circle['self'] = circle
  const error = new Error('round')
  error.cause = error
  expect(
    written({ circle, error, bytes: new Uint8Array(9), url: new URL('https://a.test/x') }),
  ).toMatchObject({
    circle: { n: '1', d: null, self: '[circular]' },
    error: { cause: '[circular]' },
    bytes: '[9 bytes]',
    url: 'https://a.test/x',
  })
})
