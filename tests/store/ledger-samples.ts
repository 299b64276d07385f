/** Samples of the ledger's statements. */
import { deliveryStatements, startBefore } from '../../src/store/deliveries.ts'
import { pollStatements } from '../../src/store/polls.ts'
import { readerStatements } from '../../src/store/reader-counts.ts'
import { NOW } from '../support/builders.ts'
import { aDelivery } from '../support/partners.ts'
import { type StatementSample, sampleAll } from './sample-all.ts'

const since = { from: NOW, start: startBefore(NOW), limit: 50 }
const periods = { from: '2026-11-01', to: '2026-12-01' }
const tally = { period: '2026-11-20T12', answered: 1, unchanged: 0 }
const poll = {
  partner: 'lagoon-radio',
  credential: 'c-1',
  door: 'channel',
  channel: 'latest',
  format: 'rss',
} as const

export const ledgerSamples: readonly StatementSample[] = [
  ...sampleAll('deliveries', deliveryStatements, {
    record: [[aDelivery()]],
    all: [since],
    ofPartner: ['lagoon-radio', since],
    ofArticle: ['a-1001', { revision: null, partner: null }, since],
    holders: ['a-1001', 2],
    totals: ['lagoon-radio', NOW, NOW],
    byArticle: ['lagoon-radio', { from: NOW, to: NOW, after: '', limit: 50 }],
  }),
  ...sampleAll('polls', pollStatements, {
    record: [[{ ...poll, ...tally }]],
    sums: ['lagoon-radio', periods],
    fold: ['2026-10-01', 500],
    dropFolded: ['2026-10-01', 500],
    forget: ['2025-10-01', 500],
  }),
  ...sampleAll('readers', readerStatements, {
    record: [[{ channel: 'latest', format: 'rss', family: 'newsboat', ...tally }]],
    sums: ['latest', periods],
    fold: ['2026-10-01', 500],
    dropFolded: ['2026-10-01', 500],
    forget: ['2025-10-01', 500],
  }),
]
