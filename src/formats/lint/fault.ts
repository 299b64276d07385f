/** What a lint says of a document: a fault it found. */

export type LintFault = {
  /** Stable, for scripts. */
  readonly code: string
  /** What is wrong and where, for the person who mends it. */
  readonly sentence: string
  /** The permanent id of the article it is about; absent where it is about the document. */
  readonly about?: string
}

export function fault(code: string, sentence: string): LintFault {
  return { code, sentence }
}

/** One fault where something does not hold, none where it does. */
export function unless(holds: boolean, code: string, sentence: string): readonly LintFault[] {
  return holds ? [] : [fault(code, sentence)]
}

/** The faults of one article of a document; without an id, they are the document's. */
export function about(id: string | undefined, faults: readonly LintFault[]): readonly LintFault[] {
  return id ? faults.map((found) => ({ ...found, about: id })) : faults
}
