/** Changing what is known of an Asset: its facts, its rights, whether it may be shown at all. */
import type { Asset } from '../domain/asset.ts'
import { AppError, invalidField } from '../domain/errors.ts'
import type { Doer } from '../domain/operator.ts'
import type { Platform } from '../ports/platform.ts'
import { activityStatements } from '../store/activity.ts'
import { assetStatements, readAsset } from '../store/assets.ts'
import { readLicense } from '../store/licenses.ts'

export type AssetPatch = Partial<Omit<Asset, 'id' | 'url' | 'updatedAt'>>

/** Rights that documents may not change again once an operator decided them. */
const DECIDED = ['credit', 'holder', 'license'] as const

/** Throws AppError `not_found`, `invalid` for a license that does not exist, `conflict` for a lost race. */
export async function changeAsset(
  platform: Platform,
  id: string,
  patch: AssetPatch,
  { operator, now }: Doer,
): Promise<Asset> {
  const before = await readAsset(platform.db, id)
  if (!before) throw new AppError('not_found', `There is no asset ${id}`)
  if (patch.license && !(await readLicense(platform.db, patch.license))) {
    throw invalidField('license', patch.license, 'a license that exists')
  }
  const after: Asset = { ...before, ...patch, updatedAt: now }
  await platform.db.batch([
    assetStatements.expectUpdatedAt(id, before.updatedAt),
    assetStatements.update(
      after,
      DECIDED.some((field) => field in patch),
    ),
    assetStatements.touchChannels(id, now),
    activityStatements.record({ verb: 'change', noun: 'asset', nounId: id }, { operator, now }),
  ])
  return after
}
