/** Writing a License: each change a new version, and one that was promised for ever is never narrowed. */

import { AppError, requireVersion } from '../domain/errors.ts'
import { type AiUses, type License, licenseFaults, narrowedTerms } from '../domain/license.ts'
import type { Doer } from '../domain/operator.ts'
import type { Platform } from '../ports/platform.ts'
import { activityStatements } from '../store/activity.ts'
import { licenseStatements, readLicense } from '../store/licenses.ts'
import { readNewsroom } from '../store/newsroom.ts'
import { reconsiderIncomplete } from './reconsider.ts'

/** Without a ceiling for AI uses, an Agreement may grant those that anyone has. */
export type LicenseTerms = Omit<License, 'version' | 'updatedAt' | 'aiCeiling'> & {
  readonly aiCeiling?: AiUses | undefined
}

export type WrittenLicense = {
  readonly outcome: 'created' | 'revised' | 'unchanged'
  readonly license: License
}

/** Throws AppError `invalid` for terms that contradict one another, `conflict` for a change that narrows an irrevocable License, naming the terms, and for a lost race. */
export async function writeLicense(
  platform: Platform,
  terms: LicenseTerms,
  { operator, now }: Doer,
  expected?: number,
): Promise<WrittenLicense> {
  const full = withCeiling(terms)
  requireConsistent(full)
  const before = await readLicense(platform.db, terms.id)
  requireVersion('license', before?.version, expected)
  const license: License = { ...full, version: (before?.version ?? 0) + 1, updatedAt: now }
  if (before && isSameTerms(before, license)) return { outcome: 'unchanged', license: before }
  if (before) refuseNarrowing(before, license)
  const newsroom = await readNewsroom(platform.db)
  const names = newsroom?.defaultLicense === license.id ? [license.id, null] : [license.id]
  await platform.db.batch([
    licenseStatements.expectVersion(license.id, before?.version ?? null),
    licenseStatements.writeCurrent(license.id, license.version),
    licenseStatements.writeVersion(license, operator),
    ...(before ? [licenseStatements.touchChannels(names, now)] : []),
    activityStatements.record(
      { verb: before ? 'revise' : 'create', noun: 'license', nounId: license.id },
      { operator, now },
    ),
  ])
  if (before) await reconsiderIncomplete(platform)
  return { outcome: before ? 'revised' : 'created', license }
}

/** The terms in full, as they would be written. */
export function withCeiling(terms: LicenseTerms) {
  return { ...terms, aiCeiling: terms.aiCeiling ?? terms.ai }
}

function requireConsistent(terms: Omit<License, 'version' | 'updatedAt'>): void {
  const faults = licenseFaults(terms)
  if (faults.length > 0) throw new AppError('invalid', 'The license contradicts itself', { faults })
}

function refuseNarrowing(before: License, after: License): void {
  if (!before.irrevocable) return
  const narrowed = [...narrowedTerms(before, after), ...(after.irrevocable ? [] : ['irrevocable'])]
  if (narrowed.length === 0) return
  throw new AppError(
    'conflict',
    `The license ${before.id} is irrevocable: it cannot be narrowed (${narrowed.join(', ')})`,
  )
}

function isSameTerms(a: License, b: License): boolean {
  const termsOf = ({ version, updatedAt, ...terms }: License) =>
    JSON.stringify(Object.entries(terms).sort(([x], [y]) => (x < y ? -1 : 1)))
  return termsOf(a) === termsOf(b)
}
