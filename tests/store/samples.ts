/** One sample of every statement the store can make, by the store's own lists of statements. */
import { activityStatements } from '../../src/store/activity.ts'
import { agreementStatements } from '../../src/store/agreements.ts'
import { archiveStatements } from '../../src/store/archives.ts'
import { articleStatements, NEWEST } from '../../src/store/articles.ts'
import { contentStatements } from '../../src/store/asset-contents.ts'
import { assetStatements } from '../../src/store/assets.ts'
import { blockStatements } from '../../src/store/blocks.ts'
import { channelStatements } from '../../src/store/channels.ts'
import { credentialStatements } from '../../src/store/credentials.ts'
import { findingStatements } from '../../src/store/findings.ts'
import { licenseStatements } from '../../src/store/licenses.ts'
import { lightStatements } from '../../src/store/light-articles.ts'
import { newsroomStatements } from '../../src/store/newsroom.ts'
import { operatorStatements } from '../../src/store/operators.ts'
import { originalStatements } from '../../src/store/originals.ts'
import { partnerStatements } from '../../src/store/partners.ts'
import { quotaDayStatements } from '../../src/store/quota-days.ts'
import { reachStatements } from '../../src/store/reaches.ts'
import { retiredStatements } from '../../src/store/retired-channels.ts'
import { removalStatements, sampleStatements } from '../../src/store/sample.ts'
import { searchStatements } from '../../src/store/search.ts'
import { searchExpression, termExpression } from '../../src/store/search-expression.ts'
import { tickStatements } from '../../src/store/ticks.ts'
import { aContent, anAsset } from '../support/assets.ts'
import { aLicense, aNewsroom, anArticle, NOW } from '../support/builders.ts'
import { aCredential, anAgreement, aPartner } from '../support/partners.ts'
import { ledgerSamples } from './ledger-samples.ts'
import { partnerHits, quotaDaySamples, reachSamples } from './reach-samples.ts'
import { type StatementSample, sampleAll } from './sample-all.ts'

const doer = { operator: 'ada', now: NOW }
const stretch = { startsAt: '2026-11', startsWith: '', endsAt: null, endsWith: null }
const listing = { id: 'a-1001', listedAt: NOW, expiresAt: null, correctedAt: null, isOwnPage: true }
const operator = {
  id: 'o-1',
  name: 'Ada',
  role: 'editor',
  createdAt: NOW,
  expiresAt: null,
  revokedAt: null,
} as const
const image = { url: 'https://www.news.example/markets.png', width: 88, height: 31 }
const named = {
  id: 'markets',
  title: 'Markets',
  description: '',
  selection: { sections: ['Business'] },
  image,
}
const channel = { id: 'section-business', kind: 'section', title: 'Business' } as const

const words = { lead: [['kurmi'], ['amina', 'bello']], summary: ['traders'], body: ['market'] }
const found = { id: 'a-1001', version: 1, revision: 1, license: null }
const span = { since: 63_900_000_000, newest: 63_900_900_000 }

export const statementSamples: readonly StatementSample[] = [
  ...sampleAll('agreements', agreementStatements, {
    list: [],
    ofPartner: ['lagoon-radio'],
    page: [{ partner: 'lagoon-radio', status: null }, '', 50],
    read: ['lagoon-radio-2026'],
    versions: ['lagoon-radio-2026'],
    expectVersion: ['lagoon-radio-2026', 1],
    writeCurrent: [anAgreement()],
    writeVersion: [anAgreement(), 'ada'],
    expectOnlyDrafts: ['lagoon-radio'],
    removeVersions: ['lagoon-radio-2026'],
    remove: ['lagoon-radio-2026'],
    removeVersionsOf: ['lagoon-radio'],
    removeOf: ['lagoon-radio'],
  }),
  ...sampleAll('credentials', credentialStatements, {
    ofPartner: ['lagoon-radio'],
    read: ['c-1'],
    byDigest: ['d'],
    digests: [NOW],
    insert: [aCredential(), 'd', 'ada'],
    revoke: ['c-1', NOW],
    touchAll: [[['c-1', NOW]]],

    expire: ['c-1', NOW],
    expectStanding: [aCredential()],
    removeOf: ['lagoon-radio'],
  }),
  ...sampleAll('partners', partnerStatements, {
    list: [],
    page: ['', 50],
    read: ['lagoon-radio'],
    byName: ['Lagoon Radio'],
    expectVersion: ['lagoon-radio', 1],
    write: [aPartner()],
    remove: ['lagoon-radio'],
  }),
  ...sampleAll('activity', activityStatements, {
    record: [{ verb: 'create', noun: 'article', nounId: 'a-1001' }, doer],
    recent: [20],
  }),
  ...sampleAll('articles', articleStatements, {
    read: ['a-1001'],
    page: [NEWEST, 50],
    incomplete: ['', 50],
    revisions: ['a-1001'],
    expectVersion: ['a-1001', 1],
    writeState: [{ ...anArticle(), missing: [], settled: [] }, NOW],
    insertRevision: [
      { article: 'a-1001', number: 1, digest: 'd', content: anArticle(), revisedAt: NOW, revisedBy: 'ada' },
    ],
    attachAssets: [
      'a-1001',
      1,
      [{ url: 'https://www.news.example/media/market.jpg', alt: 'A market', inline: false }],
    ],
  }),
  ...sampleAll('assets', assetStatements, {
    read: ['img-market'],
    page: ['', 50],
    upsert: [anAsset()],
    touchShowing: [['https://www.news.example/media/market.jpg'], NOW],
    update: [anAsset(), true],
    expectUpdatedAt: ['img-market', NOW],
    touchChannels: ['img-market', NOW],
    showing: ['img-market', NOW, 50],
  }),
  ...sampleAll('contents', contentStatements, {
    read: ['img-market'],
    write: ['img-market', aContent(), 'ada'],
    remove: ['img-market'],
    writeChunks: ['img-market', 0, ['iVBORw0KGgo=']],
    removeChunks: ['img-market'],
    chunks: [{ asset: 'img-market', digest: 'd' }, 0, 3],
  }),
  ...sampleAll('blocks', blockStatements, {
    list: [],
    write: [{ kind: 'editors-note', text: '{contact}', updatedAt: NOW }],
    remove: ['editors-note'],
  }),
  ...sampleAll('archives', archiveStatements, {
    read: ['latest', { month: '2026-11', number: 1 }, NOW],
    articles: ['latest', stretch, NOW],
    older: ['latest', stretch],
    newer: ['latest', stretch, NOW],
    holding: ['latest', NEWEST],
    beyond: ['latest', NOW, 50],
    reappearing: ['latest', NOW, 50],
    recentOwnPages: ['latest', NOW, NOW, 1000],
    withOwnPages: ['latest', NOW, 1000],
  }),
  ...sampleAll('channels', channelStatements, {
    listNamed: [],
    read: ['latest'],
    list: [],
    listPublic: [{ now: NOW, refused: ['nigeria-only'], ownIsRefused: false }, 'section', 100],
    articles: ['latest', NOW, NEWEST, 50],
    page: ['lang-yo', ['section-business'], NOW, NEWEST],
    listed: ['lang-yo', NOW, 50],
    coming: ['lang-yo', NOW, 50],
    lastScanned: ['lang-yo', NOW, NEWEST],
    boundaries: ['latest', NOW],
    touchHolding: ['a-1001', NOW],
    touchAll: [NOW],
    takeOut: ['a-1001'],
    ensure: [[channel], NOW, true],
    putIn: [listing, ['latest', 'section-business']],
    putInNamed: [listing],
    writeNamed: [named, NOW],
    emptyNamed: ['markets'],
    fillNamed: ['markets', named.selection],
    removeNamed: ['markets'],
    sweep: [NOW, 100],
  }),
  ...ledgerSamples,
  ...sampleAll('findings', findingStatements, {
    countIncomplete: [],
    listedBetween: [NOW, NOW, 50],
    emptyNamedChannels: [],
    untypedAssets: [50],
    heldAssets: [50],
    oddArticles: [50],
    undatedArticles: [50],
    articleOrigins: [50],
    wordlessImages: [50],
    endingCredentials: [NOW, NOW, 50],
    partnersWithCredential: [NOW],
    usedLicenses: [],
    channelsOfKind: ['section', 10],
    countHeld: ['latest'],
  }),
  ...sampleAll('licenses', licenseStatements, {
    list: [],
    read: ['all-rights-reserved'],
    versions: ['all-rights-reserved'],
    expectVersion: ['all-rights-reserved', 1],
    writeCurrent: ['all-rights-reserved', 1],
    writeVersion: [aLicense(), 'ada'],
    touchChannels: [['all-rights-reserved', null], NOW],
  }),
  ...sampleAll('light', lightStatements, { newest: [1000], showing: ['img-market', 200] }),
  ...sampleAll('newsroom', newsroomStatements, { read: [], expectVersion: [1], write: [aNewsroom()] }),
  ...sampleAll('operators', operatorStatements, {
    list: [],
    byDigest: ['d'],
    digests: [NOW],
    insert: [operator, 'd', 'ada'],
    upsertOwner: [{ ...operator, role: 'owner' }, 'd', true],
    replaceDigest: ['o-1', 'd'],
    revoke: ['o-1', NOW],
    expectOwner: [NOW],
  }),
  ...sampleAll('originals', originalStatements, {
    latest: ['a-1001'],
    insert: [{ article: 'a-1001', revision: 1, name: 'a.txt', text: 'A story', report: '{}' }],
    byKey: ['file:/a.txt'],
    byDigest: ['d'],
    writeKey: [{ key: 'file:/a.txt', article: 'a-1001', digest: 'd' }],
    forgetDigests: ['a-1001'],
    expectKey: ['file:/a.txt', 'a-1001'],
  }),
  ...sampleAll('quotaDays', quotaDayStatements, quotaDaySamples),
  ...sampleAll('reaches', reachStatements, reachSamples),
  ...sampleAll('retired', retiredStatements, {
    read: ['weekend-reads'],
    remember: ['weekend-reads', NOW],
    forget: ['weekend-reads'],
  }),
  ...sampleAll('search', searchStatements, {
    place: [{ article: 'a-1001', revision: 1, license: null, listedAt: NOW }],
    write: ['a-1001', NOW, words],
    takeOut: [['a-1001']],
    forget: ['a-1001'],
    stale: [200],
    articles: [['a-1001']],
    expectVersions: [[found]],
    refresh: [[found]],
    make: [],
    empty: [],
    forgetAll: [],
    placeAll: [],
    depths: [[termExpression(['kurmi'], 'lead'), termExpression(['market'], 'body')], 2_000, NOW],
    hits: [
      searchExpression([['kurmi', 'market'], ['flood']], 'summary', span),
      { licenses: ['all-rights-reserved'], hasOwn: true, now: NOW, limit: 21 },
    ],
    partnerHits: [searchExpression([['kurmi']], 'summary', span), partnerHits],
  }),
  ...sampleAll('ticks', tickStatements, { read: [], write: [NOW] }),
  ...sampleAll('sample', sampleStatements, { read: [], begin: [NOW], finish: [NOW], expectSample: [] }),
  ...removalStatements().map((statement) => ({ name: statement.sql, statement })),
]
