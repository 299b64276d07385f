/** Where on the front page a Channel stands. */

/** As an element id. */
export function channelAnchor(channelId: string): string {
  return `channel-${channelId}`
}
