/** Builders of the domain's words for tests: an invented newsroom, its licenses and articles; each takes overrides. */
import type { Audience } from '../../src/domain/allowance.ts'
import type { Article, Byline } from '../../src/domain/article.ts'
import type { Image } from '../../src/domain/asset.ts'
import type { Block } from '../../src/domain/block.ts'
import type { Channel } from '../../src/domain/channel.ts'
import {
  type Clearance,
  type ClearanceCase,
  type ClearedArticle,
  clearArticle,
} from '../../src/domain/clearance.ts'
import type { Edition } from '../../src/domain/edition.ts'
import type { License } from '../../src/domain/license.ts'
import type { Newsroom } from '../../src/domain/newsroom.ts'
import { NO_RIGHTS, type StatedRights } from '../../src/domain/rights.ts'
import { anAsset } from './assets.ts'

/** An hour after the default article was published. */
export const NOW = '2026-11-20T12:00:00.000Z'
export const BASE_URL = 'https://news.example'

export const PUBLIC_FEED: Audience = { kind: 'public', door: 'feed', country: null }
export const PUBLIC_PAGE: Audience = { kind: 'public', door: 'page', country: null }

export function aNewsroom(overrides: Partial<Newsroom> = {}): Newsroom {
  return {
    name: 'Harmattan Courier',
    description: 'Independent news from Kano and the North.',
    legalNames: ['Harmattan Courier Media Ltd'],
    homeUrl: 'https://www.news.example/',
    language: 'en-NG',
    timeZone: 'Africa/Lagos',
    contact: 'partners@news.example',
    policyUrl: 'https://www.news.example/editorial-policy',
    icon: null,
    logo: null,
    credit: 'Harmattan Courier',
    defaultLicense: 'all-rights-reserved',
    idPrefix: 'tag:news.example,2026:',
    version: 1,
    updatedAt: '2026-01-05T09:00:00.000Z',
    ...overrides,
  }
}

/** All rights reserved: the public gets headline and summary. */
export function aLicense(overrides: Partial<License> = {}): License {
  return {
    id: 'all-rights-reserved',
    version: 1,
    name: 'All rights reserved',
    url: null,
    publicUse: 'summary',
    pageUse: 'fullText',
    ceiling: 'fullText',
    reserved: ['reproduce', 'publish', 'broadcast', 'rewrite', 'redistribute'],
    duties: ['credit', 'keep-notices', 'link-back'],
    territories: null,
    ai: { train: false, input: false, index: true },
    aiCeiling: { train: true, input: true, index: true },
    terms: 'Headline and summary may be shown with a link. Any other use needs prior written permission.',
    notice: '© {year} {holder}. All rights reserved.',
    irrevocable: false,
    updatedAt: '2026-01-05T09:00:00.000Z',
    ...overrides,
  }
}

/** CC BY-ND 4.0: the public gets the full text. */
export function anOpenLicense(overrides: Partial<License> = {}): License {
  return aLicense({
    id: 'cc-by-nd-4.0',
    name: 'CC BY-ND 4.0',
    url: 'https://creativecommons.org/licenses/by-nd/4.0/',
    publicUse: 'fullText',
    reserved: ['rewrite'],
    duties: ['credit', 'keep-notices', 'link-back', 'no-edits'],
    ai: { train: true, input: true, index: true },
    aiCeiling: { train: true, input: true, index: true },
    terms: 'May be republished in full, unchanged, with credit and a link to the original.',
    notice: '© {year} {holder}. Licensed under CC BY-ND 4.0.',
    irrevocable: true,
    ...overrides,
  })
}

/** An agency's restricted license: the public gets the headline. */
export function anAgencyLicense(overrides: Partial<License> = {}): License {
  return aLicense({
    id: 'agency-restricted',
    name: 'Agency copy, restricted',
    publicUse: 'headline',
    pageUse: 'summary',
    ceiling: 'summary',
    duties: ['credit', 'keep-notices', 'link-back', 'noindex'],
    ai: { train: false, input: false, index: false },
    aiCeiling: { train: false, input: false, index: false },
    terms: 'Supplied by an agency for this newsroom alone.',
    notice: '© {year} {holder}.',
    ...overrides,
  })
}

const LICENSES = [aLicense(), anOpenLicense(), anAgencyLicense()]

/** Licenses as a decision takes them. */
export function licensesById(licenses: readonly License[] = LICENSES): ReadonlyMap<string, License> {
  return new Map(licenses.map((license) => [license.id, license]))
}

export function aByline(overrides: Partial<Byline> = {}): Byline {
  return { name: 'Amina Bello', email: null, url: null, ...overrides }
}

export function statedRights(overrides: Partial<StatedRights> = {}): StatedRights {
  return { ...NO_RIGHTS, ...overrides }
}

/** A lead image of the newsroom's own. */
export function anImage(overrides: Partial<Image> = {}): Image {
  const { id: _, content: __, ...shown } = anAsset()
  return { ...shown, hosted: null, alt: 'Traders at Kurmi market', inline: false, ...overrides }
}

/** The newsroom's own reporting, all rights reserved by default, listed an hour before NOW. */
export function anArticle(overrides: Partial<Article> = {}): Article {
  return {
    id: 'a-1001',
    revision: 1,
    revisedAt: '2026-11-20T11:00:00.000Z',
    status: 'usable',
    statusAt: '2026-11-20T11:00:00.000Z',
    statusReason: null,
    stateAt: '2026-11-20T11:00:00.000Z',
    shownAt: null,
    headline: 'Kurmi market reopens after the flood',
    summary: 'Traders returned on Friday as the city finished repairs.',
    bodyHtml:
      '<p>Traders returned to Kurmi market on Friday.</p><p>The city said repairs took six weeks.</p>',
    language: 'en-NG',
    byline: [aByline()],
    dateline: 'Kano, Nigeria',
    section: 'Business',
    genre: 'reporting',
    tags: ['markets', 'floods'],
    url: 'https://www.news.example/business/kurmi-market-reopens',
    images: [],
    recordings: [],
    source: null,
    license: null,
    rights: NO_RIGHTS,
    publishedAt: '2026-11-20T11:00:00.000Z',
    embargoUntil: null,
    expiresAt: null,
    ...overrides,
  }
}

/** An editor's note. */
export function aBlock(overrides: Partial<Block> = {}): Block {
  const text = 'Editor’s note: for content partnerships, write to {contact}.'
  return { kind: 'editors-note', text, updatedAt: '2026-01-05T09:00:00.000Z', ...overrides }
}

/** The four standing blocks. */
export function standingBlocks(): readonly Block[] {
  return [
    aBlock({ kind: 'reporting-line', text: 'Reporting by {byline}[ in {dateline}].' }),
    aBlock(),
    aBlock({
      kind: 'ethics-statement',
      text: '{newsroom} checks its facts before it prints them.[ Read our editorial policy: {policyUrl}]',
    }),
    aBlock({ kind: 'copyright-notice', text: '{notice}' }),
  ]
}

export function aChannel(overrides: Partial<Channel> = {}): Channel {
  return {
    id: 'latest',
    kind: 'latest',
    title: 'Harmattan Courier',
    description: 'Independent news from Kano and the North.',
    selection: null,
    image: null,
    ...overrides,
  }
}

/** What a clearance may differ in from the default. */
export type Setting = {
  readonly newsroom?: Newsroom
  readonly licenses?: readonly License[]
  readonly audience?: Audience
  readonly now?: string
}

/** The article as it was cleared; a refusal fails the test that asked. */
export function aClearedArticle(overrides: Partial<Article> = {}, setting: Setting = {}): ClearedArticle {
  const clearance = clearArticle({
    article: anArticle(overrides),
    newsroom: setting.newsroom ?? aNewsroom(),
    licenses: licensesById(setting.licenses),
    audience: setting.audience ?? PUBLIC_FEED,
    now: setting.now ?? NOW,
  })
  if (clearance.outcome === 'refused') throw new Error(`the article was refused: ${clearance.reason}`)
  return clearance.article
}

export function anEdition(overrides: Partial<Edition> = {}): Edition {
  return {
    channel: aChannel(),
    newsroom: aNewsroom(),
    licenses: licensesById(),
    blocks: standingBlocks(),
    articles: [aClearedArticle()],
    until: null,
    isTerritorial: false,
    entrance: 'public',
    changedAt: '2026-11-20T11:00:00.000Z',
    place: { kind: 'subscription', older: null },
    baseUrl: BASE_URL,
    maxAge: 300,
    ...overrides,
  }
}

/** The clearance of an article, by default for the public's feed, in the builders' newsroom. */
export function askClearance(article: Partial<Article> = {}, asked: Partial<ClearanceCase> = {}): Clearance {
  return clearArticle({
    article: anArticle(article),
    newsroom: aNewsroom(),
    licenses: licensesById(),
    audience: PUBLIC_FEED,
    now: NOW,
    ...asked,
  })
}
