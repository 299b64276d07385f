/** A language as documents name it, and which way it is written. */

/** `xs:language`, the same as RFC 4287's `atomLanguageTag`. */
const LANGUAGE = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/

/** What may stand in `xml:lang`; null for any other text, which would make the whole document invalid. */
export function languageOf(language: string): string | null {
  return LANGUAGE.test(language) ? language : null
}

/** ISO 15924 codes of the scripts written from right to left. */
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
])

type Direction = 'rtl' | 'ltr'

/** Looking a language up costs more than writing an article about it; a newsroom has few. */
const known = new Map<string, Direction>()
const MOST_KNOWN = 200

/** `rtl` or `ltr` of a BCP 47 tag, by the script it names or implies; `ltr` for what is no tag. */
export function directionOf(language: string): Direction {
  const direction = known.get(language) ?? lookUp(language)
  if (known.size < MOST_KNOWN) known.set(language, direction)
  return direction
}

function lookUp(language: string): Direction {
  try {
    const { script } = new Intl.Locale(language).maximize()
    return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
