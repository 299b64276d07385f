import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { faultsOf } from '../../../src/formats/parse/faults.ts'

function faults(schema: z.ZodType, input: unknown) {
  const { error } = schema.safeParse(input)
  return error === undefined ? [] : faultsOf(error, input)
}

describe('what a schema found wrong', () => {
  it.each([
    [
      z.object({ a: z.object({ b: z.string() }) }),
      { a: { b: 1 } },
      { field: 'a.b', value: '1', expected: 'text' },
    ],
    [z.object({ a: z.number() }), {}, { field: 'a', expected: 'a number (the field is required)' }],
    [z.array(z.boolean()), [true, 'x'], { field: '[1]', value: 'x', expected: 'true or false' }],
    [z.object({ a: z.enum(['x', 'y']) }), { a: 'z' }, { field: 'a', value: 'z', expected: 'one of x, y' }],
    [
      z.object({ a: z.string().min(3) }),
      { a: 'z' },
      { field: 'a', value: 'z', expected: 'at least 3 characters' },
    ],
    [
      z.object({ a: z.array(z.string()).max(1) }),
      { a: ['x', 'y'] },
      { field: 'a', value: '["x","y"]', expected: 'at most 1 entries in the list' },
    ],
    [z.object({ a: z.number().max(5) }), { a: 6 }, { field: 'a', value: '6', expected: 'at most 5' }],
    [z.strictObject({}), { z: null }, { field: 'z', value: 'null', expected: 'no such field' }],
    [z.object({ a: z.string('a name') }), { a: 1 }, { field: 'a', value: '1', expected: 'a name' }],
    [z.object({}), 'x', { field: 'document', value: 'x', expected: 'an object' }],
  ])('is said in plain English (%#)', (schema, input, fault) => {
    expect(faults(schema, input)).toEqual([fault])
  })

  it('quotes a long value shortened, and never half a character', () => {
    const [fault] = faults(z.object({ a: z.number() }), { a: `${'x'.repeat(78)}📌📌` })
    expect(fault?.value).toHaveLength(80)
    expect(fault?.value?.isWellFormed()).toBe(true)
  })

  it('does not look for a value where the input has none of its own', () => {
    expect(faults(z.object({ toString: z.number() }), {})).toMatchObject([{ field: 'toString' }])
  })
})
