/** Digests and secrets, the same on every runtime. */
import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of a text's UTF-8, in hex; synchronous, since Web Crypto's costs more in waiting than in hashing. */
export function sha256(text: string): string {
  return bytesToHex(hash(utf8ToBytes(text)))
}

/** SHA-256 of bytes, in hex; of megabytes, that the runtime's own digests faster than we wait for it. */
export async function digestOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

/** A new credential: 256 random bits in hex behind a prefix that secret scanners can look for. */
export function makeCredential(): string {
  return `impr_${bytesToHex(crypto.getRandomValues(new Uint8Array(32)))}`
}
