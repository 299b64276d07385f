/** Stands in for postcss in the Worker: sanitize-html asks for it, and style attributes are never parsed. */
export function parse() {
  throw new Error('style attributes are not parsed')
}
