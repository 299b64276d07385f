/** Whether a work may be published at all, in the IPTC words (ninjs `pubStatus`). */

export const PUBLISH_STATUSES = ['usable', 'withheld', 'canceled'] as const
export type PublishStatus = (typeof PUBLISH_STATUSES)[number]

/** Why a work was canceled, where that makes a difference to who asks for it: `legal` on a legal demand (RFC 7725). */
export const STATUS_REASONS = ['legal'] as const
export type StatusReason = (typeof STATUS_REASONS)[number]

/** The stricter of two: a document imported again never restores what an operator withheld or canceled. */
export function stricterStatus(a: PublishStatus, b: PublishStatus): PublishStatus {
  return PUBLISH_STATUSES.indexOf(a) > PUBLISH_STATUSES.indexOf(b) ? a : b
}
