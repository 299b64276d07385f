/** Credentials of Partners: made, replaced with an overlap, revoked at once; each is shown once and kept as a hash. */
import { type Credential, isCredentialActive, type Scope } from '../domain/credential.ts'
import { makeCredential, sha256 } from '../domain/digest.ts'
import { AppError } from '../domain/errors.ts'
import { makeId } from '../domain/id.ts'
import { type Doer, requireExpiryAhead } from '../domain/operator.ts'
import { daysAfter, earliestOf, type Instant, isInstant } from '../domain/time.ts'
import type { Statement } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'
import { activityStatements } from '../store/activity.ts'
import { credentialStatements, listCredentials, readCredential } from '../store/credentials.ts'
import { requirePartnerNamed } from './write-partner.ts'

export type CredentialFields = Pick<Credential, 'name' | 'expiresAt'> & { readonly scopes: readonly Scope[] }

/** A Credential with the secret just made for it: the only time that is seen. */
export type MadeCredential = { readonly credential: Credential; readonly secret: string }

/** The successor, and what it replaces as that then stands. */
export type RotatedCredential = MadeCredential & { readonly replaced: Credential }

/** Throws AppError `not_found` for no such Partner, `conflict` for a name that is taken, `invalid` for an expiry that is past. */
export async function addCredential(
  platform: Platform,
  partner: string,
  { name, scopes, expiresAt }: CredentialFields,
  doer: Doer,
): Promise<MadeCredential> {
  await requirePartnerNamed(platform, partner)
  requireExpiryAhead(expiresAt, doer.now)
  if ((await listCredentials(platform.db, partner)).some((credential) => credential.name === name)) {
    throw new AppError('conflict', `${partner} already has a credential named ${name}`)
  }
  const made = make({ partner, name, scopes, expiresAt }, doer.now)
  await platform.db.batch([insertion(made, doer), activity('create', made.credential.id, doer)])
  return made
}

export type Rotation = {
  /** Whole days for which the old one still counts; 0 revokes it at once. */
  readonly overlapDays: number
  /** Of the successor; without it, it gets as long a life as the old one was given, or none. */
  readonly expiresAt?: Instant | null | undefined
}

/** A successor of the same scopes. Throws AppError `not_found`, `invalid`, and `conflict` for one that counts no more or was replaced meanwhile. */
export async function rotateCredential(
  platform: Platform,
  id: string,
  { overlapDays, expiresAt }: Rotation,
  doer: Doer,
): Promise<RotatedCredential> {
  const { now } = doer
  const old = await requireCredential(platform, id)
  if (!isCredentialActive(old, now)) {
    throw new AppError('conflict', `The credential ${old.name} is revoked or expired: add a new one`)
  }
  const until = expiresAt === undefined ? lifeAgain(old, now) : expiresAt
  requireExpiryAhead(until, now)
  const names = (await listCredentials(platform.db, old.partner)).map(({ name }) => name)
  const { partner, scopes } = old
  const made = make({ partner, name: successorName(old.name, names), scopes, expiresAt: until }, now)
  const ends = earliestOf([old.expiresAt, daysAfter(now, overlapDays)])
  await platform.db.batch([
    credentialStatements.expectStanding(old),
    overlapDays === 0 ? credentialStatements.revoke(id, now) : credentialStatements.expire(id, ends ?? now),
    insertion(made, doer),
    activity('rotate', id, doer),
  ])
  return { ...made, replaced: overlapDays === 0 ? { ...old, revokedAt: now } : { ...old, expiresAt: ends } }
}

/** It counts no more from this instant; one that is revoked stays as it is. Throws AppError `not_found`. */
export async function revokeCredential(platform: Platform, id: string, doer: Doer): Promise<Credential> {
  const credential = await requireCredential(platform, id)
  if (credential.revokedAt !== null) return credential
  await platform.db.batch([credentialStatements.revoke(id, doer.now), activity('revoke', id, doer)])
  return { ...credential, revokedAt: doer.now }
}

/** Throws AppError `not_found`. */
export async function requireCredential({ db }: Platform, id: string): Promise<Credential> {
  const credential = await readCredential(db, id)
  if (!credential) throw new AppError('not_found', `There is no credential ${id}`)
  return credential
}

function make(fields: CredentialFields & Pick<Credential, 'partner'>, now: Instant): MadeCredential {
  const credential: Credential = {
    ...fields,
    id: makeId(now),
    createdAt: now,
    revokedAt: null,
    lastUsedAt: null,
  }
  return { credential, secret: makeCredential() }
}

function insertion({ credential, secret }: MadeCredential, { operator }: Doer): Statement {
  return credentialStatements.insert(credential, sha256(secret), operator)
}

function activity(verb: string, nounId: string, doer: Doer): Statement {
  return activityStatements.record({ verb, noun: 'credential', nounId }, doer)
}

/** A life that would end in a year of more than four digits ends when the old one does. */
function lifeAgain({ createdAt, expiresAt }: Credential, now: Instant): Instant | null {
  if (expiresAt === null) return null
  const end = new Date(Date.parse(now) + Date.parse(expiresAt) - Date.parse(createdAt)).toISOString()
  return isInstant(end) ? end : expiresAt
}

/** `importer`, then `importer 2`, `importer 3`: a Partner's names are never used twice. */
function successorName(name: string, taken: readonly string[]): string {
  const [, stem = name, count = '1'] = /^(.*?) (\d{1,6})$/.exec(name) ?? []
  let next = Number(count) + 1
  while (taken.includes(`${stem} ${next}`)) next++
  return `${stem} ${next}`
}
