/** Validators: whatever changes in a document, no reader is told that it did not, at whatever route and however fast it changes. */
import assert from 'node:assert/strict'
import { type AssetPatch, changeAsset } from '../../src/flows/change-asset.ts'
import { changeStatus } from '../../src/flows/change-status.ts'
import { nameChannel } from '../../src/flows/name-channel.ts'
import { type NewsroomFields, setNewsroom } from '../../src/flows/set-newsroom.ts'
import { removeBlock, writeBlock } from '../../src/flows/write-block.ts'
import { writeLicense } from '../../src/flows/write-license.ts'
import { listAssets } from '../../src/store/assets.ts'
import { aLicense } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { type House, openHouse } from '../support/house.ts'

const MP3 = 'https://media.example/market.mp3'
const PHOTO = 'https://media.example/photo.jpg'
const STORY = {
  id: 'story-1',
  headline: 'The market reopens',
  summary: 'Traders are back.',
  bodyHtml: '<p>Traders are back in the market.</p>',
  publishedAt: '2025-10-15T07:00:00Z',
  section: 'Sport',
  byline: [{ name: 'Ada Eze' }],
  recordings: [{ url: MP3, duration: 194, alt: 'The market' }],
  images: [{ url: PHOTO, holder: 'Sahel Photo', license: 'photo', alt: 'A stall' }],
  source: { title: 'Wire', url: 'https://wire.example/feed' },
}
const WEEKEND = { id: 'weekend', title: 'The weekend', description: '', selection: { sections: ['Sport'] } }
const LOGO = { url: 'https://media.example/logo.png', width: 600, height: 600 }

const documentsOf = (path: string, endings: readonly string[]) => endings.map((ending) => `${path}.${ending}`)
const LATEST = documentsOf('/feeds/latest', ['rss', 'atom', 'json'])
const FEEDS = [...LATEST, ...documentsOf('/feeds/weekend', ['rss', 'atom', 'json'])]
const PART = documentsOf('/feeds/latest/archive/2025-10', ['rss', 'atom', 'json'])
const ITEMS = documentsOf('/articles/story-1', ['json', 'xml'])
const LISTS = documentsOf('/channels/weekend', ['json', 'xml'])
const WIRE = [...ITEMS, ...LISTS]
const STORY_PAGE = '/articles/story-1'
const CHANNEL_PAGE = '/channels/weekend'
const PAGES = ['/', STORY_PAGE, CHANNEL_PAGE]
const SITEMAPS = ['/sitemap.xml', '/sitemaps/pages.xml', '/sitemaps/news.xml']
const TERMS = [
  '/licenses/all-rights-reserved',
  '/licenses/all-rights-reserved.rsl',
  '/licenses/all-rights-reserved.jsonld',
  '/license.xml',
  '/robots.txt',
  '/.well-known/tdmrep.json',
]
const ROUTES = [
  ...[...FEEDS, ...PART, ...WIRE, ...PAGES, ...SITEMAPS, ...TERMS],
  ...['/sitemaps/2025-10.xml', '/feeds.opml', '/api/docs'],
]
const EVERYWHERE = [...FEEDS, ...PART, ...WIRE, STORY_PAGE]

const doerOf = (house: House) => ({ operator: 'ada', now: house.now() })

/** What is changed, by whom it is seen at least, and how. */
type Change = readonly [what: string, seen: readonly string[], make: (house: House) => Promise<unknown>]

const ofNewsroom = (seen: readonly string[], fields: Partial<NewsroomFields>): Change => [
  `newsroom ${Object.keys(fields)}`,
  seen,
  (house) => setNewsroom(house.platform, fields, doerOf(house)),
]

const ofStory = (seen: readonly string[], fields: object): Change => [
  `story ${Object.keys(fields)}`,
  seen,
  (house) => house.publish({ ...STORY, ...fields }),
]

const ofAsset = (seen: readonly string[], url: string, patch: AssetPatch): Change => [
  `asset ${JSON.stringify(patch)}`,
  seen,
  async (house) => {
    const found = (await listAssets(house.db, '', 10)).find((asset) => asset.url === url)
    await changeAsset(house.platform, found?.id ?? '', patch, doerOf(house))
  },
]

const ofChannel = (seen: readonly string[], fields: object): Change => [
  `channel ${JSON.stringify(fields)}`,
  seen,
  (house) => nameChannel(house.platform, { ...WEEKEND, ...fields }, doerOf(house)),
]

const ofLicense = (seen: readonly string[], fields: Partial<ReturnType<typeof aLicense>>): Change => [
  `license ${Object.keys(fields)}`,
  seen,
  (house) => writeLicense(house.platform, aLicense(fields), doerOf(house)),
]

const ofBlock = (kind: 'editors-note' | 'copyright-notice', text: string | null): Change => [
  `block ${kind} ${text}`,
  EVERYWHERE,
  (house) =>
    text === null
      ? removeBlock(house.platform, kind, doerOf(house))
      : writeBlock(house.platform, { kind, text }, doerOf(house)),
]

const file = { url: `${MP3}.ogg`, type: 'audio/ogg', length: 9, width: null, height: null, duration: 3 }
const SHOWN = [...FEEDS, ...PART, ...ITEMS, ...LISTS, STORY_PAGE]
const CHANGES: readonly Change[] = [
  ofNewsroom([...LATEST, ...PART, ...LISTS, ...PAGES, '/feeds.opml', '/sitemaps/news.xml', '/api/docs'], {
    name: 'Harmattan Post',
  }),
  ofNewsroom(['/feeds/latest.atom', '/feeds/latest.json', ...PAGES], {
    icon: 'https://media.example/icon.png',
  }),
  ofNewsroom(['/feeds/latest.rss', '/feeds/latest.atom', ...PAGES], { logo: LOGO }),
  ofNewsroom(PAGES, { logo: { ...LOGO, width: 300 } }),
  ofNewsroom(['/feeds/latest.json', ...PAGES], { policyUrl: 'https://www.news.example/policy' }),
  ofNewsroom(SHOWN, { credit: 'The Post' }),
  ofNewsroom([...SHOWN, '/licenses/all-rights-reserved'], { contact: 'desk@news.example' }),
  ofNewsroom(SHOWN, { legalNames: ['Post Media Ltd'] }),
  ofNewsroom(FEEDS, { homeUrl: 'https://www.post.example/' }),
  ofNewsroom([STORY_PAGE], { timeZone: 'Asia/Tokyo' }),
  ofNewsroom([...LATEST, ...PAGES], { language: 'ha', description: 'News.' }),
  ofBlock('editors-note', 'Write to {contact}.'),
  ofBlock('editors-note', 'Or write to {contact}.'),
  ofBlock('editors-note', null),
  ofBlock('copyright-notice', 'All ours. {notice}'),
  ofLicense([...FEEDS, ...PART, ...WIRE, '/licenses/all-rights-reserved', '/'], { terms: 'Other terms.' }),
  ofLicense(['/feeds/latest.rss', '/channels/weekend', '/'], { terms: 'Other terms.', name: 'Ours' }),
  ofLicense(WIRE, { id: 'photo', name: 'Photo', terms: 'New terms.' }),
  ofLicense(SHOWN, { id: 'photo', name: 'Photo', publicUse: 'headline', pageUse: 'headline' }),
  ofLicense(SHOWN, { id: 'photo', name: 'Photo', publicUse: 'fullText', territories: null }),
  ofChannel(['/feeds/weekend.rss', CHANNEL_PAGE, '/', ...LISTS, '/feeds.opml'], { title: 'Weekends' }),
  ofChannel(['/feeds/weekend.rss', CHANNEL_PAGE, '/', ...LISTS, '/feeds.opml'], {
    description: 'All sport.',
  }),
  ofChannel(['/feeds/weekend.rss', '/feeds/weekend.atom', '/feeds/weekend.json'], { image: LOGO }),
  ofChannel(['/feeds/weekend.rss'], { image: { ...LOGO, width: 512 } }),
  ofChannel(['/feeds/weekend.rss'], {}),
  ofAsset(SHOWN, MP3, { credit: 'Sound: Ada' }),
  ofAsset(SHOWN, MP3, { duration: 200 }),
  ofAsset([...FEEDS, ...WIRE, STORY_PAGE], MP3, { renditions: [file] }),
  ofAsset([...FEEDS, ...WIRE], MP3, { renditions: [{ ...file, length: 10 }] }),
  ofAsset([...FEEDS, ...WIRE], MP3, { length: 17 }),
  ofAsset(SHOWN, MP3, { type: 'audio/mp4' }),
  ofAsset(SHOWN, PHOTO, { holder: 'Savanna Photo', credit: null }),
  ofAsset([...FEEDS, ...WIRE, STORY_PAGE], PHOTO, { width: 800, height: 600 }),
  ofAsset([...FEEDS, ...WIRE, STORY_PAGE], PHOTO, { license: null }),
  ofAsset(SHOWN, MP3, { status: 'withheld' }),
  ofAsset(SHOWN, MP3, { status: 'usable' }),
  ofStory([...SHOWN, ...PAGES], { headline: 'The market is open' }),
  ofStory(
    SHOWN.filter((path) => !path.startsWith(CHANNEL_PAGE) || path.includes('.')),
    {
      source: { title: 'Wires', url: 'https://wire.example/feed' },
    },
  ),
  ofStory(SHOWN, { recordings: [{ ...STORY.recordings[0], alt: 'The market at dawn' }] }),
  ofStory(SHOWN, { images: [{ ...STORY.images[0], alt: 'Two stalls' }] }),
  ofStory([...SHOWN, ...PAGES], { byline: [{ name: 'Sani Garba' }], genre: 'opinion' }),
  ofStory([...SHOWN, '/sitemap.xml'], { url: 'https://www.news.example/market' }),
  ofStory(SHOWN, { expiresAt: '2026-10-15T07:00:00Z' }),
  ofStory(SHOWN, { expiresAt: '2026-10-16T07:00:00Z' }),
  [
    'another story',
    [...FEEDS, ...PART, ...LISTS, '/', CHANNEL_PAGE],
    (house) => house.publish({ section: 'Sport' }),
  ],
  [
    'a story taken away',
    [...FEEDS, ...PART, ...LISTS, '/', CHANNEL_PAGE],
    (house) => changeStatus(house.platform, 'story-1', 'cancel', doerOf(house)),
  ],
]

type Seen = { readonly tag: string; readonly modified: string | null; readonly body: string }

async function openChangingHouse(world: Parameters<typeof openHouse>[0]): Promise<House> {
  const house = await openHouse(world)
  await writeLicense(house.platform, aLicense({ id: 'photo', name: 'Photo' }), doerOf(house))
  await nameChannel(house.platform, WEEKEND, doerOf(house))
  await house.publish(STORY)
  return house
}

async function look(house: House, path: string, asked: Record<string, string> = {}): Promise<Seen | null> {
  const response = await house.get(path, asked)
  if (response.status === 304) return null
  const { headers } = response
  const body = `${response.status} ${await response.text()}`
  return { tag: headers.get('ETag') ?? '', modified: headers.get('Last-Modified'), body }
}

/** Of every route, what is there now; who asks with what was seen before is never told that nothing changed where it did. */
async function lookAgain(
  house: House,
  before: ReadonlyMap<string, Seen>,
  what: string,
): Promise<ReadonlyMap<string, Seen>> {
  const after = new Map<string, Seen>()
  for (const path of ROUTES) {
    const now = await look(house, path)
    assert.ok(now)
    after.set(path, now)
    const seen = before.get(path)
    if (!seen || seen.body === now.body) continue
    assert.ok(await look(house, path, { 'If-None-Match': seen.tag }), `${what}: ${path} by its tag`)
    if (seen.modified === null) continue
    assert.ok(
      await look(house, path, { 'If-Modified-Since': seen.modified }),
      `${what}: ${path} by its instant`,
    )
  }
  return after
}

async function changeEverything(house: House, pass: (at: number) => void): Promise<void> {
  let before = await lookAgain(house, new Map(), 'at first')
  for (const [at, [what, seen, make]] of CHANGES.entries()) {
    await make(house)
    pass(at)
    const after = await lookAgain(house, before, what)
    for (const path of seen) {
      assert.notEqual(after.get(path)?.body, before.get(path)?.body, `${what} is not seen in ${path}`)
    }
    before = after
  }
}

export const cases = defineCases('validators', {
  'no change is hidden by a tag, though all are made at one instant': async (world) => {
    const house = await openChangingHouse(world)
    await changeEverything(house, () => {})
  },

  'no change is hidden by an instant, as time passes': async (world) => {
    const house = await openChangingHouse(world)
    house.setNow('2025-10-15T09:00:00.000Z')
    await changeEverything(house, (at) => {
      house.setNow(new Date(Date.UTC(2025, 9, 15, 9, at + 1)).toISOString())
    })
  },
})
