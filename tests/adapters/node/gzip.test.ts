import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { gzip } from '../../../src/adapters/node/gzip.ts'

const bytes = new TextEncoder().encode('Rain in Kano. '.repeat(1000))

test('what is compressed comes back whole', async () => {
  const compressed = await gzip(bytes)
  expect(compressed.length).toBeLessThan(bytes.length / 10)
  expect(new Uint8Array(gunzipSync(compressed))).toEqual(bytes)
})

test('the same bytes always compress to the same bytes', async () => {
  expect(await gzip(bytes)).toEqual(await gzip(bytes))
})
