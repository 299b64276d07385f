/** Samples of the statements by which it is found what a Partner could be given. */
import { NEWEST } from '../../src/store/articles.ts'
import type { quotaDayStatements } from '../../src/store/quota-days.ts'
import type { reachStatements } from '../../src/store/reaches.ts'
import { NOW } from '../support/builders.ts'

type SamplesOf<T extends Record<string, (...values: never[]) => unknown>> = {
  readonly [K in keyof T]: Parameters<T[K]>
}

const filter = {
  clauses: [['section-business'], ['tag-markets', 'tag-floods']],
  genres: ['reporting'],
  sources: ['Harbour Wire'],
  licenses: ['all-rights-reserved'],
  hasOwn: true,
} as const
const walk = { channel: 'section-business', filter }
const along = { from: NEWEST, after: '', scanned: 100, limit: 50 }
const day = { date: '2026-11-20', start: '2026-11-19T23:00:00.000Z', end: '2026-11-20T23:00:00.000Z' }

export const partnerHits = { now: NOW, limit: 20, spans: [{ filter, newest: NOW, after: '' }] }

export const quotaDaySamples: SamplesOf<typeof quotaDayStatements> = {
  firstOf: [walk, [day], 5],
  heldOf: [[day]],
  heldInto: [day.start, day.end],
}

export const reachSamples: SamplesOf<typeof reachStatements> = {
  named: [['cc-by-nd-4.0'], 300],
  all: [walk],
  byLicense: [walk],
  depths: [['section-business', 'tag-markets'], NEWEST, 200],
  places: [walk, along, NOW],
  lastScanned: [walk, along, NOW],
  next: [walk, NEWEST, NOW, 100],
  corrected: [walk, { since: NOW, before: NEWEST, limit: 10 }, NOW],
  oldest: ['latest'],
  inChannel: ['section-business', [NEWEST]],
}
