/** Partners of an open house, many stories of all kinds, and what a Partner must be given of them, told without the store's walks. */
import assert from 'node:assert/strict'
import type { Agreement, Grant, GrantSelection } from '../../src/domain/agreement.ts'
import type { PartnerAudience } from '../../src/domain/allowance.ts'
import { type Article, correctedAt } from '../../src/domain/article.ts'
import { channelsOf, selectedChannels } from '../../src/domain/channel.ts'
import { type ClearedArticle, clearArticle } from '../../src/domain/clearance.ts'
import type { Edition } from '../../src/domain/edition.ts'
import type { Partner } from '../../src/domain/partner.ts'
import { rankArticles } from '../../src/domain/quota.ts'
import type { Instant } from '../../src/domain/time.ts'
import { compileArchive } from '../../src/flows/compile-archive.ts'
import { compileEdition } from '../../src/flows/compile-edition.ts'
import { audienceAt, readStanding } from '../../src/flows/know-partner.ts'
import { agreementStatements } from '../../src/store/agreements.ts'
import { listArticles, NEWEST } from '../../src/store/articles.ts'
import { listLicenses } from '../../src/store/licenses.ts'
import { readSetting } from '../../src/store/newsroom.ts'
import { partnerStatements } from '../../src/store/partners.ts'
import { BASE_URL } from './builders.ts'
import type { House } from './house.ts'
import { aGrant, anAgreement, aPartner } from './partners.ts'

const SIGNED = '2025-01-06T09:00:00.000Z'

/** A Partner with an Agreement of these Grants under all Licenses of the house, which began before its stories. */
export async function signPartner(
  house: House,
  id: string,
  grants: readonly (Partial<Grant> & { readonly selection?: GrantSelection })[],
  terms: Partial<Agreement> = {},
  overrides: Partial<Partner> = {},
): Promise<string> {
  const partner = aPartner({ id, name: id, updatedAt: SIGNED, ...overrides })
  const agreement = anAgreement({
    id: `${id}-2025`,
    partner: id,
    from: '2025-01-07T00:00:00.000Z',
    licenses: await listLicenses(house.db),
    grants: grants.map((grant, at) => aGrant({ id: `g${at}`, ...grant })),
    updatedAt: SIGNED,
    ...terms,
  })
  await house.db.batch([
    partnerStatements.write(partner),
    agreementStatements.writeCurrent(agreement),
    agreementStatements.writeVersion(agreement, 'ada'),
  ])
  return id
}

export async function audienceOf(house: House, id: string): Promise<PartnerAudience> {
  const standing = await readStanding(house.platform, id)
  assert.ok(standing, `there is no partner ${id}`)
  return audienceAt('feed', standing, 'header')
}

async function requestOf(house: House, partner: string, channel: string) {
  const audience = await audienceOf(house, partner)
  return { channel, audience, baseUrl: BASE_URL, maxAge: 300, now: house.now() }
}

export async function editionOf(house: House, partner: string, channel = 'latest'): Promise<Edition | null> {
  return compileEdition(house.platform, await requestOf(house, partner, channel))
}

/** What a Partner meets that follows `prev-archive` from the subscription document, document by document. */
export async function walkArchive(
  house: House,
  partner: string,
  channel = 'latest',
): Promise<readonly Edition[]> {
  const request = await requestOf(house, partner, channel)
  const first = await compileEdition(house.platform, request)
  assert.ok(first, `${channel} is not there for ${partner}`)
  const editions = [first]
  for (let part = olderOf(first); part !== null; ) {
    const edition = await compileArchive(house.platform, { ...request, part })
    assert.ok(edition, `${part.month}-${part.number} is linked and not there`)
    assert.ok(editions.length < 100, 'the chain does not end')
    editions.push(edition)
    part = olderOf(edition)
  }
  return editions
}

function olderOf({ place }: Edition) {
  return place.kind === 'subscription' || place.kind === 'archive' ? place.older : null
}

export const idsOf = (articles: readonly Pick<ClearedArticle, 'id'>[]) => articles.map(({ id }) => id)

/** Every article of a channel that the Partner is given now, newest first: each is read and cleared. */
export async function givenIn(
  house: House,
  partner: string,
  channel = 'latest',
): Promise<readonly ClearedArticle[]> {
  const audience = await audienceOf(house, partner)
  const read = await readSetting(house.db)
  assert.ok(read)
  const stored = await listArticles(house.db, NEWEST, 10_000)
  const facts = stored.map(({ article, missing }) => ({ ...article, isComplete: missing.length === 0 }))
  const ranks = rankArticles(facts, audience, read.setting)
  return stored
    .filter(({ article, missing }) => missing.length === 0 && isIn(article, channel, audience))
    .flatMap(({ article }) => {
      const asked = { article, ...read.setting, audience, now: house.now() }
      const clearance = clearArticle({ ...asked, ranks: ranks.get(article.id) ?? new Map() })
      return clearance.outcome === 'cleared' ? [clearance.article] : []
    })
}

function isIn(article: Article, channel: string, { channels }: PartnerAudience): boolean {
  const own = channelsOf(article).map(({ id }) => id)
  const selection = channels.get(channel)
  if (!selection) return own.includes(channel)
  return selectedChannels(selection).every((ids) => ids.some((id) => own.includes(id)))
}

/** What an Edition of these must hold: the newest, behind at most ten older ones that were corrected since. */
export async function expectedOf(house: House, given: readonly ClearedArticle[]): Promise<readonly string[]> {
  const stored = await listArticles(house.db, NEWEST, 10_000)
  const corrections = new Map(stored.map(({ article }) => [article.id, correctedAt(article)]))
  const correctionOf = ({ id }: ClearedArticle) => corrections.get(id) ?? ''
  const oldest = given[39]
  const front = given
    .slice(40)
    .filter((article) => oldest !== undefined && correctionOf(article) > oldest.listedAt)
    .toSorted((a, b) => correctionOf(b).localeCompare(correctionOf(a)))
    .slice(0, 10)
  return idsOf([...front, ...given.filter((article) => !front.includes(article))].slice(0, 50))
}

/** Number n was published n hours after the 1st of November 2025, when the house was open. */
export const at = (n: number): Instant => new Date(Date.UTC(2025, 10, 1) + n * 3_600_000).toISOString()

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** Stories of every kind: in sections, tags, languages and genres, by many hands, under three Licenses, held and short-lived. */
export function aStory(n: number): Readonly<Record<string, unknown>> {
  const isWire = n % 11 === 3
  return {
    id: `story-${String(n).padStart(4, '0')}`,
    headline: `Story ${n}`,
    summary: `What story ${n} is about.`,
    bodyHtml: `<p>What happened on day ${n}.</p>`,
    publishedAt: at(n),
    section: pick(['Business', 'Sport', 'Politics'], n),
    tags: [pick(['Markets', 'Floods', 'Ports', 'Rice', 'Rail'], n * 3), ...(n % 17 === 0 ? ['Rare'] : [])],
    language: pick(['en', 'en', 'en', 'yo'], n),
    byline: [{ name: pick(['Amina Bello', 'Tunde Ade', 'Ngozi Obi'], n >> 1) }],
    genre: isWire ? 'agency' : pick(['reporting', 'reporting', 'opinion'], n),
    ...(n % 13 === 5 ? { license: 'cc-by-nd-4.0' } : {}),
    ...(isWire ? WIRE : {}),
    ...(n % 19 === 7 ? { embargoUntil: at(n + 30) } : {}),
    ...(n % 23 === 9 ? { expiresAt: at(n + 90) } : {}),
  }
}

const WIRE = {
  license: 'agency-restricted',
  source: { title: 'Harbour Wire', url: 'https://wire.example/feed' },
  rights: {
    holder: 'Harbour Wire',
    credit: 'Harbour Wire',
    contact: 'a@wire.example',
    notice: '© 2025 Harbour Wire.',
  },
}

export async function publishStories(
  house: House,
  numbers: readonly number[],
  fields: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  for (let from = 0; from < numbers.length; from += 25) {
    const text = JSON.stringify(numbers.slice(from, from + 25).map((n) => ({ ...aStory(n), ...fields })))
    const lines = await house.importDocument({
      text,
      name: 'many.json',
      key: `file:/${from}-${numbers[from]}`,
    })
    for (const { id, faults } of lines) assert.ok(id, JSON.stringify(faults))
  }
}

export const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n)
