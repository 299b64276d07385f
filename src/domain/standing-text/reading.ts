/** The reading of one paragraph: the story's, standing text sentence by sentence, or a lookalike of it. */
import type { Sentence } from './finding.ts'
import type { LiftingContext, Paragraph } from './lifting.ts'
import { findLookalike } from './lookalikes.ts'
import { type Markup, readMarkup } from './markup.ts'
import { isAmong } from './names.ts'
import { splitLabel } from './notes.ts'
import { type Match, matchSentence } from './patterns.ts'
import { isQuoted, plainText, plainTextIfShort, withoutOrnaments } from './plain.ts'
import { splitSentences } from './sentences.ts'

/** A sentence understood, with the passage it was read from, as it stands. */
export type ReadSentence = { readonly raw: string; readonly match: Match }

export type Reading =
  | { readonly state: 'blank'; readonly hasMedia: boolean }
  /** `mayTrail`: it may stand after a notice, as a short bio or a line that is no sentence does. */
  | { readonly state: 'story'; readonly introduces: boolean; readonly mayTrail: boolean }
  | { readonly state: 'lookalike'; readonly of: string; readonly isShort: boolean }
  /** `isOwnNotice`: it holds a sure copyright line in the newsroom's name. */
  | { readonly state: 'standing'; readonly sentences: readonly ReadSentence[]; readonly isOwnNotice: boolean }

const NO_MARKUP: Markup = { links: [], hasMedia: false }
const SHORT = 300

/** What there is to read in a paragraph's markup: links and media; most have none and are not parsed. */
const HAS_MARKUP = /<(?:a|img|picture|figure|video|audio|iframe|object|embed|table)[\s/>]/i

/** Every paragraph read; a label that is a paragraph of its own ("Editor’s Note:") is that of the standing text after it. */
export function readParagraphs(
  paragraphs: readonly Paragraph[],
  context: LiftingContext,
): readonly Reading[] {
  let label: Sentence['label'] = null
  return paragraphs.map((paragraph) => {
    const reading = readParagraph(paragraph, context, label)
    if (reading.state === 'standing') label = labelAlone(reading.sentences, paragraph) ?? label
    else if (reading.state !== 'blank') label = null
    return reading
  })
}

function labelAlone(sentences: readonly ReadSentence[], { text }: Paragraph): Sentence['label'] {
  const isLabel = sentences.every(({ match }) => match.pattern.name === 'note-label')
  return isLabel ? splitLabel(withoutOrnaments(plainText(text))).label : null
}

/** Standing text is understood to its last sentence, shows no picture and is nobody's quoted words. */
export function readParagraph(
  paragraph: Paragraph,
  context: LiftingContext,
  labelBefore: Sentence['label'] = null,
): Reading {
  const introduces = /:[\s\p{Cf}]*$/u.test(paragraph.text.slice(-40))
  const plain = plainTextIfShort(paragraph.text)
  if (plain === null) return { state: 'story', introduces, mayTrail: false }
  const bare = withoutOrnaments(plain)
  const markup = HAS_MARKUP.test(paragraph.html) ? readMarkup(paragraph.html) : NO_MARKUP
  if (!/[\p{L}\p{N}]/u.test(plain)) return { state: 'blank', hasMedia: markup.hasMedia }
  const story: Reading = { state: 'story', introduces, mayTrail: !introduces && mayTrail(bare) }
  if (isQuoted(bare)) return { ...story, mayTrail: false }
  const sentences = readSentences(paragraph.text, { markup, context, labelBefore })
  if (sentences && !markup.hasMedia)
    return { state: 'standing', sentences, isOwnNotice: sentences.some((one) => isOwnLine(one, context)) }
  const of = sentences ? 'standing text with a picture' : findLookalike(bare)
  return of === null ? story : { state: 'lookalike', of, isShort: plain.length <= SHORT }
}

const BIO =
  /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,4}(?:,\s[^.]{2,80},)?\s(?:is|are|was|covers?|writes?|reports?|edits?|works?|teaches|leads|holds|has|studied|lives|contributes?|tweets?|can be reached)\s/u

function mayTrail(bare: string): boolean {
  return (
    (bare.length <= SHORT && BIO.test(bare)) || (bare.length <= 80 && !/[.!?…。！？؟]["”’)]*$/u.test(bare))
  )
}

function isOwnLine({ match }: ReadSentence, { ownNames }: LiftingContext): boolean {
  const { alone, facts, pattern } = match
  return alone && pattern.kind === 'copyright-notice' && isAmong(ownNames, facts.holder ?? '')
}

type Setting = {
  readonly markup: Markup
  readonly context: LiftingContext
  /** The label that stood in a paragraph of its own before this one. */
  readonly labelBefore: Sentence['label']
}

/** Line by line where there are several, since a footer is set in lines; else as running text, since text is also wrapped. */
function readSentences(text: string, setting: Setting): readonly ReadSentence[] | null {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/).filter((line) => plainText(line) !== '')
  const inLines = lines.length > 1 ? readPieces(lines.flatMap(toPieces), setting) : null
  return inLines ?? readPieces(toPieces(text), setting)
}

function toPieces(text: string): string[] {
  return splitSentences(text, 'standing')
}

function readPieces(pieces: readonly string[], setting: Setting): readonly ReadSentence[] | null {
  const read: ReadSentence[] = []
  const spoken = pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece))
  let label = setting.labelBefore
  for (const [index, raw] of spoken.entries()) {
    const bare = withoutOrnaments(plainText(raw))
    const opening = index === 0 ? splitLabel(bare) : { label, text: bare }
    label = opening.label ?? label
    const whole = spoken.length === 1
    const match = matchSentence(
      { text: opening.text, label, whole, links: setting.markup.links },
      setting.context,
    )
    if (!match) return null
    read.push({ raw, match })
  }
  return read.every(({ match }) => match.pattern.within) ? null : read
}
