/** Hosting an Asset: its bytes are taken in, checked to be what they are said to be, and given out at our own address. */
import { MAX_ASSET_BYTES } from '../config.ts'
import { type Asset, isRecording } from '../domain/asset.ts'
import { type AssetContent, HOSTED_TYPES, type HostedType, hostedTypeOf } from '../domain/asset-content.ts'
import { digestOfBytes } from '../domain/digest.ts'
import { AppError, invalidField } from '../domain/errors.ts'
import type { Doer } from '../domain/operator.ts'
import { readImageSize } from '../formats/parse/image-size.ts'
import { isOfType } from '../formats/parse/media-bytes.ts'
import type { Statement } from '../ports/database.ts'
import type { Bytes, Platform } from '../ports/platform.ts'
import { activityStatements } from '../store/activity.ts'
import { chunkStatements, contentStatements } from '../store/asset-contents.ts'
import { assetStatements, readAsset } from '../store/assets.ts'

/** Bytes as they came, with what they are said to be. */
export type SentBytes = { readonly mediaType: string; readonly bytes: Bytes }

/**
 * The Asset as it then stands; the same bytes again change nothing. Throws AppError `not_found`, `too_large`, `invalid`
 * for a media type that is not hosted, that the bytes contradict or that is of another kind than the Asset, and
 * `conflict` for a lost race.
 */
export async function hostAsset(
  platform: Platform,
  id: string,
  { mediaType, bytes }: SentBytes,
  doer: Doer,
): Promise<Asset> {
  const before = await requireAsset(platform, id)
  const type = requireType(before, mediaType)
  requireBytes(type, bytes)
  const digest = await digestOfBytes(bytes)
  if (before.content?.digest === digest && before.content.type === type) return before
  const { width = null, height = null } = readImageSize(bytes, type) ?? {}
  const content: AssetContent = { type, size: bytes.length, width, height, digest, writtenAt: doer.now }
  const after: Asset = { ...before, updatedAt: doer.now, content }
  await change(platform, { before, after, verb: 'host' }, doer, [
    contentStatements.write(id, content, doer.operator),
    ...chunkStatements(id, bytes),
  ])
  return after
}

/** Takes the bytes away: the Asset is at its own address alone. Throws AppError `not_found`, `conflict` for a lost race. */
export async function dropContent(platform: Platform, id: string, doer: Doer): Promise<Asset> {
  const before = await requireAsset(platform, id)
  if (before.content === null) throw new AppError('not_found', `No bytes of asset ${id} are hosted here`)
  const after: Asset = { ...before, updatedAt: doer.now, content: null }
  await change(platform, { before, after, verb: 'drop' }, doer, [
    contentStatements.removeChunks(id),
    contentStatements.remove(id),
  ])
  return after
}

async function requireAsset({ db }: Platform, id: string): Promise<Asset> {
  const asset = await readAsset(db, id)
  if (!asset) throw new AppError('not_found', `There is no asset ${id}`)
  return asset
}

/** An image stays an image: where it stands in a body, and what it is announced as, rests on that. */
function requireType(asset: Asset, mediaType: string): HostedType {
  const type = hostedTypeOf(mediaType)
  if (type === null) throw invalidField('Content-Type', mediaType, `one of ${HOSTED_TYPES.join(', ')}`)
  if (isRecording({ type }) !== isRecording(asset)) {
    const kind = isRecording(asset) ? 'audio or video' : 'an image'
    throw invalidField('Content-Type', mediaType, `a media type of ${kind}`)
  }
  return type
}

function requireBytes(type: HostedType, bytes: Bytes): void {
  if (bytes.length > MAX_ASSET_BYTES) {
    throw new AppError('too_large', `The body is larger than ${MAX_ASSET_BYTES} bytes`)
  }
  if (!isOfType(bytes, type)) {
    const faults = [{ field: 'body', expected: `the bytes of ${type}` }]
    throw new AppError('invalid', `The bytes are not those of ${type}`, { faults })
  }
}

type Change = { readonly before: Asset; readonly after: Asset; readonly verb: 'host' | 'drop' }

async function change(
  { db }: Platform,
  { before, after, verb }: Change,
  doer: Doer,
  statements: readonly Statement[],
): Promise<void> {
  const { id } = before
  await db.batch([
    assetStatements.expectUpdatedAt(id, before.updatedAt),
    assetStatements.update(after, false),
    ...statements,
    assetStatements.touchChannels(id, doer.now),
    activityStatements.record({ verb, noun: 'asset', nounId: id }, doer),
  ])
}
