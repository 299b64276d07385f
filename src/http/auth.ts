/** Who asks, and whether they may: a Bearer credential becomes an Operator, and each route names the deed it needs. */
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Config } from '../config.ts'
import { sha256 } from '../domain/digest.ts'
import { AppError } from '../domain/errors.ts'
import { type Deed, type Doer, mayDo, type Operator } from '../domain/operator.ts'
import type { Instant } from '../domain/time.ts'
import { ensureFirstOwner, findOperator } from '../flows/govern-operators.ts'
import type { Site } from '../flows/site.ts'
import type { Platform } from '../ports/platform.ts'
import { listOperatorDigests } from '../store/operators.ts'
import { bearerOf } from './shown-credential.ts'
import type { Throttle } from './throttle.ts'

/** The person at the machine itself: who can open the database needs no credential, and is named in the activity. */
export type LocalOperator = { readonly name: string; readonly credential: string }

export type AuthConfig = Pick<Config, 'adminToken'> & {
  readonly localOperator?: LocalOperator
  readonly throttle: Throttle
}

/** What every admin route finds in its context. */
export type AdminEnv = { Variables: { platform: Platform; operator: Operator; site: Site } }

/** Throws AppError `unauthenticated` where no credential that counts was given, `throttled` for too many wrong ones. No credential is ever logged or answered. */
export function authenticate(platform: Platform, config: AuthConfig) {
  const hasOwner = rememberOwner(platform, config)
  const guard = config.throttle.guard((now) => listOperatorDigests(platform.db, now))
  return createMiddleware<AdminEnv>(async (c, next) => {
    const now = platform.now()
    const credential = bearerOf(c.req.raw.headers.get('Authorization'))
    if (credential === null) throw new AppError('unauthenticated', 'This needs an operator’s credential')
    await hasOwner(now)
    const attempt = { digest: sha256(credential), address: platform.address(c.req.raw), now }
    const operator =
      localOperatorOf(config, credential, now) ??
      (await guard(attempt, () => findOperator(platform, attempt.digest, now)))
    if (operator === null) {
      throw new AppError('unauthenticated', 'This credential is unknown, expired or revoked')
    }
    c.set('platform', platform)
    c.set('operator', operator)
    await next()
  })
}

/** Lets through operators whose role covers the deed. Throws AppError `forbidden`. */
export function may(deed: Deed) {
  return createMiddleware<AdminEnv>(async (c, next) => {
    const { name, role } = c.var.operator
    if (!mayDo(role, deed)) {
      throw new AppError('forbidden', `${name} is ${role === 'viewer' ? 'a' : 'an'} ${role}: ${NEEDS[deed]}`)
    }
    await next()
  })
}

const NEEDS: Readonly<Record<Deed, string>> = {
  read: 'this needs an operator',
  write: 'changing what is published needs an editor or an owner',
  govern: 'changing the newsroom, its terms, partners or operators needs an owner',
}

/** Who does what the request asks for, and when. */
export function doerOf(c: Context<AdminEnv>): Doer {
  return { operator: c.var.operator.name, now: c.var.platform.now() }
}

/** The configured owner is written once a process; a failure is tried again with the next request. */
function rememberOwner(platform: Platform, { adminToken }: AuthConfig): (now: Instant) => Promise<unknown> {
  let ensured: Promise<unknown> | undefined
  return (now) => {
    if (adminToken === null) return Promise.resolve()
    ensured ??= ensureFirstOwner(platform, adminToken, now).catch((error: unknown) => {
      ensured = undefined
      throw error
    })
    return ensured
  }
}

function localOperatorOf({ localOperator }: AuthConfig, credential: string, now: Instant): Operator | null {
  if (localOperator === undefined || localOperator.credential !== credential) return null
  return {
    id: 'local',
    name: localOperator.name,
    role: 'owner',
    createdAt: now,
    expiresAt: null,
    revokedAt: null,
  }
}
