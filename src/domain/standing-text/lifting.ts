/** What lifting takes and gives: paragraphs in; the story's paragraphs, the standing text and the rights it stated out. */
import type { Byline } from '../article.ts'
import type { BlockKind } from '../block.ts'
import type { Act } from '../license.ts'

/** One block of a body: its HTML as it stands, and its text with entities decoded and tags gone. */
export type Paragraph = { readonly html: string; readonly text: string }

/** What a reader of standing text must know of the newsroom: the names it goes by, its legal ones included. */
export type LiftingContext = { readonly ownNames: readonly string[] }

/** Standing text recognised and taken out, verbatim, with where it stood (index among the paragraphs given). */
export type LiftedText = { readonly kind: BlockKind; readonly text: string; readonly paragraph: number }

export type RemarkCode =
  | 'looks-like-standing-text'
  | 'policy-link-without-url'
  | 'headline-derived'
  | 'date-guessed'
  | 'foreign-rights'
  | 'license-contradicts-notice'
  | 'decision-kept'
  | 'recording-moved'
  | 'recording-left-out'
  | 'empty-body'

/** Something an editor should know about an import; `text` quotes the passage it is about, shortened. */
export type Remark = { readonly code: RemarkCode; readonly message: string; readonly text?: string }

export type Lifting = {
  /** What remains: the story, in order, each paragraph unchanged. */
  readonly body: readonly Paragraph[]
  readonly lifted: readonly LiftedText[]
  readonly contact: string | null
  readonly policyUrl: string | null
  readonly holder: string | null
  /** "2025", or a range as written, "2019–2025". */
  readonly year: string | null
  /** The copyright notice, verbatim. */
  readonly notice: string | null
  readonly allRightsReserved: boolean
  readonly reserved: readonly Act[]
  /** "prior express written permission", as worded. */
  readonly permission: string | null
  readonly byline: readonly Byline[]
  /** "Lagos, Nigeria", from a reporting line. */
  readonly dateline: string | null
  /** An agency mark found in a byline, dateline or reporting line: "Reuters". */
  readonly agency: string | null
  /**
   * Whose work a byline, credit, trailer or doubtful notice seems to say this is, where that is not the newsroom: the name
   * as worded ("Premium Times"), or the passage, shortened. The passage may have stayed in the body.
   */
  readonly claim: string | null
  readonly remarks: readonly Remark[]
}
