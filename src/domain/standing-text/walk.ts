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
  const opening = walkOn(readings, order)
  const closing = walkBack(readings)
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

function walkOn(readings: readonly Reading[], order: readonly number[]): Run {
  const end = order.findIndex((index) => isOutside(readings[index], mayOpen))
  return runOf(readings, order, end < 0 ? order.length : end)
}

function runOf(readings: readonly Reading[], order: readonly number[], length: number): Run {
  const introduced = introducedByStory(readings)
  const standing = order
    .slice(0, length)
    .filter((index) => readings[index]?.state === 'standing' && !introduced.has(index))
  return { standing, doubtful: lookalikesAmong(readings, order.slice(0, length + 1)) }
}

/**
 * The run that ends the body. A bio or a few short lines after the newsroom's own notice do not end it, since such a
 * notice is no story's; they stay.
 */
function walkBack(readings: readonly Reading[]): Run {
  const order = readings.map((_, index) => index).toReversed()
  const endFrom = (from: number) => {
    const at = order.findIndex((index, at) => at >= from && isOutside(readings[index], () => true))
    return at < 0 ? order.length : at
  }
  const trailing: number[] = []
  let end = endFrom(0)
  for (;;) {
    const notice = ownNoticeBefore(readings, order, { end, trailing: trailing.length })
    if (notice === null) break
    trailing.push(...order.slice(end, notice).filter((index) => readings[index]?.state === 'story'))
    end = endFrom(notice)
  }
  const run = runOf(readings, order, end)
  const remarked = trailing.map((index) => [index, 'words that follow a notice'] as const)
  return { ...run, doubtful: new Map([...run.doubtful, ...remarked]) }
}

const MOST_TRAILING = 3

/** Where, going back from `end`, the newsroom's own notice stands with no more than a few short lines after it; or null. */
function ownNoticeBefore(
  readings: readonly Reading[],
  order: readonly number[],
  passed: { readonly end: number; readonly trailing: number },
): number | null {
  const at = order.findIndex((index, at) => at >= passed.end && isDeciding(readings[index]))
  const reading = readings[order[at] ?? -1]
  const between = order.slice(passed.end, at).filter((index) => readings[index]?.state === 'story')
  const isNear = passed.trailing + between.length <= MOST_TRAILING
  return isNear && reading?.state === 'standing' && reading.isOwnNotice ? at : null
}

/** Whether a paragraph settles that a notice stands there, or that the story does. */
function isDeciding(reading: Reading | undefined): boolean {
  if (reading?.state === 'standing') return reading.isOwnNotice
  return isOutside(reading, () => true) && !(reading?.state === 'story' && reading.mayTrail)
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
      if (!sentences.every(({ match }) => isAccompanied(match, kinds, own))) continue
      lifted.add(index)
      for (const kind of own) kinds.add(kind)
    }
  }
  return [...lifted]
}

function isAccompanied(
  { alone, pattern }: Match,
  run: ReadonlySet<BlockKind>,
  own: readonly BlockKind[],
): boolean {
  const isPresent = (kind: BlockKind) => own.includes(kind) || (!pattern.within && run.has(kind))
  return alone || (pattern.company ?? [pattern.kind]).some(isPresent)
}

/**
 * Kinds that sentences make together though none of them stands alone: a commitment to journalism by name and one sentence
 * more about it, with somebody saying "we" or "our", since a story speaks of other newsrooms too, and its people say "we";
 * an invitation to partners and an address.
 */
function kindsMadeTogether(sentences: readonly ReadSentence[]): readonly BlockKind[] {
  const has = (name: string) => sentences.some(({ match }) => match.pattern.name === name)
  const ethics = sentences.filter(({ match }) => match.pattern.kind === 'ethics-statement')
  const isOurs = ethics.some(({ raw }) => /(?<!\p{L})(?:we|our)(?!\p{L})/iu.test(raw))
  const isNamed = ethics.some(
    ({ raw, match }) => match.pattern.name === 'ethics-commitment' && !/^[^\p{L}]*we\s/iu.test(raw),
  )
  const kinds: BlockKind[] = []
  if (ethics.length > 1 && isOurs && isNamed) kinds.push('ethics-statement')
  if (has('invitation') && has('address')) kinds.push('editors-note')
  return kinds
}
