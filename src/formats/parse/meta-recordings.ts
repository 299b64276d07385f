/** The recordings that the head of a web page states (Open Graph: `og:audio`, `og:video`). */
import { mediumOf, typeFromUrl } from '../../domain/media-type.ts'
import { webUrl } from '../../domain/web-url.ts'
import { firstMeta, type Meta } from './meta.ts'

/** As the schema of an article has both. */
const LONGEST_URL = 2000
const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]+$/

type StatedRecording = { readonly url: string; readonly type: string }

/** The first audio and the first video, each where it is a file of a known type: many pages state their player's page there. */
export function recordingsOf(meta: Meta): readonly StatedRecording[] {
  return (['audio', 'video'] as const).flatMap((medium) => {
    const names = [`og:${medium}:secure_url`, `og:${medium}`, `og:${medium}:url`]
    const url = webUrl(firstMeta(meta, names))
    if (url === null || url.length > LONGEST_URL) return []
    const stated = firstMeta(meta, [`og:${medium}:type`])
      ?.split(';')[0]
      ?.trim()
      .toLowerCase()
    const type = stated ?? typeFromUrl(url, [medium]) ?? ''
    return MEDIA_TYPE.test(type) && mediumOf(type) === medium ? [{ url, type }] : []
  })
}
