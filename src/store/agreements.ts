/** Agreements and their versions: what was signed is one JSON text, each version immutable, its Licenses by id and version. */
import type { Agreement, AgreementStatus, AgreementTerms } from '../domain/agreement.ts'
import type { License } from '../domain/license.ts'
import type { Database, Statement } from '../ports/database.ts'
import { type LicenseRow, licenseOf } from './licenses.ts'
import { sql } from './sql.ts'

export const agreementStatements = {
  /** The current versions, with the Licenses they were signed under. */
  list: (): Statement => sql`SELECT * FROM current_agreement ORDER BY partner, id`,

  ofPartner: (partner: string): Statement =>
    sql`SELECT * FROM current_agreement WHERE partner = ${partner} ORDER BY id`,

  /** By id, from the one after `cursor`; of every Partner, or in every status, where none is named. */
  page: ({ partner, status }: AgreementFilter, cursor: string, limit: number): Statement => sql`
    SELECT * FROM current_agreement
    WHERE id > ${cursor} AND (${partner} IS NULL OR partner = ${partner}) AND (${status} IS NULL OR status = ${status})
    ORDER BY id LIMIT ${limit}`,

  read: (id: string): Statement => sql`SELECT * FROM current_agreement WHERE id = ${id}`,

  /** Newest first. */
  versions: (id: string): Statement => sql`
    SELECT * FROM agreement_as_signed WHERE id = ${id} ORDER BY version DESC`,

  /** Fails the batch unless the Agreement is still as it was read (null: is not there). */
  expectVersion: (id: string, version: number | null): Statement =>
    sql`INSERT INTO expectation SELECT (SELECT version FROM agreement WHERE id = ${id}) IS ${version}`,

  writeCurrent: ({ id, partner, version }: Agreement): Statement => sql`
    INSERT INTO agreement (id, partner, version) VALUES (${id}, ${partner}, ${version})
    ON CONFLICT (id) DO UPDATE SET version = excluded.version`,

  writeVersion: (agreement: Agreement, by: string): Statement => sql`
    INSERT INTO agreement_version (agreement, version, status, terms, created_at, created_by)
    VALUES (${agreement.id}, ${agreement.version}, ${agreement.status}, ${termsText(agreement)}, ${agreement.updatedAt}, ${by})`,

  /** Fails the batch where an Agreement of the Partner was ever more than a draft: nothing becomes a draft again. */
  expectOnlyDrafts: (partner: string): Statement => sql`
    INSERT INTO expectation SELECT NOT EXISTS (
      SELECT 1 FROM agreement a JOIN agreement_version v ON v.agreement = a.id AND v.version = a.version
      WHERE a.partner = ${partner} AND v.status <> 'draft')`,

  removeVersions: (id: string): Statement => sql`DELETE FROM agreement_version WHERE agreement = ${id}`,

  remove: (id: string): Statement => sql`DELETE FROM agreement WHERE id = ${id}`,

  removeVersionsOf: (partner: string): Statement => sql`
    DELETE FROM agreement_version WHERE agreement IN (SELECT id FROM agreement WHERE partner = ${partner})`,

  removeOf: (partner: string): Statement => sql`DELETE FROM agreement WHERE partner = ${partner}`,
}

/** Null for any. */
export type AgreementFilter = { readonly partner: string | null; readonly status: AgreementStatus | null }

type StoredTerms = Omit<AgreementTerms, 'licenses'> & {
  readonly licenses: readonly Pick<License, 'id' | 'version'>[]
}

function termsText({ id, partner, version, status, updatedAt, ...terms }: Agreement): string {
  const stored: StoredTerms = {
    ...terms,
    licenses: terms.licenses.map((license) => ({ id: license.id, version: license.version })),
  }
  return JSON.stringify(stored)
}

export type AgreementRow = {
  id: string
  partner: string
  version: number
  status: AgreementStatus
  terms: string
  /** A JSON list of rows. */
  licenses: string
  created_at: string
}

export function agreementOf(row: AgreementRow): Agreement {
  const { licenses: _, ...terms } = JSON.parse(row.terms) as StoredTerms
  return {
    ...terms,
    licenses: (JSON.parse(row.licenses) as LicenseRow[]).map(licenseOf),
    id: row.id,
    partner: row.partner,
    version: row.version,
    status: row.status,
    updatedAt: row.created_at,
  }
}

export async function listAgreements(db: Database): Promise<readonly Agreement[]> {
  return (await db.query<AgreementRow>(agreementStatements.list())).map(agreementOf)
}

export async function listAgreementsOf(db: Database, partner: string): Promise<readonly Agreement[]> {
  return (await db.query<AgreementRow>(agreementStatements.ofPartner(partner))).map(agreementOf)
}

export async function listAgreementPage(
  db: Database,
  filter: AgreementFilter,
  cursor: string,
  limit: number,
): Promise<readonly Agreement[]> {
  return (await db.query<AgreementRow>(agreementStatements.page(filter, cursor, limit))).map(agreementOf)
}

export async function readAgreement(db: Database, id: string): Promise<Agreement | null> {
  const [row] = await db.query<AgreementRow>(agreementStatements.read(id))
  return row ? agreementOf(row) : null
}

/** Newest first. */
export async function listAgreementVersions(db: Database, id: string): Promise<readonly Agreement[]> {
  return (await db.query<AgreementRow>(agreementStatements.versions(id))).map(agreementOf)
}
