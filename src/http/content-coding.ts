/** In which coding a body is sent: what the client accepts, of what the platform can make (RFC 9110 §12.5.3). */
import type { Coding } from '../ports/platform.ts'
import { type Weights, weightsOf } from './accept.ts'

/** Best first, where a client likes them alike: brotli's is the smaller. */
const CODINGS: readonly Coding[] = ['br', 'gzip']

/** Above refused and below whatever is named: a body as it is, where the field does not speak of it. */
const UNNAMED = Number.MIN_VALUE

export type ChosenCoding = {
  /** Null for the bytes as they are. */
  readonly coding: Coding | null
  /** Whether the bytes as they are were refused, so that even a small body is sent coded. */
  readonly isIdentityRefused: boolean
}

/** `field` is `Accept-Encoding`, null where there is none. Without a coding both sides know, the bytes go as they are. */
export function chooseCoding(field: string | null, available: ReadonlySet<string>): ChosenCoding {
  const weights = weightsOf(field)
  const identity = weights.get('identity') ?? weights.get('*') ?? UNNAMED
  let best: Coding | null = null
  let most = 0
  for (const coding of CODINGS) {
    const weight = available.has(coding) ? weightOf(weights, coding) : 0
    if (weight <= most) continue
    best = coding
    most = weight
  }
  return { coding: most >= identity ? best : null, isIdentityRefused: identity === 0 }
}

/** RFC 9110 §8.4.1.3: `x-gzip` is `gzip`. */
function weightOf(weights: Weights, coding: Coding): number {
  const alias = coding === 'gzip' ? weights.get('x-gzip') : undefined
  return weights.get(coding) ?? alias ?? weights.get('*') ?? 0
}
