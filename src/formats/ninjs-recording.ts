/** Audio or video that stands with an article, as an associated ninjs object. */
import type { Recording } from '../domain/asset.ts'
import { mediumOf } from '../domain/media-type.ts'
import { assetObjects, type Standing } from './ninjs-asset.ts'

export function recordingOf(recording: Standing<Recording>) {
  const type = mediumOf(recording.asset.type) === 'audio' ? 'audio' : 'video'
  return assetObjects(recording, { type, rel: type })
}
