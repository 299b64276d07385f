/** Which of a channel's documents a client would rather have, by `Accept` (RFC 9110 §12.5.1). */
import type { Format } from '../formats/channel-url.ts'
import { type Weights, weightsOf } from './accept.ts'

type Candidate = {
  readonly format: Format
  readonly type: string
  /** Names under which some readers ask for it. */
  readonly alsoNamed: readonly string[]
}

/** Best first, where a client likes them alike. */
const CANDIDATES: readonly Candidate[] = [
  { format: 'rss', type: 'application/rss+xml', alsoNamed: ['application/xml', 'text/xml'] },
  { format: 'atom', type: 'application/atom+xml', alsoNamed: [] },
  { format: 'json', type: 'application/feed+json', alsoNamed: ['application/json'] },
]

/** How much it is liked, and how exactly it was named: 3 by its own name, 2 `type/*`, 1 everything, 0 not at all. */
type Liking = { readonly weight: number; readonly precision: number }

/** The highest weight; among equals what was named most exactly, then RSS. A page only where HTML is liked more than all of them. */
export function preferredFormat(accept: string | null): Format | 'page' {
  const weights = weightsOf(accept)
  let preferred: Format = 'rss'
  let most: Liking = { weight: 0, precision: 0 }
  for (const candidate of CANDIDATES) {
    const liking = likingOf(weights, candidate)
    if (!isMore(liking, most)) continue
    preferred = candidate.format
    most = liking
  }
  return liked(weights, 'text/html').weight > most.weight ? 'page' : preferred
}

function likingOf(weights: Weights, { type, alsoNamed }: Candidate): Liking {
  let most = liked(weights, type)
  for (const name of alsoNamed) {
    const liking = { weight: weights.get(name) ?? 0, precision: 3 }
    if (isMore(liking, most)) most = liking
  }
  return most
}

/** The most exact range counts, even where a broader one is liked more. */
function liked(weights: Weights, type: string): Liking {
  const ranges = [[type], [type.replace(/\/.*/, '/*')], ['*/*', '*']]
  for (const [at, names] of ranges.entries()) {
    const weight = names.map((name) => weights.get(name)).find((found) => found !== undefined)
    if (weight !== undefined) return { weight, precision: 3 - at }
  }
  return { weight: 0, precision: 0 }
}

function isMore(a: Liking, b: Liking): boolean {
  return a.weight > b.weight || (a.weight === b.weight && a.weight > 0 && a.precision > b.precision)
}
