/** Changing what is known of an Asset: its facts, its rights, whether it may be shown at all. */
import { type Asset, isRecording } from '../domain/asset.ts'
import { AppError, invalidField } from '../domain/errors.ts'
import type { Doer } from '../domain/operator.ts'
import type { Platform } from '../ports/platform.ts'
import { activityStatements } from '../store/activity.ts'
import { assetStatements, readAsset } from '../store/assets.ts'
import { readLicense } from '../store/licenses.ts'

export type AssetPatch = Partial<Omit<Asset, 'id' | 'url' | 'updatedAt' | 'content'>>

/** Rights that documents may not change again once an operator decided them. */
const DECIDED = ['credit', 'holder', 'license'] as const

/**
 * Throws AppError `not_found`, `invalid` for a license that does not exist and for a media type of another kind,
 * `conflict` for a lost race.
 */
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
  requireKind(before, patch)
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

/** An image stays an image: where it stands in a body, and what it is announced as, rests on that. */
function requireKind(before: Asset, { type, renditions = [] }: AssetPatch): void {
  const isRecorded = isRecording(before)
  const kind = isRecorded ? 'audio or video' : 'an image'
  const isOther = (asset: Pick<Asset, 'type'>) => isRecording(asset) !== isRecorded
  if (type !== undefined && isOther({ type })) throw invalidField('type', type, `a media type of ${kind}`)
  const [other] = renditions.filter(isOther)
  if (other) throw invalidField('renditions', other.type, `renditions whose media types are of ${kind}`)
}
