/** Operators: the first owner, new ones, replaced and revoked credentials; each credential is shown once and kept as a hash. */
import { makeCredential, sha256 } from '../domain/digest.ts'
import { AppError } from '../domain/errors.ts'
import { makeId } from '../domain/id.ts'
import {
  type Doer,
  isOperatorActive,
  type Operator,
  type Role,
  requireExpiryAhead,
} from '../domain/operator.ts'
import type { Instant } from '../domain/time.ts'
import type { Statement } from '../ports/database.ts'
import type { Platform } from '../ports/platform.ts'
import { activityStatements } from '../store/activity.ts'
import { listOperators, operatorStatements, readOperatorByDigest } from '../store/operators.ts'

/** An operator with the credential just made for it: the only time it is seen. */
export type NewCredential = { readonly operator: Operator; readonly credential: string }

const FIRST_OWNER = 'owner'

/**
 * Makes sure that somebody can govern: with a configured token its operator is the first owner; without one, on a
 * database that has no operator, an owner is made and its credential returned to be shown once.
 */
export async function ensureFirstOwner(
  platform: Platform,
  adminToken: string | null,
  now: Instant,
): Promise<NewCredential | null> {
  const owner: Operator = {
    id: FIRST_OWNER,
    name: FIRST_OWNER,
    role: 'owner',
    createdAt: now,
    expiresAt: null,
    revokedAt: null,
  }
  if (adminToken !== null) {
    await platform.db.batch([operatorStatements.upsertOwner(owner, sha256(adminToken), true)])
    return null
  }
  if ((await listOperators(platform.db)).length > 0) return null
  const credential = makeCredential()
  await platform.db.batch([operatorStatements.upsertOwner(owner, sha256(credential), false)])
  return { operator: owner, credential }
}

/** Whose credential has this digest, while it counts; null otherwise. */
export async function findOperator(
  platform: Platform,
  digest: string,
  now: Instant,
): Promise<Operator | null> {
  const operator = await readOperatorByDigest(platform.db, digest)
  return operator && isOperatorActive(operator, now) ? operator : null
}

/** Throws AppError `conflict` for a name that is taken, `invalid` for an expiry that is past. */
export async function addOperator(
  platform: Platform,
  wanted: { readonly name: string; readonly role: Role; readonly expiresAt: Instant | null },
  { operator: by, now }: Doer,
): Promise<NewCredential> {
  requireExpiryAhead(wanted.expiresAt, now)
  if (wanted.name === FIRST_OWNER)
    throw new AppError('conflict', `The name ${FIRST_OWNER} is the first owner's`)
  if ((await listOperators(platform.db)).some((operator) => operator.name === wanted.name)) {
    throw new AppError('conflict', `There is already an operator named ${wanted.name}`)
  }
  const operator: Operator = { ...wanted, id: makeId(now), createdAt: now, revokedAt: null }
  const credential = makeCredential()
  await platform.db.batch([
    operatorStatements.insert(operator, sha256(credential), by),
    activity('create', operator.id, { operator: by, now }),
  ])
  return { operator, credential }
}

/** A new credential in place of the old one, which stops at once. Throws AppError `not_found`. */
export async function rotateOperator(platform: Platform, id: string, doer: Doer): Promise<NewCredential> {
  const operator = await requireOperator(platform, id)
  if (operator.revokedAt !== null) throw new AppError('conflict', `The operator ${operator.name} is revoked`)
  const credential = makeCredential()
  await platform.db.batch([
    operatorStatements.replaceDigest(operator.id, sha256(credential)),
    activity('rotate', operator.id, doer),
  ])
  return { operator, credential }
}

/** Throws AppError `not_found`, and `conflict` for the last owner whose credential counts. */
export async function revokeOperator(platform: Platform, id: string, doer: Doer): Promise<Operator> {
  const operator = await requireOperator(platform, id)
  if (operator.role === 'owner') await requireAnotherOwner(platform, operator, doer.now)
  await platform.db.batch([
    operatorStatements.revoke(operator.id, doer.now),
    operatorStatements.expectOwner(doer.now),
    activity('revoke', operator.id, doer),
  ])
  return { ...operator, revokedAt: operator.revokedAt ?? doer.now }
}

async function requireAnotherOwner(platform: Platform, operator: Operator, now: Instant): Promise<void> {
  const others = (await listOperators(platform.db)).filter(({ id }) => id !== operator.id)
  if (others.some((other) => other.role === 'owner' && isOperatorActive(other, now))) return
  throw new AppError('conflict', `${operator.name} is the last owner: make another one first`)
}

async function requireOperator(platform: Platform, id: string): Promise<Operator> {
  const operator = (await listOperators(platform.db)).find(
    (candidate) => candidate.id === id || candidate.name === id,
  )
  if (!operator) throw new AppError('not_found', `There is no operator ${id}`)
  return operator
}

function activity(verb: string, nounId: string, { operator, now }: Doer): Statement {
  return activityStatements.record({ verb, noun: 'operator', nounId }, { operator, now })
}
