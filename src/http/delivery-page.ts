/** Which part of the ledger an address asks for: a stretch of time, and a place in the list. */
import { DELIVERY_DOORS } from '../domain/delivery.ts'
import { invalidField } from '../domain/errors.ts'
import { USES } from '../domain/license.ts'
import { type Instant, parseInstant } from '../domain/time.ts'
import { readInstant } from '../formats/parse/times.ts'
import { type DeliveryCursor, type DeliveryPage, startBefore } from '../store/deliveries.ts'

/** From the first until before the second. */
export type Stretch = { readonly from: Instant; readonly to: Instant }

const BEGINNING: Instant = '0000-01-01T00:00:00.000Z'
const END: Instant = '9999-12-31T23:59:59.999Z'

/** As in an address; a bound that is absent is none. */
export type StatedStretch = { readonly from?: string | undefined; readonly to?: string | undefined }

/** A date alone is its first moment in `timeZone`. Throws AppError `invalid` for what is neither date nor time. */
export function stretchOf({ from, to }: StatedStretch, timeZone: string): Stretch {
  const bound = (field: string, text: string | undefined, open: Instant): Instant => {
    const instant = text === undefined ? open : readInstant(text, timeZone)
    if (instant === null) throw invalidField(field, text, 'a date, or a date and time like 2025-10-15T09:00Z')
    return instant
  }
  return { from: bound('from', from, BEGINNING), to: bound('to', to, END) }
}

/** Lines first received within the stretch, from the cursor on. Throws AppError `invalid` for a cursor of nobody's. */
export function deliveryPageOf(
  { from, to }: Stretch,
  cursor: string | undefined,
  limit: number,
): DeliveryPage {
  const start = cursor === undefined ? startBefore(to) : readCursor(cursor)
  return { from, start: start.firstAt > to ? startBefore(to) : start, limit }
}

/** The cursor of the page after these lines; null where they are the last. */
export function nextCursor(lines: readonly DeliveryCursor[], limit: number): string | null {
  const last = lines.length < limit ? undefined : lines.at(-1)
  if (last === undefined) return null
  const { firstAt, article, revision, partner, agreement, agreementVersion, use, door } = last
  const parts = [firstAt, article, revision, partner, agreement, agreementVersion, use, door]
  return parts.map((part) => encodeURIComponent(part)).join(',')
}

function readCursor(text: string): DeliveryCursor {
  const parts = text.split(',').map(decode)
  const [firstAt = '', article = '', revision, partner = '', agreement = '', agreementVersion] = parts
  const use = USES.find((one) => one === parts[6])
  const door = DELIVERY_DOORS.find((one) => one === parts[7])
  const isRead = parts.length === 8 && parseInstant(firstAt) === firstAt
  const numbers = [Number(revision), Number(agreementVersion)] as const
  if (!isRead || !use || !door || !numbers.every(Number.isSafeInteger)) {
    throw invalidField('cursor', text, '`next` of the page before')
  }
  const [number, version] = numbers
  return { firstAt, article, revision: number, partner, agreement, agreementVersion: version, use, door }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A stray `%`: no cursor of ours, which the reading of it says.
    return ''
  }
}
