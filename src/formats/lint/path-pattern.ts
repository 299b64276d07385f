/** Path patterns as robots.txt (RFC 9309 §2.2.3) and TDMRep have them: a prefix, with `*` for anything and `$` for the end. */

/** Whether a path, query included, matches. Case counts. The time it takes grows with pattern and path, never faster. */
export function matchesPath(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$')
  const [start = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(start)) return false
  if (parts.length === 0) return !isWhole || path.length === start.length
  const last = isWhole ? (parts.pop() ?? '') : ''
  let at = start.length
  for (const part of parts) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return path.length - last.length >= at && path.endsWith(last)
}
