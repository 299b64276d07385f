/** What a client accepts and how much: the members of an Accept field with their weights (RFC 9110 §12.4.2). */
import { parseAccept } from 'hono/utils/accept'

/** By name in lower case, from 0 (refused) to 1. */
export type Weights = ReadonlyMap<string, number>

const WEIGHT = /^(?:\d+\.?\d*|\.\d+)$/

/** A member whose weight is no number says nothing, neither yes nor no; of a name that stands twice the lower weight counts. */
export function weightsOf(field: string | null): Weights {
  const weights = new Map<string, number>()
  for (const { type, params } of parseAccept(field ?? '')) {
    const weight = params['q'] ?? params['Q'] ?? '1'
    if (!WEIGHT.test(weight)) continue
    const name = type.toLowerCase()
    weights.set(name, Math.min(Number(weight), weights.get(name) ?? 1))
  }
  return weights
}

/** Whether a client would rather have a page than JSON; a program that names nothing is answered as a program. */
export function prefersPage(request: Request): boolean {
  const weights = weightsOf(request.headers.get('Accept'))
  return (weights.get('text/html') ?? 0) > (weights.get('application/json') ?? 0)
}
