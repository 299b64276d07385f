import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { compress } from '../../../src/adapters/node/compress.ts'
import type { Coding } from '../../../src/ports/platform.ts'

const bytes = new TextEncoder().encode('Rain in Kano. '.repeat(1000))

const CODINGS: readonly (readonly [Coding, (coded: Uint8Array) => Uint8Array])[] = [
  ['gzip', (coded) => gunzipSync(coded)],
  ['br', (coded) => brotliDecompressSync(coded)],
]

describe.each(CODINGS)('%s', (coding, decode) => {
  test('comes back whole', async () => {
    const coded = await compress[coding]?.(bytes)
    expect(coded?.length).toBeLessThan(bytes.length / 10)
    expect(new Uint8Array(decode(coded ?? new Uint8Array()))).toEqual(bytes)
  })

  test('of the same bytes is always the same', async () => {
    expect(await compress[coding]?.(bytes)).toEqual(await compress[coding]?.(bytes))
  })
})
