/** What a lint says of a document: a fault it found. */

export type LintFault = {
  /** Stable, for scripts. */
  readonly code: string
  /** What is wrong and where, for the person who mends it. */
  readonly sentence: string
}

export function fault(code: string, sentence: string): LintFault {
  return { code, sentence }
}
