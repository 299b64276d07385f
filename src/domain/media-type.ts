/** Media types: which is an image, audio or video, and which one the ending of a URL names. */

export type Medium = 'image' | 'audio' | 'video'

const TYPES: Readonly<Record<Medium, Readonly<Record<string, string>>>> = {
  image: {
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    png: 'image/png',
    gif: 'image/gif',
    webp: 'image/webp',
    avif: 'image/avif',
    svg: 'image/svg+xml',
  },
  audio: {
    mp3: 'audio/mpeg',
    m4a: 'audio/mp4',
    aac: 'audio/aac',
    ogg: 'audio/ogg',
    oga: 'audio/ogg',
    opus: 'audio/ogg',
    flac: 'audio/flac',
    wav: 'audio/wav',
    weba: 'audio/webm',
  },
  video: {
    mp4: 'video/mp4',
    m4v: 'video/mp4',
    webm: 'video/webm',
    ogv: 'video/ogg',
    mov: 'video/quicktime',
    m3u8: 'application/vnd.apple.mpegurl',
    mpd: 'application/dash+xml',
  },
}

/** Playlists of video in pieces, whose types do not begin with `video/` (RFC 8216 §4, ISO/IEC 23009-1). */
const STREAMS = new Set(['application/vnd.apple.mpegurl', 'application/x-mpegurl', 'application/dash+xml'])

/** The ending of a file of this type, without its dot; `bin` for one that is not known. */
export function endingOf(type: string): string {
  const known = Object.values(TYPES).flatMap((endings) => Object.entries(endings))
  return known.find(([, named]) => named === type)?.[0] ?? 'bin'
}

/** What a media type is one of; `image` for one that is not known. */
export function mediumOf(type: string | null): Medium {
  const name = type?.toLowerCase().split(';')[0]?.trim() ?? ''
  if (name.startsWith('audio/')) return 'audio'
  return name.startsWith('video/') || STREAMS.has(name) ? 'video' : 'image'
}

/** The media type a URL's ending names among those of the media given, or null. */
export function typeFromUrl(url: string, media: readonly Medium[]): string | null {
  const ending = /\.([a-z0-9]+)$/i.exec(url.replace(/[?#].*$/s, ''))?.[1]?.toLowerCase() ?? ''
  const named = media.map((medium) => Object.entries(TYPES[medium]).find(([known]) => known === ending)?.[1])
  return named.find((type) => type !== undefined) ?? null
}
