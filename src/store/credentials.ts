/** The Credentials of Partners, each by its digest; the credential itself is never stored. */
import type { Credential, Scope } from '../domain/credential.ts'
import type { Instant } from '../domain/time.ts'
import type { Database, Statement } from '../ports/database.ts'
import { list, sql } from './sql.ts'

export const credentialStatements = {
  ofPartner: (partner: string): Statement => sql`
    SELECT id, partner, name, scopes, created_at, expires_at, revoked_at, last_used_at
    FROM credential WHERE partner = ${partner} ORDER BY created_at, id`,

  read: (id: string): Statement => sql`
    SELECT id, partner, name, scopes, created_at, expires_at, revoked_at, last_used_at FROM credential WHERE id = ${id}`,

  byDigest: (digest: string): Statement => sql`
    SELECT id, partner, name, scopes, created_at, expires_at, revoked_at, last_used_at
    FROM credential WHERE digest = ${digest}`,

  /** Of all that count at an instant. */
  digests: (at: Instant): Statement => sql`
    SELECT digest FROM credential WHERE revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ${at})`,

  insert: (c: Credential, digest: string, by: string): Statement => sql`
    INSERT INTO credential (id, partner, name, digest, scopes, created_at, created_by, expires_at, revoked_at)
    VALUES (${c.id}, ${c.partner}, ${c.name}, ${digest}, ${list(c.scopes)}, ${c.createdAt}, ${by}, ${c.expiresAt}, NULL)`,

  revoke: (id: string, at: Instant): Statement => sql`
    UPDATE credential SET revoked_at = ${at} WHERE id = ${id} AND revoked_at IS NULL RETURNING id`,

  /** When each of them, by id, was last shown. */
  touchAll: (uses: readonly (readonly [id: string, at: Instant])[]): Statement => sql`
    UPDATE credential SET last_used_at = max(coalesce(last_used_at, ''), l.value ->> 1)
    FROM json_each(${list(uses)}) l WHERE credential.id = l.value ->> 0`,

  /** From when on it no longer counts. */
  expire: (id: string, at: Instant): Statement =>
    sql`UPDATE credential SET expires_at = ${at} WHERE id = ${id}`,

  /** Fails the batch unless the Credential is still as it was read, and not revoked. */
  expectStanding: ({ id, expiresAt }: Pick<Credential, 'id' | 'expiresAt'>): Statement => sql`
    INSERT INTO expectation SELECT EXISTS (
      SELECT 1 FROM credential WHERE id = ${id} AND revoked_at IS NULL AND expires_at IS ${expiresAt})`,

  removeOf: (partner: string): Statement => sql`DELETE FROM credential WHERE partner = ${partner}`,
}

export type CredentialRow = {
  id: string
  partner: string
  name: string
  scopes: string
  created_at: string
  expires_at: string | null
  revoked_at: string | null
  last_used_at: string | null
}

export function credentialOf(row: CredentialRow): Credential {
  return {
    id: row.id,
    partner: row.partner,
    name: row.name,
    scopes: JSON.parse(row.scopes) as Scope[],
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
  }
}

export async function listCredentials(db: Database, partner: string): Promise<readonly Credential[]> {
  return (await db.query<CredentialRow>(credentialStatements.ofPartner(partner))).map(credentialOf)
}

/** Those of all Partners that count at an instant. */
export async function listCredentialDigests(db: Database, at: Instant): Promise<readonly string[]> {
  const rows = await db.query<{ digest: string }>(credentialStatements.digests(at))
  return rows.map(({ digest }) => digest)
}

export async function readCredential(db: Database, id: string): Promise<Credential | null> {
  const [row] = await db.query<CredentialRow>(credentialStatements.read(id))
  return row ? credentialOf(row) : null
}
