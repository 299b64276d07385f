/** The Block: a piece of standing text with variables, appended once to an article's body on the way out. */
import type { Instant } from './time.ts'

export const BLOCK_KINDS = ['reporting-line', 'editors-note', 'ethics-statement', 'copyright-notice'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

export type Block = {
  readonly kind: BlockKind
  /** Plain text with `{contact}`, `{newsroom}`, `{policyUrl}`, `{notice}`, `{year}`, `{holder}`, `{byline}`, `{dateline}`. */
  readonly text: string
  readonly updatedAt: Instant
}
