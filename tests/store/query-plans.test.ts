/** Query plans: a read path finds its rows by the index named here; nothing that grows is scanned. */
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/adapters/node/database.ts'
import { migrate } from '../../src/adapters/node/migrate.ts'
import { statementSamples } from './samples.ts'

const opened = openDatabase(':memory:')
migrate(opened, fileURLToPath(new URL('../../data/migrations', import.meta.url)), () => {})
afterAll(() => opened.close())

async function planOf(name: string): Promise<string> {
  const sample = statementSamples.find((candidate) => candidate.name === name)
  if (!sample) throw new Error(`there is no sample of ${name}`)
  const { sql, params } = sample.statement
  const rows = await opened.db.query<{ detail: string }>({ sql: `EXPLAIN QUERY PLAN ${sql}`, params })
  return rows.map((row) => row.detail).join('\n')
}

/** FTS5 is given the words and the newest id (`<`), and its own order is taken. */
const HITS = ':M1<'

/** Which index each read path leans on. */
const READ_PATHS: readonly (readonly [string, readonly string[]])[] = [
  ['channels.read', ['sqlite_autoindex_channel_1']],
  [
    'channels.articles',
    ['SEARCH ca USING PRIMARY KEY', 'SEARCH a USING PRIMARY KEY', 'sqlite_autoindex_revision_1'],
  ],
  ['channels.page', ['SEARCH channel_article USING PRIMARY KEY', 'SEARCH h USING PRIMARY KEY']],
  ['channels.lastScanned', ['SEARCH channel_article USING PRIMARY KEY']],
  ['channels.listed', ['SEARCH channel_article USING PRIMARY KEY']],
  ['channels.coming', ['SEARCH channel_article USING PRIMARY KEY']],
  [
    'archives.read',
    ['archive_part_by_name', 'SEARCH n USING PRIMARY KEY', 'SEARCH ca EXISTS USING PRIMARY KEY'],
  ],
  ['archives.articles', ['SEARCH ca USING PRIMARY KEY', 'SEARCH a USING PRIMARY KEY']],
  ['archives.older', ['SEARCH archive_part USING PRIMARY KEY']],
  ['archives.newer', ['SEARCH p USING PRIMARY KEY', 'SEARCH ca EXISTS USING PRIMARY KEY']],
  ['archives.beyond', ['SEARCH archive_part USING PRIMARY KEY', 'SEARCH channel_article USING PRIMARY KEY']],
  ['archives.reappearing', ['SEARCH channel_article USING PRIMARY KEY', 'channel_article_by_correction']],
  ['archives.recentOwnPages', ['SEARCH ca USING PRIMARY KEY', 'SEARCH a USING PRIMARY KEY']],
  ['archives.withOwnPages', ['SEARCH p USING PRIMARY KEY']],
  ['channels.boundaries', ['SEARCH channel_article USING PRIMARY KEY', 'channel_article_by_expiry']],
  ['channels.listPublic', ['channel_by_kind', 'SEARCH ca USING PRIMARY KEY']],
  ['articles.read', ['SEARCH a USING PRIMARY KEY', 'sqlite_autoindex_revision_1']],
  ['articles.page', ['article_by_listing']],
  ['light.newest', ['article_by_listing', 'sqlite_autoindex_revision_1']],
  ['articles.incomplete', ['article_incomplete']],
  ['articles.revisions', ['sqlite_autoindex_revision_1']],
  [
    'assets.touchShowing',
    ['sqlite_autoindex_asset_2', 'revision_asset_by_asset', 'channel_article_by_article'],
  ],
  ['channels.sweep', ['channel_by_change']],
  ['assets.read', ['sqlite_autoindex_asset_1', 'sqlite_autoindex_asset_content_1']],
  ['assets.page', ['sqlite_autoindex_asset_1']],
  [
    'assets.showing',
    ['revision_asset_by_asset', 'SEARCH a USING PRIMARY KEY', 'sqlite_autoindex_revision_1'],
  ],
  ['contents.chunks', ['sqlite_autoindex_asset_content_1', 'sqlite_autoindex_asset_chunk_1']],
  ['assets.touchChannels', ['revision_asset_by_asset', 'channel_article_by_article']],
  ['channels.takeOut', ['channel_article_by_article']],
  ['channels.putInNamed', ['channel_by_kind', 'channel_article_by_article']],
  ['archives.holding', ['SEARCH archive_part USING PRIMARY KEY']],
  ['reaches.depths', ['SEARCH channel_article USING PRIMARY KEY']],
  [
    'reaches.places',
    [
      'SEARCH channel_article USING PRIMARY KEY',
      'channel_article_by_article',
      'COVERING INDEX revision_by_facts',
    ],
  ],
  ['reaches.named', ['revision_by_license']],
  ['reaches.all', ['SEARCH s USING PRIMARY KEY', 'SEARCH b USING PRIMARY KEY']],
  ['reaches.byLicense', ['revision_by_license', 'SEARCH b USING PRIMARY KEY', 'SEARCH s USING']],
  ['reaches.lastScanned', ['SEARCH channel_article USING PRIMARY KEY']],
  ['reaches.next', ['SEARCH channel_article USING PRIMARY KEY', 'COVERING INDEX revision_by_facts']],
  ['reaches.corrected', ['channel_article_by_correction', 'COVERING INDEX revision_by_facts']],
  ['reaches.oldest', ['SEARCH channel_article USING PRIMARY KEY']],
  ['reaches.inChannel', ['channel_article_by_article']],
  ['quotaDays.firstOf', ['SEARCH s USING PRIMARY KEY', 'SEARCH p USING PRIMARY KEY']],
  ['quotaDays.heldOf', ['article_held_by_publication']],
  ['quotaDays.heldInto', ['article_held_by_listing']],
  ['retired.read', ['SEARCH retired_channel USING PRIMARY KEY']],
  [
    'agreements.page',
    ['sqlite_autoindex_agreement_1', 'SEARCH v USING PRIMARY KEY', 'SEARCH lv USING PRIMARY KEY'],
  ],
  ['agreements.read', ['sqlite_autoindex_agreement_1', 'SEARCH lv USING PRIMARY KEY']],
  [
    'agreements.ofPartner',
    ['agreement_by_partner', 'SEARCH v USING PRIMARY KEY', 'SEARCH lv USING PRIMARY KEY'],
  ],
  ['agreements.expectOnlyDrafts', ['agreement_by_partner', 'SEARCH v USING PRIMARY KEY']],
  ['credentials.byDigest', ['sqlite_autoindex_credential_2']],
  ['partners.page', ['sqlite_autoindex_partner_1']],
  ['partners.byName', ['sqlite_autoindex_partner_2']],
  ['operators.byDigest', ['sqlite_autoindex_operator_3']],
  ['partners.read', ['sqlite_autoindex_partner_1']],
  ['originals.byKey', ['SEARCH import_key USING PRIMARY KEY']],
  ['originals.byDigest', ['import_key_by_digest']],
  ['deliveries.all', ['delivery_by_time', 'sqlite_autoindex_revision_1']],
  ['deliveries.ofPartner', ['delivery_by_partner', 'sqlite_autoindex_revision_1']],
  ['deliveries.holders', ['SEARCH d USING PRIMARY KEY']],
  ['deliveries.totals', ['COVERING INDEX delivery_by_partner']],
  ['polls.sums', ['SEARCH p USING PRIMARY KEY']],
  ['polls.fold', ['poll_hours']],
  ['polls.dropFolded', ['poll_hours']],
  ['polls.forget', ['poll_days']],
  ['readers.fold', ['reader_count_hours']],
  ['readers.dropFolded', ['reader_count_hours']],
  ['readers.forget', ['reader_count_days']],
  ['search.hits', [HITS, 'SEARCH e USING INTEGER PRIMARY KEY', 'SEARCH a USING PRIMARY KEY']],
  [
    'search.partnerHits',
    [
      HITS,
      'SEARCH e USING INTEGER PRIMARY KEY',
      'SEARCH a USING PRIMARY KEY',
      'COVERING INDEX revision_by_facts',
    ],
  ],
  ['search.depths', [HITS]],
  ['search.articles', ['SEARCH a USING PRIMARY KEY', 'sqlite_autoindex_revision_1']],
  ['search.place', ['SEARCH search_entry USING INTEGER PRIMARY KEY']],
  ['search.write', ['sqlite_autoindex_search_entry_1']],
  ['search.takeOut', ['sqlite_autoindex_search_entry_1']],
  ['search.stale', ['search_entry_stale']],
]

/** Tables of a handful of rows, lists that travel as one parameter, subqueries with a limit of their own, and what waits for a tick. */
const MAY_BE_SCANNED =
  /SCAN (h|s|search_entry USING INDEX search_entry_stale|json_each|value|l VIRTUAL|f VIRTUAL|newsroom|license|block|operator|CONSTANT ROW|\w+ VIRTUAL TABLE)\b(?!_)/

describe('read paths', () => {
  it.each(READ_PATHS)('%s uses its index', async (name, indexes) => {
    const plan = await planOf(name)
    for (const index of indexes) expect(plan).toContain(index)
  })

  it.each(READ_PATHS.map(([name]) => name))(
    '%s scans nothing that grows, and sorts nothing',
    async (name) => {
      const plan = await planOf(name)
      const scans = plan.split('\n').filter((line) => line.startsWith('SCAN') && !MAY_BE_SCANNED.test(line))
      expect(scans).toEqual([])
      expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY')
    },
  )
})
