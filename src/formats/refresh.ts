/** How often a reader is told to come back: `ttl` and the syndication module, saying what `Cache-Control` says. */
import type { Edition } from '../domain/edition.ts'
import { textElement } from './xml.ts'

type Refresh = {
  /** Whole minutes; null where it is less than one. */
  readonly ttl: number | null
  readonly period: 'hourly' | 'daily' | 'weekly'
  /** Times in the period. */
  readonly frequency: number
}

const PERIODS = [
  ['hourly', 3_600],
  ['daily', 86_400],
  ['weekly', 604_800],
] as const

/**
 * The hints that come nearest to a lifetime in seconds, none of them longer: readers that know several take the longest.
 * Of two that come as near, the one in the shorter period. Null for a lifetime of nothing.
 */
export function refreshOf(maxAge: number): Refresh | null {
  if (maxAge <= 0) return null
  const minutes = Math.floor(maxAge / 60)
  const hints = PERIODS.map(([period, seconds]) => {
    const frequency = Math.max(1, Math.ceil(seconds / maxAge))
    return { period, frequency, interval: seconds / frequency }
  })
  const [nearest] = hints
    .filter(({ interval }) => interval <= maxAge)
    .toSorted((a, b) => b.interval - a.interval)
  // A lifetime of less than a second has no period that fits it, and no reader that could keep to it.
  if (!nearest) return null
  return { ttl: minutes === 0 ? null : minutes, period: nearest.period, frequency: nearest.frequency }
}

/** The hints of an Edition: none where nothing is to be kept, and none for an archive part, which does not change. */
function hintsOf({ place, maxAge }: Pick<Edition, 'place' | 'maxAge'>): Refresh | null {
  return place.kind === 'archive' ? null : refreshOf(maxAge)
}

/** `sy:updatePeriod` and `sy:updateFrequency` (RSS 1.0 syndication module), which Atom may carry too. */
export function syndicationMarkup(edition: Pick<Edition, 'place' | 'maxAge'>): readonly string[] {
  const hints = hintsOf(edition)
  if (hints === null) return []
  return [
    textElement('sy:updatePeriod', hints.period),
    textElement('sy:updateFrequency', String(hints.frequency)),
  ]
}

/** RSS 2.0 `ttl`: minutes. */
export function ttlMarkup(edition: Pick<Edition, 'place' | 'maxAge'>): string {
  const ttl = hintsOf(edition)?.ttl ?? null
  return ttl === null ? '' : textElement('ttl', String(ttl))
}
