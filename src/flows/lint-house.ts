/** Reading the house's documents as the public gets them, and saying what a strict reader would hold against them. */
import type { ChannelKind } from '../domain/channel.ts'
import type { Edition } from '../domain/edition.ts'
import type { Instant } from '../domain/time.ts'
import { archiveUrl, documentUrl } from '../formats/channel-url.ts'
import { unless } from '../formats/lint/fault.ts'
import { lintSitemap } from '../formats/lint/sitemap.ts'
import { ownPages, pageOf, renderNewsSitemap, renderSitemap } from '../formats/sitemap.ts'
import type { Platform } from '../ports/platform.ts'
import { findingStatements, readChannelsToCheck } from '../store/findings.ts'
import { readSetting } from '../store/newsroom.ts'
import { compileArchive } from './compile-archive.ts'
import { compileEdition } from './compile-edition.ts'
import { compileRecent } from './compile-recent.ts'
import { countStatements } from './count-statements.ts'
import { asFindings, type DocumentFault, readDocument } from './document-fault.ts'
import { type Finding, finding } from './finding.ts'
import { lintChannel } from './lint-channel.ts'
import { lintTerms } from './lint-terms.ts'
import { lintArticleWire, lintChannelWire } from './lint-wire.ts'
import type { ChannelRequest } from './open-channel.ts'
import type { Site } from './site.ts'

/** How many channels of each kind are read: those that changed last. */
const CHANNELS: Readonly<Partial<Record<ChannelKind, number>>> = {
  named: 20,
  section: 12,
  lang: 8,
  tag: 5,
  author: 5,
}

/** How far back the archive of `latest` is read, in articles. */
const ARTICLES = 1000

/** Statements after which no further document is read: a request on Workers may make a thousand. */
const STATEMENTS = 800

/** One reading: what is asked for, what was found so far, and whether there is room for more. */
type Reading = {
  readonly platform: Platform
  readonly site: Site
  readonly asked: Omit<ChannelRequest, 'channel'>
  readonly faults: DocumentFault[]
  readonly mayGoOn: () => boolean
}

/** What was not read is said as well. Where no newsroom is set up there is nothing to read. */
export async function lintHouse(platform: Platform, site: Site, now: Instant): Promise<readonly Finding[]> {
  const { counted, spent } = countStatements(platform)
  const { baseUrl, maxAge } = site
  const audience = { kind: 'public', door: 'feed', country: null } as const
  const reading: Reading = {
    platform: counted,
    site,
    asked: { audience, baseUrl, maxAge, now },
    faults: [],
    mayGoOn: () => spent() < STATEMENTS,
  }
  const read = await readSetting(counted.db, [findingStatements.countHeld('latest')])
  if (!read) return []
  reading.faults.push(...(await lintTerms(platform, read.setting, site)))
  const latest = await readLatest(reading)
  const [held] = (read.rows[0] ?? []) as { count: number }[]
  const older = latest.isWhole ? 0 : (held?.count ?? 0) - latest.articles
  const unread = [...(older > 0 ? [`${older} articles of latest`] : []), ...(await readChannels(reading))]
  return [...asFindings(reading.faults, read.setting.newsroom), ...sayUnread(unread)]
}

/** Every channel but the latest, in every format; how many were left out, in words. */
async function readChannels(reading: Reading): Promise<readonly string[]> {
  const unread: string[] = []
  for (const { kind, ids, total } of await readChannelsToCheck(reading.platform.db, CHANNELS)) {
    let left = total
    for (const channel of ids) {
      if (!reading.mayGoOn()) break
      await readChannel(reading, channel)
      left--
    }
    if (left > 0) unread.push(`${left} of ${total} channels (${kind})`)
  }
  return unread
}

/** Null for a channel that no reader could know of, or that can't be compiled. */
async function readChannel(reading: Reading, channel: string): Promise<Edition | null> {
  const { platform, asked } = reading
  const path = `/feeds/${encodeURIComponent(channel)}`
  return lintCompiled(reading, path, () => compileEdition(platform, { ...asked, channel }))
}

async function lintCompiled(
  { platform, faults, site }: Reading,
  path: string,
  compile: () => Promise<Edition | null>,
  isOwed = false,
): Promise<Edition | null> {
  const compiled: (Edition | null)[] = []
  const failed = await readDocument(platform, path, async () => {
    const edition = await compile()
    compiled.push(edition)
    return unless(edition !== null || !isOwed, 'dead-end', 'The archive leads here, and nothing is here')
  })
  faults.push(...failed)
  const [edition] = compiled
  if (!edition) return null
  faults.push(...(await lintChannel(platform, edition, site)))
  return edition
}

/** How many articles were read, and whether the archive's end was reached. */
type Walk = { readonly articles: number; readonly isWhole: boolean }

/** The latest articles in every form, and the archive behind them. */
async function readLatest(reading: Reading): Promise<Walk> {
  const { platform, asked, faults } = reading
  const { baseUrl } = asked
  const edition = await readChannel(reading, 'latest')
  if (!edition) return { articles: 0, isWhole: true }
  faults.push(...(await lintChannelWire(platform, edition)))
  for (const article of edition.articles) faults.push(...(await lintArticleWire(platform, edition, article)))
  const news = await readDocument(platform, '/sitemaps/news.xml', async () => {
    const recent = await compileRecent(platform, { ...asked, channel: 'latest' })
    if (!recent) return []
    return lintSitemap(
      renderNewsSitemap(recent.newsroom, baseUrl, ownPages(baseUrl, recent.articles)),
      baseUrl,
    )
  })
  faults.push(...news)
  return readArchive(reading, edition)
}

/** From part to part, as a reader walks it. */
async function readArchive(reading: Reading, newest: Edition): Promise<Walk> {
  const { platform, asked, faults, mayGoOn } = reading
  const seen = new Set(newest.articles.map(({ id }) => id))
  let part = olderOf(newest)
  while (part && seen.size < ARTICLES && mayGoOn()) {
    const request = { ...asked, channel: 'latest', part }
    const path = archiveUrl('', 'latest', part, 'rss')
    const edition = await lintCompiled(reading, path, () => compileArchive(platform, request), true)
    if (!edition) return { articles: seen.size, isWhole: false }
    faults.push(...(await lintArchiveSitemap(platform, edition)))
    for (const { id } of edition.articles) seen.add(id)
    part = olderOf(edition)
  }
  return { articles: seen.size, isWhole: part === null }
}

/** Which articles are given does not depend on the door, so that the part's Edition has the sitemap's pages. */
function lintArchiveSitemap(platform: Platform, edition: Edition): Promise<readonly DocumentFault[]> {
  const { baseUrl, articles } = edition
  const path = documentUrl({ ...edition, baseUrl: '' }, 'rss')
  const name = path.replace(/^.*\/(.+)\.rss$/, '/sitemaps/$1.xml')
  return readDocument(platform, name, () => {
    const pages = ownPages(baseUrl, articles).map((article) => pageOf(baseUrl, article))
    return lintSitemap(renderSitemap(pages), baseUrl)
  })
}

function olderOf({ place }: Edition) {
  return place.kind === 'subscription' || place.kind === 'archive' ? place.older : null
}

function sayUnread(unread: readonly string[]): readonly Finding[] {
  if (unread.length === 0) return []
  return [finding('info', 'documents-unread', `Not read this time: ${unread.join(', ')}`)]
}
