/** Checking the house: what an operator should mend, and what is about to happen by itself. */
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { readFindings } from '../store/findings.ts'
import { readSetting } from '../store/newsroom.ts'
import { checkArticles } from './check-articles.ts'
import { checkLicenses } from './check-licenses.ts'
import { checkNewsroom, checkSite, noNewsroom } from './check-newsroom.ts'
import { checkPartners } from './check-partners.ts'
import { checkUpkeep } from './check-upkeep.ts'
import { bySeverity, type Finding, NAMED } from './finding.ts'
import { lintHouse } from './lint-house.ts'
import { listIncomplete } from './list-incomplete.ts'
import type { Site } from './site.ts'

export type CheckRequest = {
  readonly site: Site
  /** Whether the documents are read as well: the larger part of the work. */
  readonly documents: boolean
  readonly now: Instant
}

const DAY = 86_400_000

/** Errors first, then warnings, then what is merely worth knowing. Writes nothing. */
export async function checkHouse(
  platform: Platform,
  { site, documents, now }: CheckRequest,
): Promise<readonly Finding[]> {
  const read = await readSetting(platform.db)
  const span = { from: now, to: new Date(Date.parse(now) + DAY).toISOString(), limit: NAMED }
  const found = await readFindings(platform.db, span)
  const incomplete = await listIncomplete(platform, '', NAMED)
  const findings = [
    ...(read ? checkNewsroom(read.setting) : [noNewsroom()]),
    ...checkSite(site),
    ...(read ? checkLicenses(read.setting, found) : []),
    ...checkArticles(read?.setting.newsroom ?? null, incomplete, found),
    ...(read ? await checkPartners(platform, read.setting, now) : []),
    ...(await checkUpkeep(platform, now)),
    ...(read && documents ? await lintHouse(platform, site, now) : []),
  ]
  return bySeverity(findings)
}
