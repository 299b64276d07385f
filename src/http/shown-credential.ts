/** The credential a client shows: as `Bearer` (RFC 6750), as the password of `Basic` (RFC 7617), or in the path. */

/** RFC 6750 §2.1; RFC 9110 §11.1: the scheme's name in any case. Null where the field is none of it. */
export function bearerOf(field: string | null): string | null {
  return /^Bearer +(\S+) *$/i.exec(field ?? '')?.[1] ?? null
}

/** RFC 7617 §2: whatever the user name, which has no colon; the text is UTF-8. Null for no password, and for no Basic. */
export function passwordOf(field: string | null): string | null {
  const [, encoded] = /^Basic +([\w+/=-]+) *$/i.exec(field ?? '') ?? []
  const text = encoded === undefined ? null : decodeBase64(encoded)
  const colon = text?.indexOf(':') ?? -1
  return colon < 0 ? null : text?.slice(colon + 1) || null
}

function decodeBase64(encoded: string): string | null {
  try {
    const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A segment of a path as it was meant, as it stands where its percent-encoding is broken; null for an empty one. */
export function segmentOf(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded) || null
  } catch {
    return encoded
  }
}
