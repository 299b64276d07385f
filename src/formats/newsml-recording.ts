/** Audio or video that stands with an article, as NewsML-G2 links to it. */
import type { Recording } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { mediumOf } from '../domain/media-type.ts'
import { assetLink } from './newsml-asset.ts'
import type { WireSetting } from './wire.ts'

export function recordingLink(article: ClearedArticle, setting: WireSetting, recording: Recording): string {
  const itemClass = mediumOf(recording.type) === 'audio' ? 'audio' : 'video'
  return assetLink({ article, setting, asset: recording, itemClass })
}
