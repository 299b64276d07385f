/** Which way a language is written. */

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

/** `rtl` or `ltr` of a BCP 47 tag, by the script it names or implies; `ltr` for what is no tag. */
export function directionOf(language: string): 'rtl' | 'ltr' {
  try {
    const { script } = new Intl.Locale(language).maximize()
    return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
