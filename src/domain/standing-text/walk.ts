/** The walk: which paragraphs around a story are standing text, told by their place as much as by their words. */
import type { BlockKind } from '../block.ts'
import type { Match } from './patterns.ts'
import type { Reading, ReadSentence } from './reading.ts'

/** `lifted`: indices of standing text. `doubtful`: indices of what resembles it and stays, with what it resembles. */
export type Walk = { readonly lifted: ReadonlySet<number>; readonly doubtful: ReadonlyMap<number, string> }

type Run = { readonly standing: readonly number[]; readonly doubtful: ReadonlyMap<number, string> }

/**
 * Standing text stands in the run of paragraphs that ends the body; editor's notes and bylines also in the run that
 * opens it. A run goes on over blank paragraphs and short lookalikes, and ends at the first paragraph of the story.
 */
export function walkAround(readings: readonly Reading[]): Walk {
  const order = readings.map((_, index) => index)
  const opening = walkRun(readings, order, mayOpen)
  const closing = walkRun(readings, order.toReversed(), () => true)
  const lifted = new Set([
    ...withCompany(readings, opening.standing),
    ...withCompany(readings, closing.standing),
  ])
  const doubtful = new Map([...opening.doubtful, ...closing.doubtful])
  for (const [index, reading] of readings.entries()) {
    if (reading.state === 'standing' && !lifted.has(index)) doubtful.set(index, likenessOf(reading.sentences))
  }
  return { lifted, doubtful }
}

function walkRun(
  readings: readonly Reading[],
  order: readonly number[],
  isInPlace: (sentences: readonly ReadSentence[]) => boolean,
): Run {
  const end = order.findIndex((index) => isOutside(readings[index], isInPlace))
  return runOf(readings, order, end < 0 ? order.length : end)
}

function runOf(readings: readonly Reading[], order: readonly number[], length: number): Run {
  const introduced = introducedByStory(readings)
  const standing = order
    .slice(0, length)
    .filter((index) => readings[index]?.state === 'standing' && !introduced.has(index))
  return { standing, doubtful: lookalikesAmong(readings, order.slice(0, length + 1)) }
}

/** The run that ends the body; a few short lines that are not understood do not end it where the newsroom's own notice stands before them. */
function walkBack(readings: readonly Reading[]): Run {
  const order = readings.map((_, index) => index).toReversed()
  const stops = order.keys().filter((at) => isOutside(readings[order[at] ?? -1], () => true))
  let end = 0
  const trailing = new Map<number, string>()
  for (const at of stops) {
    end = at
    break
  }
  return runOf(readings, order, end)
}

function isOutside(
  reading: Reading | undefined,
  isInPlace: (sentences: readonly ReadSentence[]) => boolean,
): boolean {
  if (reading?.state === 'standing') return !isInPlace(reading.sentences)
  return reading?.state === 'lookalike' ? !reading.isShort : reading?.state === 'story'
}

/** The lookalikes of a run, the long one at which it ends included. */
function lookalikesAmong(readings: readonly Reading[], order: readonly number[]): Map<number, string> {
  return new Map(
    order.flatMap((index) => {
      const reading = readings[index]
      return reading?.state === 'lookalike' ? [[index, reading.of] as const] : []
    }),
  )
}

const LIKENESS: Readonly<Record<BlockKind, string>> = {
  'editors-note': 'an editor’s note',
  'ethics-statement': 'an ethics statement',
  'copyright-notice': 'a copyright notice',
  'reporting-line': 'a reporting line',
}

function likenessOf(sentences: readonly ReadSentence[]): string {
  const kind = sentences[0]?.match.pattern.kind
  return kind === undefined ? 'standing text' : LIKENESS[kind]
}

function mayOpen(sentences: readonly ReadSentence[]): boolean {
  return sentences.every(({ match }) => match.pattern.mayOpen)
}

/** "The sign on the door read:" makes the paragraph after it part of the story, whatever it says. */
function introducedByStory(readings: readonly Reading[]): ReadonlySet<number> {
  const introduced = new Set<number>()
  let before: Reading | undefined
  for (const [index, reading] of readings.entries()) {
    if (reading.state === 'blank') continue
    if (before?.state === 'story' && before.introduces) introduced.add(index)
    before = reading
  }
  return introduced
}

/** Those of a run's paragraphs whose every sentence stands alone or has one of its kind in the run that does. */
function withCompany(readings: readonly Reading[], run: readonly number[]): readonly number[] {
  const paragraphs = run.flatMap((index) => {
    const reading = readings[index]
    return reading?.state === 'standing' ? [{ index, sentences: reading.sentences }] : []
  })
  const kinds = new Set(kindsMadeTogether(paragraphs.flatMap(({ sentences }) => sentences)))
  const lifted = new Set<number>()
  let before = -1
  while (lifted.size > before) {
    before = lifted.size
    for (const { index, sentences } of paragraphs.filter((paragraph) => !lifted.has(paragraph.index))) {
      const own = sentences.flatMap(({ match }) => (match.alone ? [match.pattern.kind] : []))
      if (!sentences.every(({ match }) => isAccompanied(match, [...kinds, ...own]))) continue
      lifted.add(index)
      for (const kind of own) kinds.add(kind)
    }
  }
  return [...lifted]
}

function isAccompanied({ alone, pattern }: Match, kinds: readonly BlockKind[]): boolean {
  return alone || (pattern.company ?? [pattern.kind]).some((kind) => kinds.includes(kind))
}

/**
 * Kinds that sentences make together though none of them stands alone: a commitment to journalism and one sentence more
 * about it, with somebody saying "we" or "our", since a story speaks of other newsrooms too; an invitation to partners
 * and an address.
 */
function kindsMadeTogether(sentences: readonly ReadSentence[]): readonly BlockKind[] {
  const has = (name: string) => sentences.some(({ match }) => match.pattern.name === name)
  const ethics = sentences.filter(({ match }) => match.pattern.kind === 'ethics-statement')
  const isOurs = ethics.some(({ raw }) => /(?<!\p{L})(?:we|our)(?!\p{L})/iu.test(raw))
  const kinds: BlockKind[] = []
  if (ethics.length > 1 && isOurs && has('ethics-commitment')) kinds.push('ethics-statement')
  if (has('invitation') && has('address')) kinds.push('editors-note')
  return kinds
}
