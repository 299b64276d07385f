/** Setting up the house in one go: licenses, newsroom, blocks, channels, partners and agreements, rehearsed whole before anything is written. */
import type { Block } from '../domain/block.ts'
import { AppError, invalidField } from '../domain/errors.ts'
import { HOUSE_BLOCKS } from '../domain/house-blocks.ts'
import { HOUSE_LICENSES } from '../domain/house-licenses.ts'
import type { Newsroom } from '../domain/newsroom.ts'
import type { Doer } from '../domain/operator.ts'
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { listBlocks } from '../store/blocks.ts'
import type { NamedChannel } from '../store/channels.ts'
import { listLicenses } from '../store/licenses.ts'
import { readNewsroom } from '../store/newsroom.ts'
import { readSampleState } from '../store/sample.ts'
import { nameChannel } from './name-channel.ts'
import { rehearse } from './rehearse.ts'
import { removeSample } from './remove-sample.ts'
import { type NewsroomFields, setNewsroom } from './set-newsroom.ts'
import { type HousePartners, planPartners, writePartners } from './set-up-partners.ts'
import { writeBlock } from './write-block.ts'
import { type LicenseTerms, writeLicense } from './write-license.ts'

/** What stands here is written; what does not stays as it is, or at the first set-up begins with defaults. */
export type House = HousePartners & {
  readonly newsroom: Partial<NewsroomFields>
  readonly licenses: readonly LicenseTerms[]
  readonly blocks: readonly Pick<Block, 'kind' | 'text'>[]
  readonly channels: readonly NamedChannel[]
}

export type SetUp = {
  /** Checks everything, writes nothing. */
  readonly isRehearsal: boolean
  /** The sample newsroom, its articles included, goes when the real one comes. */
  readonly replacesSample: boolean
  /** What is set up is the sample itself. */
  readonly isSample?: boolean
  /** The time zone of a first set-up that states none. */
  readonly firstTimeZone?: string
}

/**
 * The newsroom as it then stands. The first set-up needs `name`, `homeUrl` and `contact`; the rest is derived.
 * Throws AppError `invalid` and `conflict`, as the flows it runs do, before the first write; `conflict` also where the
 * sample newsroom stands and is not to be replaced.
 */
export async function setUpHouse(
  platform: Platform,
  house: House,
  doer: Doer,
  setUp: SetUp,
): Promise<Newsroom> {
  const sample = !setUp.isSample && (await readSampleState(platform.db)) !== 'none'
  if (sample && !setUp.replacesSample) throw sampleStands()
  const stored = sample ? NOTHING : await readStored(platform)
  const whole = stored.newsroom ? house : withBeginnings(withZone(house, setUp), stored, doer.now)
  requireLicense(whole, stored)
  await writeRest(rehearse(platform), whole, doer)
  const rehearsed = sample
    ? firstNewsroom(whole, doer.now)
    : await rehearseTerms(platform, whole, stored, doer)
  await planPartners(platform, whole, doer, sample)
  if (setUp.isRehearsal) return rehearsed
  if (sample) await removeSample(platform, doer)
  for (const license of whole.licenses) await writeLicense(platform, license, doer)
  const newsroom = await setNewsroom(platform, whole.newsroom, doer)
  await writeRest(platform, whole, doer)
  await writePartners(platform, whole, doer)
  return newsroom
}

type Stored = {
  readonly newsroom: Newsroom | null
  readonly licenses: readonly string[]
  readonly hasBlocks: boolean
}

const NOTHING: Stored = { newsroom: null, licenses: [], hasBlocks: false }

async function readStored({ db }: Platform): Promise<Stored> {
  const [newsroom, licenses, blocks] = [await readNewsroom(db), await listLicenses(db), await listBlocks(db)]
  return { newsroom, licenses: licenses.map(({ id }) => id), hasBlocks: blocks.length > 0 }
}

/** A rehearsed license is not there to be found: a newsroom that is to have it is rehearsed with the one it has. */
async function rehearseTerms(
  platform: Platform,
  house: House,
  stored: Stored,
  doer: Doer,
): Promise<Newsroom> {
  const stage = rehearse(platform)
  for (const license of house.licenses) await writeLicense(stage, license, doer)
  if (!stored.newsroom) return firstNewsroom(house, doer.now)
  const { defaultLicense = stored.newsroom.defaultLicense, ...others } = house.newsroom
  return { ...(await setNewsroom(stage, others, doer)), defaultLicense }
}

async function writeRest(platform: Platform, house: House, doer: Doer): Promise<void> {
  for (const block of house.blocks) await writeBlock(platform, block, doer)
  for (const channel of house.channels) await nameChannel(platform, channel, doer)
}

function withZone(house: House, { firstTimeZone = 'UTC' }: SetUp): House {
  return { ...house, newsroom: { timeZone: firstTimeZone, ...house.newsroom } }
}

function withBeginnings(house: House, stored: Stored, now: Instant): House {
  const licenses = house.licenses.length > 0 || stored.licenses.length > 0 ? house.licenses : HOUSE_LICENSES
  const [first = ''] = [...licenses.map(({ id }) => id), ...stored.licenses]
  return {
    ...house,
    licenses,
    blocks: house.blocks.length > 0 || stored.hasBlocks ? house.blocks : HOUSE_BLOCKS,
    newsroom: firstFields(house.newsroom, first, now),
  }
}

function firstFields(given: Partial<NewsroomFields>, defaultLicense: string, now: Instant): NewsroomFields {
  const name = required(given, 'name')
  const homeUrl = required(given, 'homeUrl')
  const contact = required(given, 'contact')
  return {
    description: '',
    legalNames: [name],
    language: 'en',
    timeZone: 'UTC',
    policyUrl: null,
    icon: null,
    logo: null,
    credit: name,
    defaultLicense,
    // RFC 4151 §2.1: the authority is a name that was the newsroom's on the date.
    idPrefix: `tag:${new URL(homeUrl).hostname.replace(/^www\./, '')},${now.slice(0, 4)}:`,
    ...given,
    name,
    homeUrl,
    contact,
  }
}

function firstNewsroom(house: House, now: Instant): Newsroom {
  return { ...firstFields(house.newsroom, '', now), version: 1, updatedAt: now }
}

function required(given: Partial<NewsroomFields>, field: 'name' | 'homeUrl' | 'contact'): string {
  const value = given[field]
  if (value === undefined) throw invalidField(field, null, 'a value: it is needed to set the newsroom up')
  return value
}

function requireLicense({ newsroom, licenses }: House, stored: Stored): void {
  const known = [...licenses.map(({ id }) => id), ...stored.licenses]
  const wanted = newsroom.defaultLicense
  if (wanted !== undefined && !known.includes(wanted)) {
    throw invalidField('newsroom.defaultLicense', wanted, `one of ${[...new Set(known)].join(', ')}`)
  }
}

function sampleStands(): AppError {
  return new AppError(
    'conflict',
    'This is the sample newsroom: say that it may be replaced (replaceSample, --replace-sample), and it goes with all its articles',
  )
}
