/** The Operator: a person of the newsroom with a named credential and a role, and what that role may do. */
import { invalidField } from './errors.ts'
import type { Instant } from './time.ts'

export const ROLES = ['owner', 'editor', 'viewer'] as const
export type Role = (typeof ROLES)[number]

export type Operator = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly createdAt: Instant
  readonly expiresAt: Instant | null
  readonly revokedAt: Instant | null
}

/** Reading; writing what is published; and the terms, people and names everything rests on. */
export type Deed = 'read' | 'write' | 'govern'

const MAY: Readonly<Record<Role, readonly Deed[]>> = {
  owner: ['read', 'write', 'govern'],
  editor: ['read', 'write'],
  viewer: ['read'],
}

export function mayDo(role: Role, deed: Deed): boolean {
  return MAY[role].includes(deed)
}

/** Whether the operator's credential counts at this instant. */
export function isOperatorActive(operator: Operator, now: Instant): boolean {
  return operator.revokedAt === null && (operator.expiresAt === null || now < operator.expiresAt)
}

/** Throws AppError `invalid` for a credential that would have expired before it was given. */
export function requireExpiryAhead(expiresAt: Instant | null, now: Instant): void {
  if (expiresAt !== null && expiresAt <= now) throw invalidField('expiresAt', expiresAt, 'an instant to come')
}

/** Who does a thing, and when: every write carries it. */
export type Doer = { readonly operator: string; readonly now: Instant }
