/** Schemas in words. */
import { expect, test } from 'vitest'
import type { Schema } from '../../../../src/http/pages/api-docs/api-document.ts'
import { limitWords, typeWords, valuesOf } from '../../../../src/http/pages/api-docs/schema-words.ts'

const TYPES: readonly (readonly [Schema, string])[] = [
  [{ type: 'string' }, 'string'],
  [{ type: 'string', format: 'date-time' }, 'string (date-time)'],
  [{ type: ['string', 'null'] }, 'string or null'],
  [{ type: ['integer', 'string'] }, 'integer or string'],
  [{ type: 'string', enum: ['a', 'b'] }, 'one of'],
  [{ type: 'array', items: { type: 'string', enum: ['a'] } }, 'list of any of'],
  [{ type: 'array', items: { $ref: '#/components/schemas/License' } }, 'list of License'],
  [{ type: 'array' }, 'list of anything'],
  [{ type: 'object', additionalProperties: { type: 'boolean' } }, 'object of any names, each boolean'],
  [{ type: 'object', properties: {}, additionalProperties: false }, 'object'],
  [
    { anyOf: [{ type: 'string' }, { type: 'null' }, { $ref: '#/components/schemas/License' }] },
    'string or null or License',
  ],
  [{}, 'anything'],
]

test.each(TYPES)('%j is %s', (schema, words) => expect(typeWords(schema)).toBe(words))

test('the values of an enumeration are named, null and those of a list’s members too', () => {
  expect(valuesOf({ enum: ['a', 1, null] })).toEqual(['a', '1', 'null'])
  expect(valuesOf({ type: 'array', items: { enum: ['a'] } })).toEqual(['a'])
  expect(valuesOf({ const: true })).toEqual(['true'])
  expect(valuesOf({ type: 'string' })).toEqual([])
})

test('limits are phrases, and a bound that every number keeps is none', () => {
  expect(limitWords({ minLength: 1, maxLength: 200, pattern: '^a', example: 'ab' })).toEqual([
    '1 to 200 characters',
    'matches ^a',
    'for example "ab"',
  ])
  expect(limitWords({ maxItems: 3 })).toEqual(['at most 3 of them'])
  expect(limitWords({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, default: null })).toEqual([
    'at least 1',
    'null unless said',
  ])
})
