/** The API's page: what a reader of it can look up, whatever the document it is made of. */
import { describe, expect, test } from 'vitest'
import { renderApiDocs } from '../../../../src/http/pages/api-docs/api-docs-page.tsx'
import type { ApiDocument } from '../../../../src/http/pages/api-docs/api-document.ts'
import { aNewsroom } from '../../../support/builders.ts'
import { elementsOf, faultsOf, named, textOf } from '../markup.ts'

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const DOCUMENT: ApiDocument = {
  info: { title: 'A small API', version: '1.2.3', description: 'Says `faults` & <more>.' },
  servers: [{ url: 'https://news.example/api' }],
  components: {
    schemas: {
      Problem: { type: 'object', properties: { code: { type: 'string' } }, required: ['code'] },
      Line: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
      Story: {
        allOf: [
          { $ref: '#/components/schemas/Line' },
          {
            type: 'object',
            properties: {
              related: { type: 'array', items: { $ref: '#/components/schemas/Story' } },
              images: {
                type: ['array', 'null'],
                items: { type: 'object', properties: { url: { type: 'string' } }, required: ['url'] },
              },
              status: {
                type: 'string',
                enum: ['usable', 'withheld'],
                description: 'Whether it is `usable`.',
              },
              extra: { type: 'object', additionalProperties: { type: 'number' } },
            },
            required: ['status'],
          },
        ],
      },
    },
  },
  paths: {
    '/stories/{id}': {
      put: {
        tags: ['stories'],
        summary: 'Write a story',
        description: 'The same `body` again changes nothing.',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string', maxLength: 60 } },
          {
            name: 'dryRun',
            in: 'query',
            description: 'Nothing is written.',
            schema: { type: 'string', enum: ['1'] },
          },
        ],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Story' } } },
        },
        responses: {
          200: {
            description: 'As written',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Story' } } },
          },
          400: problem('Invalid'),
          409: problem('Conflict'),
        },
      },
      delete: {
        tags: ['stories'],
        summary: 'Remove it',
        responses: { 204: { description: 'Gone' }, 409: problem('It is in use') },
      },
    },
    '/check': { get: { responses: { 200: { description: 'Findings' } } } },
  },
}

const page = renderApiDocs({ newsroom: aNewsroom(), document: DOCUMENT })
const byId = (id: string) => elementsOf(page).find(({ attribs }) => attribs['id'] === id)
const textById = (id: string) => {
  const element = byId(id)
  return element ? textOf(element) : ''
}

describe('the API’s page', () => {
  test('keeps to what every page must, with a newsroom and before there is one', () => {
    expect(faultsOf(page)).toEqual([])
    expect(faultsOf(renderApiDocs({ newsroom: null, document: DOCUMENT }))).toEqual([])
  })

  test('has each operation under its tag, at an address of its own that the contents lead to', () => {
    expect(named(page, 'h2').map(textOf)).toEqual([
      'Credentials',
      'Errors',
      'Dry runs',
      'stories',
      'other',
      'Schemas',
    ])
    const [contents] = named(page, 'nav').filter(({ attribs }) => attribs['class'] === 'contents')
    expect(contents && textOf(contents)).toContain('PUT /stories/{id}')
    for (const id of ['put-stories-id', 'delete-stories-id', 'get-check', 'schema-Story']) {
      expect(byId(id), id).toBeDefined()
      expect(page).toContain(`href="#${id}"`)
    }
    expect(textById('get-check')).toContain('GET /check')
  })

  test('says what an operation takes: parameters, and the body with its references resolved', () => {
    const text = textById('put-stories-id')
    expect(text).toContain('Write a storyPUT /stories/{id}')
    expect(text).toContain('id required, in the path, string at most 60 characters')
    expect(text).toContain('dryRun in the query, one of 1Nothing is written.')
    for (const line of [
      'id required, string',
      'related list of Story',
      'images list of object or nullurl required, string',
      'status required, one of usable withheldWhether it is usable.',
      'extra object of any names, each number',
    ]) {
      expect(text).toContain(line)
    }
  })

  test('says what it answers, and of problems only what differs from what is told once', () => {
    expect(textById('errors')).toContain('400 Invalid409 Conflict')
    expect(textById('put-stories-id')).toContain('200 As written')
    expect(textById('put-stories-id')).not.toContain('Conflict')
    expect(textById('delete-stories-id')).toContain('204 Gone')
    expect(textById('delete-stories-id')).toContain('409 It is in use')
  })

  test('shows code as code, and escapes what is none', () => {
    expect(named(page, 'code').map(textOf)).toEqual(expect.arrayContaining(['faults', 'body', 'usable']))
    expect(page).toContain('&amp; &lt;more&gt;')
    expect(page).not.toContain('`')
  })
})
