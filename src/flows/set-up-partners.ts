/** Setting up Partners and Agreements with the house: planned whole before anything is written. */
import type { Agreement, AgreementStatus } from '../domain/agreement.ts'
import { AppError } from '../domain/errors.ts'
import type { License } from '../domain/license.ts'
import type { Doer } from '../domain/operator.ts'
import type { Partner } from '../domain/partner.ts'
import type { Platform } from '../ports/platform.ts'
import { listAgreements } from '../store/agreements.ts'
import { listChannels, type NamedChannel } from '../store/channels.ts'
import { listLicenses } from '../store/licenses.ts'
import { readNewsroom } from '../store/newsroom.ts'
import { listPartners } from '../store/partners.ts'
import { type AgreementVerb, changeAgreement, requireActivation } from './change-agreement.ts'
import { type AgreementFields, type AgreementSetting, hasEnded, planAgreement } from './plan-agreement.ts'
import type { NewsroomFields } from './set-newsroom.ts'
import { writeAgreement } from './write-agreement.ts'
import { type LicenseTerms, withCeiling } from './write-license.ts'
import { type PartnerFields, planPartner, writePartner } from './write-partner.ts'

export type HousePartners = {
  readonly partners?: readonly PartnerFields[]
  /** A status that is stated is brought about step by step; without one, what stands stays and what is new is a draft. */
  readonly agreements?: readonly (AgreementFields & { readonly status?: AgreementStatus | undefined })[]
}

/** What stands in a house file beside them, and may be what they refer to. */
type Surroundings = HousePartners & {
  readonly newsroom: Partial<NewsroomFields>
  readonly licenses: readonly LicenseTerms[]
  readonly channels: readonly NamedChannel[]
}

/** Throws as writing them would. `isFresh`: nothing that stands now will stand then. */
export async function planPartners(
  platform: Platform,
  house: Surroundings,
  doer: Doer,
  isFresh: boolean,
): Promise<void> {
  const { partners = [], agreements = [] } = house
  if (partners.length + agreements.length === 0) return
  const stored = isFresh ? NOTHING : await readStored(platform)
  const planned = new Map(stored.partners.map((partner) => [partner.id, partner]))
  for (const fields of partners) {
    planned.set(fields.id, planPartner(fields, planned.get(fields.id) ?? null, doer))
  }
  refuseNamesakes([...planned.values()])
  const setting = settingOf(house, stored, doer)
  for (const { status, ...fields } of agreements) {
    const partner = planned.get(fields.partner) ?? null
    const before = stored.agreements.find(({ id }) => id === fields.id) ?? null
    const agreement = planAgreement(fields, before, { ...setting, partner }, doer)
    const verbs = stepsTo(agreement, status)
    if (verbs[0] === 'activate') requireActivation(agreement, { ...setting, partner })
  }
}

export async function writePartners(
  platform: Platform,
  { partners = [], agreements = [] }: HousePartners,
  doer: Doer,
): Promise<void> {
  for (const partner of partners) await writePartner(platform, partner, doer)
  for (const { status, ...fields } of agreements) {
    const { agreement } = await writeAgreement(platform, fields, doer)
    for (const verb of stepsTo(agreement, status)) await changeAgreement(platform, agreement.id, verb, doer)
  }
}

type Stored = {
  readonly partners: readonly Partner[]
  readonly agreements: readonly Agreement[]
  readonly licenses: readonly License[]
  readonly channels: readonly Pick<NamedChannel, 'id' | 'selection'>[]
  readonly defaultLicense: string
}

const NOTHING: Stored = { partners: [], agreements: [], licenses: [], channels: [], defaultLicense: '' }

async function readStored({ db }: Platform): Promise<Stored> {
  const channels = (await listChannels(db)).filter(({ kind }) => kind === 'named')
  return {
    partners: await listPartners(db),
    agreements: await listAgreements(db),
    licenses: await listLicenses(db),
    channels: channels.map(({ id, selection }) => ({ id, selection: selection ?? {} })),
    defaultLicense: (await readNewsroom(db))?.defaultLicense ?? '',
  }
}

function settingOf(
  { newsroom, licenses, channels }: Surroundings,
  stored: Stored,
  { now }: Doer,
): Omit<AgreementSetting, 'partner'> {
  const planned = licenses.map((terms) => ({ ...withCeiling(terms), version: 1, updatedAt: now }))
  return {
    licenses: new Map([...stored.licenses, ...planned].map((license) => [license.id, license])),
    channels: new Map([...stored.channels, ...channels].map(({ id, selection }) => [id, selection])),
    defaultLicense: newsroom.defaultLicense ?? stored.defaultLicense,
  }
}

function refuseNamesakes(partners: readonly Partner[]): void {
  const names = new Map<string, string>()
  for (const { id, name } of partners) {
    const other = names.get(name)
    if (other !== undefined)
      throw new AppError('conflict', `The partners ${other} and ${id} are both named ${name}`)
    names.set(name, id)
  }
}

const STEPS: Readonly<Record<AgreementStatus, Partial<Record<AgreementStatus, readonly AgreementVerb[]>>>> = {
  draft: { active: ['activate'], suspended: ['activate', 'suspend'], ended: ['activate', 'end'] },
  active: { suspended: ['suspend'], ended: ['end'] },
  suspended: { active: ['resume'], ended: ['end'] },
  ended: {},
}

function stepsTo({ id, status }: Agreement, wanted: AgreementStatus = status): readonly AgreementVerb[] {
  if (wanted === status) return []
  const steps = STEPS[status][wanted]
  if (steps) return steps
  if (status === 'ended') throw hasEnded(id)
  throw new AppError('conflict', `The agreement ${id} was active and can’t be a ${wanted} again`)
}
