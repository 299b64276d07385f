/** The attributes an element keeps, their values cleaned. */
import { ALLOWED_ATTRIBUTES } from './allow-list.ts'
import { legalText } from './characters.ts'

type Attributes = Readonly<Record<string, string>>

const NUMBERS = new Set(['width', 'height', 'colspan', 'rowspan', 'span', 'start', 'value'])
const ADDRESSES = new Set(['href', 'src', 'cite'])
/** What a link of a body may say of where it leads: never that it is the page's license, author or next. */
const LINK_TYPES = new Set(['nofollow', 'sponsored', 'ugc', 'noopener', 'noreferrer'])

const PATTERNS: Readonly<Record<string, RegExp>> = {
  dir: /^(ltr|rtl|auto)$/i,
  lang: /^[a-z]{1,8}([-_][a-z0-9]{1,8})*$/i,
}

/**
 * The attributes an element may keep, cleaned before they are judged: a character that was taken out later could
 * have hidden a `javascript:`. Whether an address is allowed is not decided here.
 */
export function cleanAttributes(name: string, attributes: Attributes): Record<string, string> {
  const cleaned: Record<string, string> = {}
  for (const attribute of [...(ALLOWED_ATTRIBUTES[name] ?? []), 'lang', 'dir']) {
    const value = cleanValue(attribute, attributes)
    if (value !== undefined && isPlausible(attribute, value)) cleaned[attribute] = value
  }
  return cleaned
}

function cleanValue(attribute: string, attributes: Attributes): string | undefined {
  const stated = attribute === 'src' ? imageAddress(attributes) : attributes[attribute]
  if (attribute === 'rel') return linkTypes(stated ?? '')
  return stated !== undefined && ADDRESSES.has(attribute) ? cleanAddress(stated) : stated && legalText(stated)
}

/** HTML §4.6.7: words in any case, separated by white space; undefined where none of them may be kept. */
function linkTypes(stated: string): string | undefined {
  const types = stated
    .toLowerCase()
    .split(/\s+/)
    .filter((type) => LINK_TYPES.has(type))
  return types.length === 0 ? undefined : types.join(' ')
}

function isPlausible(attribute: string, value: string): boolean {
  if (NUMBERS.has(attribute)) return /^-?\d{1,5}$/.test(value)
  return PATTERNS[attribute]?.test(value) ?? true
}

/** An address as whoever opens it reads it: URL standard §4.4 ignores tabs and line ends, and spaces around it. */
export function cleanAddress(address: string): string {
  return legalText(address)
    .replace(/[\t\r\n]/g, '')
    .trim()
}

/** The address of an image: that of one loaded lazily stands in another attribute, beside a placeholder. */
export function imageAddress(attributes: Attributes): string | undefined {
  const lazy = attributes['data-src'] ?? attributes['data-lazy-src']
  const stated = attributes['src']
  return lazy !== undefined && (stated === undefined || /^\s*(data:|$)/i.test(stated)) ? lazy : stated
}
