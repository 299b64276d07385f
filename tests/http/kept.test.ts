import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type KeptDocuments, keepDocuments } from '../../src/http/kept.ts'
import type { Coding, Compressors } from '../../src/ports/platform.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const PLAIN = { coding: null, least: 0 } as const
const GZIP = { coding: 'gzip', least: 0 } as const

/** A coding that says what it coded, so that a test reads it. */
function sayer(coding: Coding) {
  return async (bytes: Uint8Array<ArrayBuffer>) => new TextEncoder().encode(`${coding}(${text(bytes)})`)
}

function counted(compress: Compressors = { gzip: sayer('gzip'), br: sayer('br') }) {
  const counts = { rendered: 0, compressed: 0 }
  const gzip = compress.gzip ?? sayer('gzip')
  const kept = keepDocuments({
    ...compress,
    gzip: (bytes) => {
      counts.compressed += 1
      return gzip(bytes)
    },
  })
  const render = (words: string) => () => {
    counts.rendered += 1
    return words
  }
  return { kept, counts, render }
}

describe('a kept document', () => {
  test('is rendered once and compressed once, however many ask at once', async () => {
    const { kept, counts, render } = counted()
    const bodies = await Promise.all(Array.from({ length: 20 }, () => kept.read('a', GZIP, render('story'))))
    await kept.read('a', PLAIN, render('story'))
    await kept.read('a', GZIP, render('story'))
    expect(new Set(bodies.map(({ bytes }) => text(bytes)))).toEqual(new Set(['gzip(story)']))
    expect(counts).toEqual({ rendered: 1, compressed: 1 })
  })

  test('of another key is another document, and a coding never stands for another', async () => {
    const { kept, render } = counted()
    expect(text((await kept.read('a', GZIP, render('one'))).bytes)).toBe('gzip(one)')
    expect(text((await kept.read('b', GZIP, render('two'))).bytes)).toBe('gzip(two)')
    expect(text((await kept.read('a', { coding: 'br', least: 0 }, render('one'))).bytes)).toBe('br(one)')
    expect(text((await kept.read('a', PLAIN, render('one'))).bytes)).toBe('one')
  })

  test('that is small is sent as it is, except to who refuses that', async () => {
    const { kept, render } = counted()
    expect((await kept.read('a', { coding: 'gzip', least: 860 }, render('small'))).coding).toBeNull()
    expect((await kept.read('a', GZIP, render('small'))).coding).toBe('gzip')
    expect((await kept.read('b', { coding: 'gzip', least: 860 }, render('x'.repeat(860)))).coding).toBe(
      'gzip',
    )
  })

  test('goes as it is where the platform does not make the coding', async () => {
    const kept = keepDocuments({})
    expect(await kept.read('a', GZIP, () => 'story')).toMatchObject({ coding: null })
  })

  test('whose rendering or compressing fails is not kept: the next who asks tries again', async () => {
    let fails = true
    const kept = keepDocuments({
      gzip: async (bytes) => {
        if (fails) throw new Error('no memory')
        return sayer('gzip')(bytes)
      },
    })
    const broken = () => {
      throw new Error('no words')
    }
    await expect(kept.read('a', GZIP, broken)).rejects.toThrow('no words')
    await expect(kept.read('a', GZIP, () => 'story')).rejects.toThrow('no memory')
    fails = false
    expect(text((await kept.read('a', GZIP, () => 'story')).bytes)).toBe('gzip(story)')
  })

  test('is always that of its key, whatever was asked for before and went since', async () => {
    const asks = fc.array(
      fc.record({ key: fc.nat(30), coding: fc.constantFrom('br', 'gzip', null), at: fc.nat(3) }),
    )
    await fc.assert(
      fc.asyncProperty(asks, async (asked) => {
        // Room for about ten entries.
        const kept = keepDocuments({ gzip: sayer('gzip'), br: sayer('br') }, 4000)
        for (const { key, coding } of asked) {
          const words = `${key} `.repeat(20)
          const { bytes } = await kept.read(`k${key}`, { coding, least: 0 }, () => words)
          expect(text(bytes)).toBe(coding === null ? words : `${coding}(${words})`)
        }
      }),
    )
  })

  test('larger than the store is sent, and not kept', async () => {
    const kept: KeptDocuments = keepDocuments({}, 1000)
    let rendered = 0
    const render = () => {
      rendered += 1
      return 'x'.repeat(5000)
    }
    for (let n = 0; n < 2; n++) expect((await kept.read('a', PLAIN, render)).bytes.length).toBe(5000)
    expect(rendered).toBe(2)
  })
})
