/** The recordings of an article being composed: those stated and those its body played, each once, and what is said of them. */
import type { Draft, DraftRecording } from '../domain/draft.ts'
import type { Remark } from '../domain/standing-text/lifting.ts'
import { findRecordings } from '../formats/html/recordings.ts'
import { type ComposedAsset, composeAsset } from './compose-images.ts'

/** A recording of the article being composed, with what the draft says of its Asset. */
export type ComposedRecording = ComposedAsset & { readonly type: string }

export type ComposedRecordings = {
  readonly recordings: readonly ComposedRecording[]
  readonly remarks: readonly Remark[]
}

/**
 * Stated recordings first, each once, then those of the body (as it came, its links absolute) that were not stated: a body
 * we give out plays nothing. The holder follows from the credit as with images.
 */
export function composeRecordings(
  draft: Pick<Draft, 'recordings'>,
  html: string,
  ownNames?: readonly string[],
): ComposedRecordings {
  const { recordings: found, unread } = findRecordings(html)
  const drafts = new Map<string, DraftRecording>()
  for (const recording of draft.recordings)
    if (!drafts.has(recording.url)) drafts.set(recording.url, recording)
  const moved = found.filter(({ url }) => !drafts.has(url))
  for (const recording of moved) drafts.set(recording.url, recording)
  return {
    recordings: [...drafts.values()].map((recording) => ({
      ...composeAsset(recording, ownNames),
      type: recording.type,
      duration: recording.duration ?? null,
    })),
    remarks: [...moved.map(({ url }) => movedOut(url)), ...unread.map(leftOut)],
  }
}

function movedOut(text: string): Remark {
  const message =
    'the body played a recording; it is kept beside the body, as one of the article’s recordings'
  return { code: 'recording-moved', message, text }
}

function leftOut(text: string): Remark {
  const message =
    'the body played something whose media type is not known, or that is not on the web; it was left out'
  return { code: 'recording-left-out', message, text }
}
