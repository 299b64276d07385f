/** What parse tests read documents with: a newsroom in Lagos, and outcomes unwrapped. */
import type { Draft } from '../../../src/domain/draft.ts'
import type { Fault } from '../../../src/domain/errors.ts'
import { type DocumentRead, parseDocument } from '../../../src/formats/parse/document.ts'

export function read(name: string, text: string, timeZone = 'Africa/Lagos'): DocumentRead {
  return parseDocument({ name, text }, { timeZone })
}

/** The one Draft of a document that parses. */
export function draftFrom(name: string, text: string, timeZone?: string): Draft {
  const outcome = read(name, text, timeZone)
  if (outcome.outcome === 'refused') throw new Error(`refused: ${JSON.stringify(outcome.faults)}`)
  const [draft, ...others] = outcome.drafts
  if (draft === undefined || others.length > 0) throw new Error('expected one draft')
  return draft
}

/** The Faults of a document that is refused; none for one that is not. */
export function faultsFrom(name: string, text: string): readonly Fault[] {
  const outcome = read(name, text)
  return outcome.outcome === 'refused' ? outcome.faults : []
}
