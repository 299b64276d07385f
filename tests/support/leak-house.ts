/** The house of the leak test: all stories, Partners of every kind, and everyone who could ask. */
import { makeCredential, sha256 } from '../../src/domain/digest.ts'
import { addOperator } from '../../src/flows/govern-operators.ts'
import { agreementStatements } from '../../src/store/agreements.ts'
import { credentialStatements } from '../../src/store/credentials.ts'
import { readSetting } from '../../src/store/newsroom.ts'
import { partnerStatements } from '../../src/store/partners.ts'
import { type House, openHouse } from './house.ts'
import { PROMISES, promiseOf, secretOf } from './leak-promises.ts'
import { prepareMarked, publishMarked, STORIES } from './marked-stories.ts'
import { aCredential } from './partners.ts'
import type { World } from './world.ts'

export const NAMES = Object.keys(STORIES)

/** One who asks: as whom an answer is judged, and the credential it comes with, null for none. */
export type Caller = {
  readonly label: string
  /** The Partner it is at a Partner's door; null for nobody known. */
  readonly partner: string | null
  readonly credential: string | null
  readonly country: string | null
}

export type LeakHouse = House & { readonly callers: readonly Caller[]; readonly secrets: readonly string[] }

/** All stories, all Partners, and a credential of every kind. */
export async function openLeakHouse(world: World): Promise<LeakHouse> {
  const house = await openHouse(world)
  await prepareMarked(house)
  await publishMarked(house, NAMES)
  const credentials = await signAll(house)
  const doer = { operator: 'ada', now: house.now() }
  const operators = await Promise.all(
    (['owner', 'editor', 'viewer'] as const).map(async (role) => {
      const wanted = { name: `an ${role}`, role, expiresAt: null }
      return [role, (await addOperator(house.platform, wanted, doer)).credential] as const
    }),
  )
  const nobody = (label: string, credential: string | null, country: string | null = null): Caller => ({
    label,
    partner: null,
    credential,
    country,
  })
  const known = Object.keys(PROMISES).map((partner) => ({
    label: partner,
    partner,
    credential: credentials.get(partner) ?? null,
    country: null,
  }))
  return {
    ...house,
    callers: [
      nobody('nobody', null),
      nobody('somebody in Nigeria', null, 'NG'),
      nobody('somebody in France', null, 'FR'),
      nobody('a wrong credential', makeCredential()),
      nobody('an expired credential', credentials.get('expired') ?? null),
      nobody('a revoked credential', credentials.get('revoked') ?? null),
      ...operators.map(([role, credential]) => nobody(role, credential)),
      ...known,
    ],
    secrets: [...credentials.values(), ...operators.map(([, credential]) => credential)],
  }
}

/** Every Partner signed with, each with a credential; and two of `full` that do not count. */
async function signAll({ db, now }: House): Promise<ReadonlyMap<string, string>> {
  const licenses = (await readSetting(db))?.setting.licenses ?? new Map()
  const credentials = new Map<string, string>()
  for (const name of Object.keys(PROMISES)) {
    const { partner, agreement } = promiseOf(name, licenses)
    await db.batch([
      partnerStatements.write(partner),
      agreementStatements.writeCurrent(agreement),
      agreementStatements.writeVersion(agreement, 'ada'),
    ])
    credentials.set(name, makeCredential())
  }
  const lapsed = { expired: { expiresAt: '2025-10-01T00:00:00.000Z' }, revoked: { revokedAt: now() } }
  for (const name of Object.keys(lapsed)) credentials.set(name, makeCredential())
  for (const [name, credential] of credentials) {
    const partner = secretOf(name in lapsed ? 'full' : name, 'id')
    const fields = { id: `c-${name}`, name, partner, ...lapsed[name as keyof typeof lapsed] }
    await db.batch([credentialStatements.insert(aCredential(fields), sha256(credential), 'ada')])
  }
  await db.batch([credentialStatements.revoke('c-revoked', now())])
  return credentials
}
