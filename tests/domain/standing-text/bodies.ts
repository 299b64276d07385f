/** Bodies for lifting: paragraphs from plain words, and a short story to put standing text around. */
import { liftStandingText } from '../../../src/domain/standing-text/lift.ts'
import type { Lifting, Paragraph } from '../../../src/domain/standing-text/lifting.ts'

export const OWN = { ownNames: ['Harmattan Post', 'Harmattan Post Media Group LLC'] }

export const STORY = [
  'The Kano market reopened on Tuesday after repairs that took four months.',
  'Traders said the new drains held through the first rain of the season.',
  'The state promised to finish the second half of the market by December.',
]

export function paragraph(text: string, html?: string): Paragraph {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return { text, html: html ?? `<p>${escaped}</p>` }
}

/** A lifting of the story with paragraphs after it. */
export function liftAfterStory(...texts: readonly (string | Paragraph)[]): Lifting {
  const after = texts.map((text) => (typeof text === 'string' ? paragraph(text) : text))
  return liftStandingText([...STORY.map((text) => paragraph(text)), ...after], OWN)
}

/** What remains after the story's own three paragraphs. */
export function leftAfterStory(lifting: Lifting): readonly string[] {
  return lifting.body.slice(STORY.length).map(({ text }) => text)
}

export function kindsOf(lifting: Lifting): readonly string[] {
  return lifting.lifted.map(({ kind }) => kind)
}

export function codesOf(lifting: Lifting): readonly string[] {
  return lifting.remarks.map(({ code }) => code)
}
