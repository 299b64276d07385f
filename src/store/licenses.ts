/** Licenses and their versions: the terms are one JSON text, each version immutable. */
import type { License } from '../domain/license.ts'
import type { Database, Statement } from '../ports/database.ts'
import { list, sql } from './sql.ts'

export const licenseStatements = {
  list: (): Statement => sql`
    SELECT v.license, v.version, v.terms, v.created_at
    FROM license l JOIN license_version v ON v.license = l.id AND v.version = l.version
    ORDER BY l.id`,

  read: (id: string): Statement => sql`
    SELECT v.license, v.version, v.terms, v.created_at
    FROM license l JOIN license_version v ON v.license = l.id AND v.version = l.version
    WHERE l.id = ${id}`,

  versions: (id: string): Statement => sql`
    SELECT license, version, terms, created_at FROM license_version WHERE license = ${id} ORDER BY version DESC`,

  expectVersion: (id: string, version: number | null): Statement =>
    sql`INSERT INTO expectation SELECT (SELECT version FROM license WHERE id = ${id}) IS ${version}`,

  writeCurrent: (id: string, version: number): Statement => sql`
    INSERT INTO license (id, version) VALUES (${id}, ${version})
    ON CONFLICT (id) DO UPDATE SET version = excluded.version`,

  writeVersion: (license: License, by: string): Statement => sql`
    INSERT INTO license_version (license, version, terms, created_at, created_by)
    VALUES (${license.id}, ${license.version}, ${termsOf(license)}, ${license.updatedAt}, ${by})`,

  /** Touches the channels that hold articles, or images in articles, under these licenses (null: no own one). */
  touchChannels: (licenses: readonly (string | null)[], at: string): Statement => sql`
    UPDATE channel SET changed_at = max(changed_at, ${at}) WHERE id IN (
      SELECT ca.channel FROM channel_article ca
      JOIN article a ON a.id = ca.article
      JOIN revision r ON r.article = a.id AND r.number = a.revision
      WHERE ca.listed_at <= ${at} AND EXISTS (
        SELECT 1 FROM json_each(${list(licenses)}) l WHERE l.value IS r.license OR EXISTS (
          SELECT 1 FROM revision_asset u JOIN asset s ON s.id = u.asset
          WHERE u.article = a.id AND u.revision = a.revision AND s.license = l.value)))`,
}

export type LicenseRow = { license: string; version: number; terms: string; created_at: string }

type Terms = Omit<License, 'id' | 'version' | 'updatedAt'>

/** Terms written before there were Agreements name no AI uses that one may grant: no more than anyone has. */
type StoredTerms = Omit<Terms, 'aiCeiling'> & Partial<Pick<Terms, 'aiCeiling'>>

export function licenseOf(row: LicenseRow): License {
  const terms = JSON.parse(row.terms) as StoredTerms
  return {
    ...terms,
    aiCeiling: terms.aiCeiling ?? terms.ai,
    id: row.license,
    version: row.version,
    updatedAt: row.created_at,
  }
}

function termsOf({ id, version, updatedAt, ...terms }: License): string {
  return JSON.stringify(terms)
}

export async function listLicenses(db: Database): Promise<readonly License[]> {
  return (await db.query<LicenseRow>(licenseStatements.list())).map(licenseOf)
}

export async function readLicense(db: Database, id: string): Promise<License | null> {
  const [row] = await db.query<LicenseRow>(licenseStatements.read(id))
  return row ? licenseOf(row) : null
}

/** Newest first. */
export async function listLicenseVersions(db: Database, id: string): Promise<readonly License[]> {
  return (await db.query<LicenseRow>(licenseStatements.versions(id))).map(licenseOf)
}
