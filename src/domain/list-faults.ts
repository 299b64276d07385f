/** What is wrong with the lists of an Agreement: countries that are none, words nobody knows, the same thing twice. */
import { isCountry } from './country.ts'
import { type Fault, faultOf } from './errors.ts'

/** A list of countries, or null for everywhere. */
export function territoryFaults(field: string, territories: readonly string[] | null): readonly Fault[] {
  if (territories === null) return []
  if (territories.length === 0)
    return [faultOf(field, territories, 'at least one country, or null for everywhere')]
  const unknown = territories.flatMap((code, n) =>
    isCountry(code)
      ? []
      : [
          faultOf(
            `${field}[${n}]`,
            code,
            'the ISO 3166-1 alpha-2 code of a country, in capitals, such as NG',
          ),
        ],
  )
  return [...unknown, ...duplicateFaults(field, territories)]
}

/** A list of words, each one of those known. */
export function wordFaults(
  field: string,
  words: readonly string[],
  known: readonly string[],
): readonly Fault[] {
  const unknown = words.flatMap((word, n) =>
    known.includes(word) ? [] : [faultOf(`${field}[${n}]`, word, `one of ${known.join(', ')}`)],
  )
  return [...unknown, ...duplicateFaults(field, words)]
}

export function duplicateFaults(field: string, words: readonly string[]): readonly Fault[] {
  return words.flatMap((word, n) =>
    words.indexOf(word) === n ? [] : [faultOf(`${field}[${n}]`, word, 'each of them once')],
  )
}
