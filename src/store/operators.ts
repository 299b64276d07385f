/** Operators and the digests of their credentials; the credential itself is never stored. */
import type { Operator, Role } from '../domain/operator.ts'
import type { Database, Statement } from '../ports/database.ts'
import { sql } from './sql.ts'

export const operatorStatements = {
  list: (): Statement => sql`
    SELECT id, name, role, created_at, expires_at, revoked_at FROM operator ORDER BY created_at, id`,

  byDigest: (digest: string): Statement => sql`
    SELECT id, name, role, created_at, expires_at, revoked_at FROM operator WHERE digest = ${digest}`,

  /** Of all credentials that count at an instant. */
  digests: (at: string): Statement => sql`
    SELECT digest FROM operator WHERE revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ${at})`,

  insert: (operator: Operator, digest: string, by: string): Statement => sql`
    INSERT INTO operator (id, name, role, digest, created_at, created_by, expires_at, revoked_at)
    VALUES (${operator.id}, ${operator.name}, ${operator.role}, ${digest}, ${operator.createdAt}, ${by},
      ${operator.expiresAt}, ${operator.revokedAt})`,

  /** The first owner, made once; a credential configured anew replaces the one there is, a rotated one stays. */
  upsertOwner: (operator: Operator, digest: string, isConfigured: boolean): Statement => sql`
    INSERT INTO operator (id, name, role, digest, configured_digest, created_at, created_by, expires_at, revoked_at)
    VALUES (${operator.id}, ${operator.name}, 'owner', ${digest}, ${isConfigured ? digest : null}, ${operator.createdAt},
      ${operator.name}, NULL, NULL)
    ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, configured_digest = excluded.configured_digest,
      revoked_at = NULL
    WHERE configured_digest IS NOT excluded.configured_digest`,

  replaceDigest: (id: string, digest: string): Statement => sql`
    UPDATE operator SET digest = ${digest} WHERE id = ${id} AND revoked_at IS NULL RETURNING id`,

  revoke: (id: string, at: string): Statement => sql`
    UPDATE operator SET revoked_at = ${at} WHERE id = ${id} AND revoked_at IS NULL RETURNING id`,

  /** Fails the batch unless an owner whose credential counts is left. */
  expectOwner: (at: string): Statement => sql`
    INSERT INTO expectation SELECT EXISTS (
      SELECT 1 FROM operator WHERE role = 'owner' AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ${at}))`,
}

type OperatorRow = {
  id: string
  name: string
  role: Role
  created_at: string
  expires_at: string | null
  revoked_at: string | null
}

function operatorOf(row: OperatorRow): Operator {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  }
}

export async function listOperators(db: Database): Promise<readonly Operator[]> {
  return (await db.query<OperatorRow>(operatorStatements.list())).map(operatorOf)
}

export async function readOperatorByDigest(db: Database, digest: string): Promise<Operator | null> {
  const [row] = await db.query<OperatorRow>(operatorStatements.byDigest(digest))
  return row ? operatorOf(row) : null
}

/** Of the operators whose credentials count at an instant. */
export async function listOperatorDigests(db: Database, at: string): Promise<readonly string[]> {
  const rows = await db.query<{ digest: string }>(operatorStatements.digests(at))
  return rows.map(({ digest }) => digest)
}
