/** The curl lines: what a shell hands to curl is the operation's address and a body of its shape. */
import { expect, test } from 'vitest'
import type { ApiDocument, Operation, Schema } from '../../../../src/http/pages/api-docs/api-document.ts'
import { curlLine } from '../../../../src/http/pages/api-docs/curl.ts'

const DOCUMENT: ApiDocument = {
  info: { title: 'A small API', version: '1' },
  servers: [{ url: 'https://news.example/api' }],
  components: { schemas: { Zone: { type: 'string', example: "Africa/N'Djamena" } } },
  paths: {},
}

function lineOf(method: string, schema?: Schema): string {
  const requestBody = schema && { content: { 'application/json': { schema } } }
  const operation: Operation = {
    id: 'x',
    method,
    path: '/articles/{id}',
    responses: {},
    ...(requestBody ? { requestBody } : {}),
  }
  return curlLine(DOCUMENT, operation)
}

test('reading needs a credential and an address', () => {
  expect(lineOf('get')).toBe(
    `curl -H "Authorization: Bearer $IMPRIMATUR_TOKEN" 'https://news.example/api/articles/ID'`,
  )
})

test('writing sends what is required, by example where there is one, quoted for the shell', () => {
  const line = lineOf('put', {
    type: 'object',
    properties: {
      zone: { $ref: '#/components/schemas/Zone' },
      uses: { type: 'array', items: { type: 'string', enum: ['headline', 'summary'] } },
      limit: { type: 'integer', minimum: 0 },
      on: { type: ['boolean', 'null'] },
      note: { type: 'string' },
    },
    required: ['zone', 'uses', 'limit', 'on'],
  })
  expect(line).toContain('curl -X PUT ')
  expect(line).toContain(
    String.raw`-d '{"zone":"Africa/N'\''Djamena","uses":["headline"],"limit":1,"on":false}'`,
  )
})

test('of a body that requires nothing, one field is shown', () => {
  const properties = { name: { type: 'string' }, credit: { type: 'string' } } as const
  expect(lineOf('patch', { type: 'object', properties })).toContain(`-d '{"name":"…"}'`)
})

test('a parameter of the query is shown where it is required', () => {
  const parameters = [
    { name: 'q', in: 'query', required: true },
    { name: 'limit', in: 'query' },
  ]
  const operation: Operation = { id: 'x', method: 'get', path: '/search', parameters, responses: {} }
  expect(curlLine(DOCUMENT, operation)).toContain("'https://news.example/api/search?q=Q'")
})
