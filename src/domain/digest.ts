/** Digests and secrets, by Web Crypto, the same on every runtime. */

/** SHA-256 of a text's UTF-8, in hex. */
export async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A new credential: 256 random bits in hex behind a prefix that secret scanners can look for. */
export function makeCredential(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return `impr_${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
