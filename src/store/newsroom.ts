/** The newsroom's one row, and the setting every decision is made in: newsroom, licenses, blocks. */
import type { Block } from '../domain/block.ts'
import type { License } from '../domain/license.ts'
import type { Logo } from '../domain/logo.ts'
import type { Newsroom } from '../domain/newsroom.ts'
import type { Database, Statement } from '../ports/database.ts'
import { type BlockRow, blockOf, blockStatements } from './blocks.ts'
import { type LicenseRow, licenseOf, licenseStatements } from './licenses.ts'
import { list, sql } from './sql.ts'

export const newsroomStatements = {
  read: (): Statement => sql`SELECT * FROM newsroom WHERE id = 1`,

  /** Replaces the row; the batch rolls back when `expected` (null: none yet) is no longer its version. */
  expectVersion: (expected: number | null): Statement =>
    sql`INSERT INTO expectation SELECT (SELECT version FROM newsroom WHERE id = 1) IS ${expected}`,

  write: (n: Newsroom): Statement => sql`
    INSERT OR REPLACE INTO newsroom
      (id, name, description, legal_names, home_url, language, time_zone, contact, policy_url, icon, logo,
       credit, default_license, id_prefix, version, updated_at)
    VALUES (1, ${n.name}, ${n.description}, ${list(n.legalNames)}, ${n.homeUrl}, ${n.language}, ${n.timeZone},
      ${n.contact}, ${n.policyUrl}, ${n.icon}, ${logoText(n.logo)}, ${n.credit}, ${n.defaultLicense}, ${n.idPrefix}, ${n.version}, ${n.updatedAt})`,
}

function logoText(logo: Logo | null): string | null {
  return logo && JSON.stringify(logo)
}

export type NewsroomRow = {
  name: string
  description: string
  legal_names: string
  home_url: string
  language: string
  time_zone: string
  contact: string
  policy_url: string | null
  icon: string | null
  logo: string | null
  credit: string
  default_license: string
  id_prefix: string
  version: number
  updated_at: string
}

function newsroomOf(row: NewsroomRow): Newsroom {
  return {
    name: row.name,
    description: row.description,
    legalNames: JSON.parse(row.legal_names) as string[],
    homeUrl: row.home_url,
    language: row.language,
    timeZone: row.time_zone,
    contact: row.contact,
    policyUrl: row.policy_url,
    icon: row.icon,
    logo: row.logo === null ? null : (JSON.parse(row.logo) as Logo),
    credit: row.credit,
    defaultLicense: row.default_license,
    idPrefix: row.id_prefix,
    version: row.version,
    updatedAt: row.updated_at,
  }
}

/** What every decision and every page is set in. */
export type Setting = {
  readonly newsroom: Newsroom
  readonly licenses: ReadonlyMap<string, License>
  readonly blocks: readonly Block[]
}

export async function readNewsroom(db: Database): Promise<Newsroom | null> {
  const [row] = await db.query<NewsroomRow>(newsroomStatements.read())
  return row ? newsroomOf(row) : null
}

/**
 * The setting and the rows of further statements, read in one instant; null while no newsroom is set up.
 * Rows come in the order of the statements.
 */
export async function readSetting(
  db: Database,
  further: readonly Statement[] = [],
): Promise<{ readonly setting: Setting; readonly rows: readonly unknown[][] } | null> {
  const fixed = [newsroomStatements.read(), licenseStatements.list(), blockStatements.list()]
  const [newsrooms, licenses, blocks, ...rows] = await db.batch([...fixed, ...further])
  const [newsroom] = (newsrooms ?? []) as NewsroomRow[]
  if (!newsroom) return null
  const setting = {
    newsroom: newsroomOf(newsroom),
    licenses: new Map(
      ((licenses ?? []) as LicenseRow[]).map(licenseOf).map((license) => [license.id, license]),
    ),
    blocks: ((blocks ?? []) as BlockRow[]).map(blockOf),
  }
  return { setting, rows }
}
