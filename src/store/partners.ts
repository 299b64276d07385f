/** Partners: the organisations that receive articles. */
import type { Contact, Partner, PartnerStatus } from '../domain/partner.ts'
import type { Database, Statement } from '../ports/database.ts'
import { list, sql } from './sql.ts'

export const partnerStatements = {
  list: (): Statement => sql`SELECT * FROM partner ORDER BY name`,

  /** By id, from the one after `cursor`. */
  page: (cursor: string, limit: number): Statement => sql`
    SELECT * FROM partner WHERE id > ${cursor} ORDER BY id LIMIT ${limit}`,

  read: (id: string): Statement => sql`SELECT * FROM partner WHERE id = ${id}`,

  byName: (name: string): Statement => sql`SELECT * FROM partner WHERE name = ${name}`,

  /** Fails the batch unless the Partner is still as it was read (null: is not there). */
  expectVersion: (id: string, version: number | null): Statement =>
    sql`INSERT INTO expectation SELECT (SELECT version FROM partner WHERE id = ${id}) IS ${version}`,

  write: (p: Partner): Statement => sql`
    INSERT INTO partner (id, name, contacts, domains, territories, status, version, updated_at)
    VALUES (${p.id}, ${p.name}, ${list(p.contacts)}, ${list(p.domains)}, ${p.territories && list(p.territories)},
      ${p.status}, ${p.version}, ${p.updatedAt})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, contacts = excluded.contacts, domains = excluded.domains,
      territories = excluded.territories, status = excluded.status, version = excluded.version,
      updated_at = excluded.updated_at`,

  remove: (id: string): Statement => sql`DELETE FROM partner WHERE id = ${id}`,
}

export type PartnerRow = {
  id: string
  name: string
  contacts: string
  domains: string
  territories: string | null
  status: PartnerStatus
  version: number
  updated_at: string
}

export function partnerOf(row: PartnerRow): Partner {
  return {
    id: row.id,
    name: row.name,
    contacts: JSON.parse(row.contacts) as Contact[],
    domains: JSON.parse(row.domains) as string[],
    territories: row.territories === null ? null : (JSON.parse(row.territories) as string[]),
    status: row.status,
    version: row.version,
    updatedAt: row.updated_at,
  }
}

export async function listPartners(db: Database): Promise<readonly Partner[]> {
  return (await db.query<PartnerRow>(partnerStatements.list())).map(partnerOf)
}

export async function listPartnerPage(
  db: Database,
  cursor: string,
  limit: number,
): Promise<readonly Partner[]> {
  return (await db.query<PartnerRow>(partnerStatements.page(cursor, limit))).map(partnerOf)
}

export async function readPartner(db: Database, id: string): Promise<Partner | null> {
  const [row] = await db.query<PartnerRow>(partnerStatements.read(id))
  return row ? partnerOf(row) : null
}

export async function readPartnerByName(db: Database, name: string): Promise<Partner | null> {
  const [row] = await db.query<PartnerRow>(partnerStatements.byName(name))
  return row ? partnerOf(row) : null
}
