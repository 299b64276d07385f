/** What became of a document or an article, for people: outcome, what was lifted, what an editor should know. */
import { shorten } from './output.ts'

export type Said = {
  readonly missing: readonly string[]
  readonly lifted: readonly { readonly kind: string; readonly text: string; readonly paragraph: number }[]
  readonly remarks: readonly {
    readonly code: string
    readonly message: string
    readonly text?: string | undefined
  }[]
}

export type Ingested = Said & {
  readonly outcome: string
  readonly id: string
  readonly revision: number
  readonly headline: string
}

export function showIngested(ingested: Ingested): string {
  const { outcome, id, revision, headline } = ingested
  return [`${outcome}  ${id}  revision ${revision}  ${shorten(headline, 80)}`, ...sayings(ingested)].join(
    '\n',
  )
}

/** Indented lines; none where there is nothing to say. */
export function sayings({ missing, lifted, remarks }: Said): readonly string[] {
  return [
    ...lifted.map(
      ({ kind, text, paragraph }) =>
        `    lifted   ${kind} (paragraph ${paragraph + 1}): ${shorten(text, 80)}`,
    ),
    ...remarks.map(
      ({ message, text }) => `    note     ${message}${text === undefined ? '' : `: ${shorten(text, 80)}`}`,
    ),
    ...(missing.length > 0 ? [`    missing  ${missing.join(', ')}: kept, not published`] : []),
  ]
}
