import { HTTPException } from 'hono/http-exception'
import { describe, expect, test } from 'vitest'
import { AppError, type ErrorCode, invalidField } from '../../src/domain/errors.ts'
import { problemOf, problemResponse } from '../../src/http/problem.ts'

const silent = () => {}

describe('a problem', () => {
  test.each([
    ['invalid', 400],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['not_found', 404],
    ['conflict', 409],
    ['gone', 410],
    ['legal', 451],
    ['too_large', 413],
    ['upstream', 502],
    ['internal', 500],
  ] as const satisfies readonly (readonly [ErrorCode, number])[])(
    'for %s is answered with %i',
    (code, status) => {
      const response = problemResponse(new AppError(code, 'words'), silent)
      expect(response.status).toBe(status)
      expect(response.headers.get('Content-Type')).toBe('application/problem+json')
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(response.headers.has('WWW-Authenticate')).toBe(status === 401)
    },
  )

  test('names the fields at fault, what stood there and what was expected', async () => {
    const response = problemResponse(invalidField('publishedAt', '31 February', 'a day that exists'), silent)
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail: 'publishedAt: expected a day that exists',
      code: 'invalid',
      faults: [{ field: 'publishedAt', value: '31 February', expected: 'a day that exists' }],
    })
  })

  test('carries the reason of a refusal where one is given', () => {
    const problem = problemOf(new AppError('gone', 'It is gone', { reason: 'expired' }), silent)
    expect(problem.reason).toBe('expired')
  })

  test.each([
    ['an error of another program', new Error('SQLITE_CORRUPT at page 7')],
    ['an internal error with a foreign cause', new AppError('internal', 'page 7', { cause: new Error('x') })],
    ['a thing that is no error', 'page 7'],
    ['a failure of the router', new HTTPException(503, { message: 'page 7' })],
  ])('of %s shows none of its text and logs all of it', async (_name, error) => {
    const logged: unknown[] = []
    const response = problemResponse(error, (level, _message, facts) => logged.push(level, facts?.['error']))
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('page 7')
    expect(logged).toEqual(['error', error])
  })

  test.each([
    [400, /not valid JSON/],
    [415, /application\/json/],
    [413, /Content Too Large/],
  ] as const)('that the router makes with %i is said in our words', (status, words) => {
    const problem = problemOf(new HTTPException(status, { message: 'at position 17 of secret' }), silent)
    expect(problem.status).toBe(status)
    expect(problem.detail).toMatch(words)
  })

  test('never has a lone surrogate in it', async () => {
    const error = new AppError('invalid', `half a pair: ${String.fromCharCode(0xd800)}`)
    expect(await problemResponse(error, silent).text()).toContain('half a pair: \u{fffd}')
  })
})
