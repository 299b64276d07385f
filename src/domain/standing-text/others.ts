/** The look through what stays in a body for a passage that says the work is somebody else's. */
import { findAgency } from './agencies.ts'
import { claimIn, mayClaim, type Place } from './claims.ts'
import type { LiftingContext, Paragraph } from './lifting.ts'
import { isAmong, isNameLike } from './names.ts'
import { splitLabel } from './notes.ts'
import { isOutlet } from './outlets.ts'
import { isQuoted, plainText, plainTextIfShort, withoutOrnaments } from './plain.ts'
import type { Reading, ReadSentence } from './reading.ts'
import { splitSentences } from './sentences.ts'

/** `claim`: whose work it seems to be, as worded, or the passage; `paragraph`: the index of the one that says so. */
export type StayingClaim = { readonly claim: string; readonly paragraph: number }

/** The first claim among the paragraphs that were not lifted; quoted words make none. */
export function findStayingClaim(
  paragraphs: readonly Paragraph[],
  readings: readonly Reading[],
  lifted: ReadonlySet<number>,
  context: LiftingContext,
): StayingClaim | null {
  const last = paragraphs.findLastIndex(({ text }, index) => !lifted.has(index) && /\p{L}/u.test(text))
  for (const [index, paragraph] of paragraphs.entries()) {
    if (lifted.has(index)) continue
    const isCaption = hasPicture(paragraph) || hasPicture(paragraphs[index - 1])
    const claim =
      claimOfStanding(readings[index], isCaption, context) ??
      claimOfText(paragraph, { isCaption, isLast: index === last }, context)
    if (claim !== null) return { claim, paragraph: index }
  }
  return null
}

/** Longer paragraphs are looked at where they end, which is where such words are. */
const TAIL = 600
/** A longer passage is no name alone. */
const SHORTEST_STORY = 120

function claimOfText(
  { text }: Paragraph,
  place: Omit<Place, 'isLabelled'>,
  context: LiftingContext,
): string | null {
  if (text.length > SHORTEST_STORY && !mayClaim(text)) return null
  const plain = plainTextIfShort(text) ?? plainText(text.slice(-TAIL))
  if (isQuoted(withoutOrnaments(plain))) return null
  const labelled = splitLabel(withoutOrnaments(plain))
  const whole = withoutOrnaments(labelled.text)
  const placed = { ...place, isLabelled: labelled.label !== null }
  const sentences = splitSentences(whole, 'prose').map((sentence) => withoutOrnaments(sentence.trim()))
  const passages = sentences.length > 1 ? [...sentences, whole] : sentences
  const claims = passages.map((passage) => (isQuoted(passage) ? null : claimIn(passage, placed, context)))
  return claims.find((claim) => claim !== null) ?? signOff(whole, place.isCaption, context)
}

/** "(Premium Times)": a publication's name and no more. */
function signOff(whole: string, isCaption: boolean, context: LiftingContext): string | null {
  const name = whole.replace(/\.$/, '')
  return !isCaption &&
    name.length <= 60 &&
    isNameLike(name, { limit: 6 }) &&
    isOutlet(name) &&
    !isOwn(name, context)
    ? name
    : null
}

/** What a passage understood as standing text says, though its place kept it in the body. */
function claimOfStanding(
  reading: Reading | undefined,
  isCaption: boolean,
  context: LiftingContext,
): string | null {
  if (reading?.state !== 'standing' || isCaption) return null
  const names = reading.sentences.map((sentence) => nameInStanding(sentence))
  return names.find((name) => name !== null && !isOwn(name, context)) ?? null
}

function nameInStanding({ match }: ReadSentence): string | null {
  const { facts, pattern, alone } = match
  const signed = facts.claim ?? facts.agency ?? null
  const isRestriction = pattern.name === 'restriction' || pattern.name === 'allowance'
  return signed ?? (alone || isRestriction ? (facts.holder ?? null) : null)
}

function isOwn(name: string, { ownNames }: LiftingContext): boolean {
  const agency = findAgency(name)
  return isAmong(ownNames, name) || (agency !== null && ownNames.some((own) => findAgency(own) === agency))
}

function hasPicture(paragraph: Paragraph | undefined): boolean {
  return /<(?:img|picture|figure|video|audio|iframe|object|embed|table)\b/i.test(paragraph?.html ?? '')
}
