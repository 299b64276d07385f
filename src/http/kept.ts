/** Documents that are kept: what was rendered and compressed once is sent again as it is, as long as it is asked for. */
import { LRUCache } from 'lru-cache'
import type { Bytes, Coding, Compressors, Platform } from '../ports/platform.ts'
import type { Ledger } from './ledger.ts'

/** How a client would have a body: in which coding, from which size on. */
export type Wish = { readonly coding: Coding | null; readonly least: number }

export type Body = { readonly bytes: Bytes; readonly coding: Coding | null }

export type KeptDocuments = {
  /**
   * The body under `key`, which must stand for every byte of it: two documents that differ never share one. It is
   * rendered once however many ask at once, and in each coding compressed once. Nobody may write into the bytes.
   */
  readonly read: (key: string, wish: Wish, render: () => string) => Promise<Body>
}

/** What the surface stands on: the platform, the documents this application keeps, and the ledger it writes. */
export type HttpPlatform = Platform & { readonly kept: KeptDocuments; readonly ledger: Ledger }

/** Bytes kept at most, of all documents together: some hundred channels in two codings. */
const MOST_KEPT = 16 * 1024 * 1024

/** What an entry costs beside its bytes, roughly. */
const ENTRY_COST = 256

/** One store for each application; what was not asked for longest goes first. */
export function keepDocuments(compress: Compressors, most = MOST_KEPT): KeptDocuments {
  const store = new LRUCache<string, Bytes>({
    maxSize: most,
    sizeCalculation: (bytes, key) => bytes.length + key.length + ENTRY_COST,
  })
  const render = (key: string, renderText: () => string): Bytes => {
    const known = store.get(key)
    if (known) return known
    const bytes = new TextEncoder().encode(renderText())
    store.set(key, bytes)
    return bytes
  }
  const compressOnce = sharing(store)
  return {
    read: async (key, { coding, least }, renderText) => {
      const coded = `${coding} ${key}`
      const known = coding && store.get(coded)
      if (known) return { bytes: known, coding }
      const plain = render(key, renderText)
      const compressor = coding && compress[coding]
      if (!compressor || plain.length < least) return { bytes: plain, coding: null }
      return { bytes: await compressOnce(coded, () => compressor(plain)), coding }
    },
  }
}

/** Who asks for bytes that are being made waits for the same. */
function sharing(store: LRUCache<string, Bytes>) {
  const underWay = new Map<string, Promise<Bytes>>()
  return (key: string, make: () => Promise<Bytes>): Promise<Bytes> => {
    const begun = underWay.get(key)
    if (begun) return begun
    const promise = make()
      .then((bytes) => {
        store.set(key, bytes)
        return bytes
      })
      .finally(() => underWay.delete(key))
    underWay.set(key, promise)
    return promise
  }
}
