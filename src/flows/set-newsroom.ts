/** Setting the newsroom up and changing it: what was incomplete for want of it is looked at again. */

import { AppError, invalidField, requireVersion } from '../domain/errors.ts'
import type { Newsroom } from '../domain/newsroom.ts'
import type { Doer } from '../domain/operator.ts'
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { activityStatements } from '../store/activity.ts'
import { channelStatements } from '../store/channels.ts'
import { listLicenses } from '../store/licenses.ts'
import { newsroomStatements, readNewsroom } from '../store/newsroom.ts'
import { reconsiderIncomplete } from './reconsider.ts'

export type NewsroomFields = Omit<Newsroom, 'version' | 'updatedAt'>

/**
 * Writes the newsroom's fields; those not given keep their value. Throws AppError `invalid` for a default license that
 * does not exist, for a field missing at set-up, and for a changed `idPrefix` (RFC 4287 §4.2.6: an id never changes);
 * `conflict` when it is no longer the version expected, or somebody else changed it meanwhile.
 */
export async function setNewsroom(
  platform: Platform,
  fields: Partial<NewsroomFields>,
  { operator, now }: Doer,
  expected?: number,
): Promise<Newsroom> {
  const before = await readNewsroom(platform.db)
  requireVersion('newsroom', before?.version, expected)
  const after = await mergeFields(platform, before, fields, now)
  await platform.db.batch([
    newsroomStatements.expectVersion(before?.version ?? null),
    newsroomStatements.write(after),
    channelStatements.ensure([{ id: 'latest', kind: 'latest', title: '' }], now, false),
    channelStatements.touchAll(now),
    activityStatements.record(
      { verb: before ? 'change' : 'set-up', noun: 'newsroom', nounId: '1' },
      { operator, now },
    ),
  ])
  if (before) await reconsiderIncomplete(platform)
  return after
}

async function mergeFields(
  platform: Platform,
  before: Newsroom | null,
  fields: Partial<NewsroomFields>,
  now: Instant,
): Promise<Newsroom> {
  if (before && fields.idPrefix && fields.idPrefix !== before.idPrefix) {
    throw invalidField(
      'idPrefix',
      fields.idPrefix,
      `"${before.idPrefix}": ids never change once articles carry them`,
    )
  }
  const merged = { policyUrl: null, icon: null, logo: null, ...before, ...fields }
  for (const field of REQUIRED) {
    if (merged[field] === undefined)
      throw invalidField(field, null, 'a value: it is needed to set the newsroom up')
  }
  const licenses = await listLicenses(platform.db)
  if (!licenses.some((license) => license.id === merged.defaultLicense)) {
    throw invalidField(
      'defaultLicense',
      merged.defaultLicense,
      `one of ${licenses.map((l) => l.id).join(', ') || 'none yet'}`,
    )
  }
  return { ...(merged as NewsroomFields), version: (before?.version ?? 0) + 1, updatedAt: now }
}

const REQUIRED = [
  'name',
  'description',
  'legalNames',
  'homeUrl',
  'language',
  'timeZone',
  'contact',
  'credit',
  'defaultLicense',
  'idPrefix',
] as const

/** The newsroom, or AppError `not_found` where none is set up. */
export async function requireNewsroom(platform: Platform): Promise<Newsroom> {
  const newsroom = await readNewsroom(platform.db)
  if (!newsroom) throw new AppError('not_found', 'No newsroom is set up yet')
  return newsroom
}
