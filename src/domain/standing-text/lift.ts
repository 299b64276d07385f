/** Lifting: standing text that was pasted around a story becomes structured rights, and the story stays as it was. */
import type { BlockKind } from '../block.ts'
import { agencyAtEnd, agencyInDateline, findAgency } from './agencies.ts'
import { mergeFacts } from './finding.ts'
import type { LiftedText, Lifting, LiftingContext, Paragraph, Remark } from './lifting.ts'
import { findStayingClaim, type StayingClaim } from './others.ts'
import { plainText, shorten } from './plain.ts'
import { type Reading, type ReadSentence, readParagraphs } from './reading.ts'
import { type Walk, walkAround } from './walk.ts'

/**
 * Separates a body from the standing text around it. `body` holds the very paragraphs given, in order; whatever is not
 * in it is in `lifted`. Lifting the body again lifts nothing.
 *
 * Nothing is lifted from a body that has nothing else: its words would be gone, and an article with no story is for an
 * editor to see, so the paragraphs stay and `empty-body` says why. A body without words or pictures gets that remark too.
 */
export function liftStandingText(paragraphs: readonly Paragraph[], context: LiftingContext): Lifting {
  const readings = readParagraphs(paragraphs, context)
  const walk = walkAround(readings)
  const isStory = (reading: Reading, index: number) => !walk.lifted.has(index) && !isEmpty(reading)
  if (!readings.some(isStory)) return liftNothing(paragraphs, walk.lifted.size > 0)
  const body = paragraphs.filter((_, index) => !walk.lifted.has(index))
  const taken = [...walk.lifted].sort((a, b) => a - b)
  const passages = taken.flatMap((index) => passagesOf(paragraphs[index], readings[index], index))
  const sentences = taken.flatMap((index) => sentencesOf(readings[index]))
  const statement = mergeFacts(
    sentences.map(({ match }) => match.facts),
    context,
  )
  const staying = findStayingClaim(paragraphs, readings, walk.lifted, context)
  return {
    ...statement,
    body,
    lifted: passages.map(({ text }) => text),
    notice: noticeOf(passages),
    agency: othersMark(statement.agency ?? agencyOfStory(body), context),
    claim: statement.claim ?? staying?.claim ?? null,
    remarks: [...doubts(paragraphs, walk, staying), ...policyRemarks(sentences, statement.policyUrl)],
  }
}

function liftNothing(paragraphs: readonly Paragraph[], isAllStanding: boolean): Lifting {
  const message = isAllStanding
    ? 'The text is standing text from end to end; nothing was lifted, and there is no story in it'
    : 'There is no text'
  const remark: Remark = { code: 'empty-body', message }
  return {
    ...mergeFacts([], { ownNames: [] }),
    body: paragraphs,
    lifted: [],
    notice: null,
    remarks: [remark],
  }
}

function isEmpty(reading: Reading): boolean {
  return reading.state === 'blank' && !reading.hasMedia
}

function sentencesOf(reading: Reading | undefined): readonly ReadSentence[] {
  return reading?.state === 'standing' ? reading.sentences : []
}

/** Standing text of one kind in a paragraph, and its words without the menu that follows them. */
type Passage = { readonly text: LiftedText; readonly words: string }

/** A paragraph of one kind is one text, all of it; one of several kinds is cut where the kind changes. */
function passagesOf(
  paragraph: Paragraph | undefined,
  reading: Reading | undefined,
  index: number,
): Passage[] {
  const text = paragraph?.text ?? ''
  const parts: { kind: BlockKind; from: number; wordsTo: number; isCut: boolean }[] = []
  let at = 0
  for (const { raw, match } of sentencesOf(reading)) {
    const { kind, within = false } = match.pattern
    const from = text.indexOf(raw, at)
    at = from + raw.length
    const last = parts.at(-1)
    if (last?.kind !== kind)
      parts.push({ kind, from: parts.length === 0 ? 0 : from, wordsTo: at, isCut: false })
    else if (within) last.isCut = true
    else Object.assign(last, { wordsTo: at, isCut: false })
  }
  return parts.map(({ kind, from, wordsTo, isCut }, part) => {
    const whole = text.slice(from, parts[part + 1]?.from).trim()
    const words = isCut ? text.slice(from, wordsTo).replace(/^\s+|[\s|•·]+$/gu, '') : whole
    return { text: { kind, text: whole, paragraph: index }, words }
  })
}

/**
 * The notice as it was written, a line for each passage it was spread over, without a menu after it; the same passage
 * twice counts once.
 */
function noticeOf(passages: readonly Passage[]): string | null {
  const distinct = new Map<string, string>()
  for (const { text, words } of passages) {
    const key = plainText(words)
    if (text.kind === 'copyright-notice' && !distinct.has(key)) distinct.set(key, words)
  }
  return distinct.size === 0 ? null : [...distinct.values()].join('\n')
}

/** The mark an agency leaves inside a story: in the dateline, or after the last words. It stays there. */
function agencyOfStory(body: readonly Paragraph[]): string | null {
  const texts = body.map(({ text }) => text).filter((text) => /\p{L}/u.test(text.slice(0, 400)))
  return texts.slice(0, 3).map(agencyInDateline).find(Boolean) ?? agencyAtEnd(texts.at(-1) ?? '')
}

/** An agency's own newsroom may run this server: to it, its mark is not another's. */
function othersMark(agency: string | null, { ownNames }: LiftingContext): string | null {
  return ownNames.some((name) => findAgency(name) === agency) ? null : agency
}

function doubts(
  paragraphs: readonly Paragraph[],
  walk: Walk,
  staying: StayingClaim | null,
): readonly Remark[] {
  const claimed = staying ? [[staying.paragraph, 'somebody else’s work'] as const] : []
  const doubtful = [...new Map([...claimed, ...walk.doubtful])]
    .filter(([index]) => !walk.lifted.has(index))
    .sort(([a], [b]) => a - b)
  return doubtful.map(([index, of]) => ({
    code: 'looks-like-standing-text',
    message: `Looks like ${of}, and was left in the body`,
    text: shorten(paragraphs[index]?.text ?? ''),
  }))
}

function policyRemarks(sentences: readonly ReadSentence[], policyUrl: string | null): readonly Remark[] {
  const naming = sentences.find(({ match }) => match.facts.policyUrl === null)
  if (!naming || policyUrl !== null) return []
  const message = 'The ethics statement names a policy, and its link has no address'
  return [{ code: 'policy-link-without-url', message, text: shorten(naming.raw) }]
}
