import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseCoding } from '../../src/http/content-coding.ts'

const BOTH = new Set(['br', 'gzip'])
const NAMES = ['br', 'gzip', 'x-gzip', 'identity', '*', 'deflate', 'zstd'] as const

type Member = { readonly name: (typeof NAMES)[number]; readonly weight: number }

const members = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...NAMES),
    weight: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
  }),
  { selector: ({ name }) => name },
)

/** The rules one after another, with a set for each (RFC 9110 §12.5.3). */
function naive(said: readonly Member[], available: ReadonlySet<string>): string | null {
  const saidOf = (name: string) => said.find((member) => member.name === name)?.weight
  const star = saidOf('*')
  const weights = {
    br: saidOf('br') ?? star ?? 0,
    gzip: saidOf('gzip') ?? saidOf('x-gzip') ?? star ?? 0,
    identity: saidOf('identity') ?? star ?? 0.000_001,
  }
  const usable = (['br', 'gzip', 'identity'] as const).filter(
    (name) => weights[name] > 0 && (name === 'identity' || available.has(name)),
  )
  const most = Math.max(...usable.map((name) => weights[name]))
  const best = usable.find((name) => weights[name] === most)
  return best === undefined || best === 'identity' ? null : best
}

describe('a content coding', () => {
  test('is chosen as the rules one by one choose it', () => {
    const available = fc.subarray(['br', 'gzip']).map((codings) => new Set(codings))
    fc.assert(
      fc.property(members, available, fc.boolean(), (said, codings, isLoud) => {
        const field = said.map(({ name, weight }) => `${name};q=${weight}`).join(', ')
        const written = isLoud ? field.toUpperCase().replaceAll(',', ' ,\t') : field
        expect(chooseCoding(written, codings).coding).toBe(naive(said, codings))
      }),
      { numRuns: 1000 },
    )
  })

  test('that is not made is never chosen, and the bytes go as they are', () => {
    expect(chooseCoding('gzip, br', new Set())).toEqual({ coding: null, isIdentityRefused: false })
    expect(chooseCoding('identity;q=0', BOTH)).toEqual({ coding: null, isIdentityRefused: true })
  })

  test('is owed to who refuses the bytes as they are, named or not', () => {
    for (const field of ['identity;q=0, gzip', '*;q=0, gzip', 'gzip, identity;q=0.0']) {
      expect(chooseCoding(field, BOTH), field).toEqual({ coding: 'gzip', isIdentityRefused: true })
    }
    expect(chooseCoding('*;q=0, identity;q=0.1, gzip', BOTH).isIdentityRefused).toBe(false)
  })

  test('is chosen for any text at all, which never throws', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary-ascii' }),
      fc.string({
        unit: fc.constantFrom('gzip', 'br', '*', ';', 'q=', '0', '1', '.', ',', ' ', '"', '\\', '='),
      }),
    )
    fc.assert(
      fc.property(fc.option(noise), (field) => {
        const { coding } = chooseCoding(field, BOTH)
        if (coding !== null) expect(field?.toLowerCase()).toMatch(/\*|br|gzip/)
      }),
    )
  })

  test('takes no longer than the field, however it is garbled', () => {
    for (const part of ['gzip;', ',', '"', 'gzip ', ' ', ';q=', 'gzip;q="\\', '=']) {
      const started = performance.now()
      chooseCoding(part.repeat(100_000), BOTH)
      expect(performance.now() - started, part).toBeLessThan(500)
    }
  })
})
