/** Bytes of a document as text. */

/**
 * The text of bytes in UTF-8, or in UTF-16 where a byte order mark says so (Encoding standard §6); the mark is dropped.
 * Null for bytes that are neither, so that a document is refused instead of printed with holes in it.
 */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
    // No text holds U+0000: it is UTF-16 without its mark, or no text at all.
    return text.includes('\u0000') ? null : text
  } catch {
    return null
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
