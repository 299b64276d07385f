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

const AUTHORITY = /(?:[a-z0-9._-]+@)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?/.source
const DATE = /\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?/.source
/** RFC 4287 §4.2.6.1: percent-encoded in capitals, and nothing that need not be. */
const ESCAPE = /%(?:[0189A-F][0-9A-F]|2[0-9A-CF]|3[A-F]|40|5[BCDE]|60|7[BCDF])/.source
const SPECIFIC = `(?:[\\w.~!$&'()*+,;=:@/?-]|${ESCAPE})*`
const TAG_PREFIX = new RegExp(`^tag:${AUTHORITY},${DATE}:${SPECIFIC}$`)

/** RFC 4151 §2.1: `tag:authority,date:` and the beginning of what is specific; its authority is best in lower case. */
export function isTagPrefix(text: string): boolean {
  return text.length <= 200 && TAG_PREFIX.test(text)
}
