/** Stories in every state, each field of which bears a word found nowhere else, and who may be shown which of them. */
import assert from 'node:assert/strict'
import { changeAsset } from '../../src/flows/change-asset.ts'
import { changeStatus } from '../../src/flows/change-status.ts'
import { hostAsset } from '../../src/flows/host-asset.ts'
import { nameChannel } from '../../src/flows/name-channel.ts'
import { writeLicense } from '../../src/flows/write-license.ts'
import { assetStatements } from '../../src/store/assets.ts'
import { anAsset } from './assets.ts'
import { aLicense, anOpenLicense } from './builders.ts'
import type { House } from './house.ts'
import { anMp3, aPng } from './media-bytes.ts'

export const LIFTED = '2025-10-15T10:00:00.000Z'
export const EXPIRED = '2025-10-15T12:00:00.000Z'

export type Door = 'feed' | 'page'
export type Reader = { readonly door: Door; readonly country: string | null; readonly now: string }

/** What a reader may be shown of a story, as an editor would say it: told here by hand, and not by clearance. */
type Given = 'nothing' | 'headline' | 'summary' | 'fullText'
const ORDER: readonly Given[] = ['nothing', 'headline', 'summary', 'fullText']

const OPEN = 'cc-by-nd-4.0'
const NIGERIA = 'nigeria-only'
const WIRE = {
  genre: 'agency',
  license: 'agency-restricted',
  rights: {
    holder: 'Harbour Wire',
    credit: 'Harbour Wire',
    contact: 'a@wire.example',
    notice: '© 2025 Harbour Wire.',
  },
}

type Story = {
  readonly fields: Readonly<Record<string, unknown>>
  readonly given: (reader: Reader) => Given
}

const NEVER = () => 'nothing' as const
const always = (feed: Given, page: Given) => (reader: Reader) => (reader.door === 'feed' ? feed : page)

/** By a name in letters, which is in every word of the story. */
export const STORIES: Readonly<Record<string, Story>> = {
  reserved: { fields: {}, given: always('summary', 'fullText') },
  later: { fields: { publishedAt: '2025-10-15T07:30:00.000Z' }, given: always('summary', 'fullText') },
  opinion: { fields: { genre: 'opinion', license: OPEN }, given: always('fullText', 'fullText') },
  sponsored: { fields: { genre: 'sponsored' }, given: always('summary', 'fullText') },
  open: { fields: { license: OPEN }, given: always('fullText', 'fullText') },
  agency: { fields: WIRE, given: always('headline', 'summary') },
  embargoed: {
    fields: { license: OPEN, embargoUntil: LIFTED },
    given: ({ now }) => (now < LIFTED ? 'nothing' : 'fullText'),
  },
  ahead: {
    fields: { license: OPEN, publishedAt: LIFTED },
    given: ({ now }) => (now < LIFTED ? 'nothing' : 'fullText'),
  },
  expiring: {
    fields: { license: OPEN, expiresAt: EXPIRED },
    given: ({ now }) => (now < EXPIRED ? 'fullText' : 'nothing'),
  },
  brief: {
    fields: { license: OPEN, embargoUntil: LIFTED, expiresAt: EXPIRED },
    given: ({ now }) => (now >= LIFTED && now < EXPIRED ? 'fullText' : 'nothing'),
  },
  territorial: {
    fields: { license: NIGERIA },
    given: ({ country }) => (country === 'NG' ? 'fullText' : 'nothing'),
  },
  withheld: { fields: { license: OPEN, status: 'withheld' }, given: NEVER },
  canceled: { fields: { license: OPEN }, given: NEVER },
  legal: { fields: { license: OPEN }, given: NEVER },
  incomplete: { fields: { genre: 'agency', rights: { holder: 'Harbour Wire' } }, given: NEVER },
}

/** Which Use shows a field; null for what no reader is shown. */
const FIELDS: Readonly<Record<string, Given | null>> = {
  headline: 'headline',
  author: 'headline',
  dateline: 'headline',
  section: 'headline',
  tag: 'headline',
  source: 'headline',
  id: 'headline',
  summary: 'summary',
  image: 'summary',
  alt: 'summary',
  recording: 'summary',
  rendition: 'summary',
  body: 'fullText',
  email: null,
  refused: null,
  borrowed: null,
  silenced: null,
}

export const markOf = (story: string, field: string): string => `q0${story}0${field}`

/** The marks in a text that this reader may not be shown, each once. */
export function leaksIn(text: string, reader: Reader): readonly string[] {
  const marks = new Set(Array.from(text.matchAll(/q0([a-z]+)0([a-z]+)/g), ([mark]) => mark))
  return [...marks].filter((mark) => !mayBeShown(mark, reader))
}

export function mayBeShown(mark: string, reader: Reader): boolean {
  const [, story = '', field = ''] = mark.split('0')
  const needed = FIELDS[field]
  const given = STORIES[story]?.given(reader)
  assert.ok(needed !== undefined && given !== undefined, `${mark} is no mark`)
  return needed !== null && ORDER.indexOf(given) >= ORDER.indexOf(needed)
}

function documentOf(name: string): Readonly<Record<string, unknown>> {
  const mark = (field: string) => markOf(name, field)
  const url = (field: string, ending: string) => `https://media.example/${mark(field)}.${ending}`
  const borrowed = { url: url('borrowed', 'jpg'), alt: 'Borrowed', credit: 'Photo: Reuters' }
  return {
    id: mark('id'),
    headline: mark('headline'),
    summary: `It says ${mark('summary')}.`,
    bodyHtml: `<p>It says ${mark('body')} at length.</p><p><img src="${url('refused', 'jpg')}" alt="${mark('refused')}"></p>`,
    byline: [{ name: mark('author'), email: `${mark('email')}@news.example` }],
    dateline: mark('dateline'),
    section: mark('section'),
    tags: [mark('tag')],
    source: { title: mark('source'), url: 'https://source.example/' },
    images: [{ url: url('image', 'jpg'), alt: mark('alt') }, borrowed],
    recordings: [
      { url: url('recording', 'mp3'), alt: 'Sound', renditions: [{ url: url('rendition', 'ogg') }] },
      { url: url('silenced', 'mp3'), alt: 'Sound' },
    ],
    publishedAt: '2025-10-15T07:00:00.000Z',
    ...STORIES[name]?.fields,
  }
}

/** What is hosted of each, given or not, under an id known beforehand: the bytes bear the mark of their field. */
const HOSTED = ['image', 'refused', 'borrowed', 'recording', 'silenced'] as const

async function hostMarked(house: House, name: string): Promise<void> {
  for (const field of HOSTED) {
    const id = markOf(name, field)
    const isSound = field === 'recording' || field === 'silenced'
    const [ending, mediaType] = isSound ? ['mp3', 'audio/mpeg'] : ['jpg', 'image/png']
    const { content: _, ...asset } = anAsset({
      ...NOTHING_KNOWN,
      id,
      url: `https://media.example/${id}.${ending}`,
      type: isSound ? mediaType : null,
      updatedAt: house.now(),
    })
    await house.db.batch([assetStatements.upsert(asset)])
    const bytes = isSound ? anMp3(id) : aPng(id)
    await hostAsset(house.platform, id, { mediaType, bytes }, { operator: 'ada', now: house.now() })
  }
}

const NOTHING_KNOWN = { length: null, width: null, height: null, credit: null }

/** Publishes them, each brought into its state, and a channel that the newsroom named. */
export async function publishMarked(house: House, names: readonly string[]): Promise<void> {
  const doer = { operator: 'ada', now: house.now() }
  for (const name of names) await hostMarked(house, name)
  const text = JSON.stringify(names.map(documentOf))
  const lines = await house.importDocument({ text, name: 'marked.json', key: `file:/${names.join()}` })
  for (const { id, reason, faults } of lines) assert.ok(id, `${reason} ${JSON.stringify(faults)}`)
  const assets = await house.db.query<{ id: string }>({
    sql: "SELECT id FROM asset WHERE (url LIKE '%0refused.%' OR url LIKE '%0silenced.%') AND status = 'usable'",
    params: [],
  })
  for (const { id } of assets) await changeAsset(house.platform, id, { status: 'withheld' }, doer)
  const change = async (name: string, verb: 'cancel', reason: 'legal' | null) => {
    if (names.includes(name)) await changeStatus(house.platform, markOf(name, 'id'), verb, doer, reason)
  }
  await change('canceled', 'cancel', null)
  await change('legal', 'cancel', 'legal')
}

/** A License for one country, and a channel that the newsroom named, of all that is English. */
export async function prepareMarked(house: House): Promise<void> {
  const doer = { operator: 'ada', now: house.now() }
  const nigeria = aLicense({ ...anOpenLicense(), id: NIGERIA, name: 'Nigeria only', territories: ['NG'] })
  await writeLicense(house.platform, nigeria, doer)
  const selection = { languages: ['en-NG'] }
  await nameChannel(
    house.platform,
    { id: 'picked', title: 'Picked', description: 'By hand.', selection },
    doer,
  )
}
