/** The audio and video elements of a body: what they play, found before the body is sanitised, which leaves them out. */
import { DomUtils } from 'htmlparser2'
import type { Rendition } from '../../domain/asset.ts'
import type { DraftRecording } from '../../domain/draft.ts'
import { mediumOf, typeFromUrl } from '../../domain/media-type.ts'
import { cleanAddress } from './attributes.ts'
import { collapseSpace } from './characters.ts'
import { creditOf, pixels } from './links.ts'
import { parseTree, type TreeElement } from './tree.ts'

export type FoundRecordings = {
  /** In order, each address once. */
  readonly recordings: readonly DraftRecording[]
  /** The players that name nothing of a known type on the web, each as it was addressed. */
  readonly unread: readonly string[]
}

/**
 * Each `<audio>` and `<video>` whose address is absolute: its `src` and `<source>`s of a known media type, the first as the
 * recording and the others as its renditions. What it is called and credited with is what its label and its caption say.
 */
export function findRecordings(html: string): FoundRecordings {
  if (!/<(?:audio|video)\b/i.test(html)) return { recordings: [], unread: [] }
  const found = new Map<string, DraftRecording>()
  const unread: string[] = []
  const isPlayer = (tag: TreeElement) => tag.name === 'audio' || tag.name === 'video'
  for (const player of DomUtils.findAll(isPlayer, parseTree(html).children)) {
    const recording = recordingOf(player)
    if (recording === null) unread.push(addressesOf(player).join(' ') || `<${player.name}>`)
    else if (!found.has(recording.url)) found.set(recording.url, recording)
  }
  return { recordings: [...found.values()], unread }
}

function recordingOf(player: TreeElement): DraftRecording | null {
  const [main, ...others] = sourcesOf(player)
  if (!main) return null
  const width = pixels(player.attribs['width'])
  const height = pixels(player.attribs['height'])
  return {
    ...main,
    ...(player.name === 'video' ? { width, height } : {}),
    alt: collapseSpace(player.attribs['aria-label'] ?? player.attribs['title'] ?? ''),
    credit: creditOf(player),
    renditions: others,
  }
}

function sourceElements(player: TreeElement): readonly TreeElement[] {
  return [player, ...DomUtils.findAll((tag) => tag.name === 'source', player.children)]
}

function addressesOf(player: TreeElement): readonly string[] {
  return sourceElements(player)
    .map((tag) => cleanAddress(tag.attribs['src'] ?? ''))
    .filter((address) => address !== '')
}

type Source = Rendition & { readonly type: string }

function sourcesOf(player: TreeElement): readonly Source[] {
  const sources = sourceElements(player).flatMap(({ attribs }) => {
    const url = cleanAddress(attribs['src'] ?? '')
    const type = bareType(attribs['type']) ?? typeFromUrl(url, ['audio', 'video'])
    if (!/^https?:\/\//i.test(url) || type === null) return []
    return [{ url, type, length: null, width: null, height: null, duration: null }]
  })
  return [...new Map(sources.map((source) => [source.url, source])).values()]
}

/** Without its parameters, which name codecs; null for what is no audio and no video. */
function bareType(stated: string | undefined): string | null {
  const type = stated?.split(';')[0]?.trim().toLowerCase() ?? ''
  return /^[a-z]+\/[a-z0-9.+-]+$/.test(type) && mediumOf(type) !== 'image' ? type : null
}
