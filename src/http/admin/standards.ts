/** Whether a text is what a standard says it is: time zones, tag URIs. */

/** A name of the IANA time zone database; offsets such as `+01:00` are none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const AUTHORITY = /(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?/.source
const DATE = /\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?/.source
const SPECIFIC = /[\w.~!$&'()*+,;=:@/?%-]*/.source
const TAG_PREFIX = new RegExp(`^tag:${AUTHORITY},${DATE}:${SPECIFIC}$`)

/** RFC 4151 §2.1: `tag:authority,date:` and the beginning of what is specific. */
export function isTagPrefix(text: string): boolean {
  return text.length <= 200 && TAG_PREFIX.test(text)
}
