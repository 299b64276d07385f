/** The document that a hosted Asset is: its bytes, and what keeps a browser from taking them for anything else. */
import { endingOf } from '../domain/media-type.ts'
import type { GivenAsset } from '../flows/find-asset.ts'
import type { Platform } from '../ports/platform.ts'
import { readBytes } from '../store/asset-contents.ts'
import type { StoredDocument } from './document.ts'

type Asked = {
  readonly id: string
  readonly found: GivenAsset
  readonly maxAge: number
  readonly isShared: boolean
  /** What the door adds. */
  readonly headers: Readonly<Record<string, string>>
}

/** Its tag is of the bytes alone: whether they are given is asked before any condition is looked at. */
export function assetDocument({ db }: Platform, asked: Asked): StoredDocument {
  const { id, found, maxAge, isShared, headers } = asked
  const { type, size, digest, writtenAt } = found.content
  return {
    etag: `"${digest}"`,
    changedAt: writtenAt,
    until: found.until,
    maxAge,
    isShared,
    mediaType: type,
    headers: {
      'Content-Disposition': `inline; filename="${fileName(id, type)}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      ...headers,
    },
    content: { size, read: (from, to) => readBytes(db, { asset: id, digest }, from, to) },
  }
}

/** Its id, since the name it once had may tell more than the article does. */
function fileName(id: string, type: string): string {
  return `${id.replace(/[^\w-]+/g, '_')}.${endingOf(type)}`
}
