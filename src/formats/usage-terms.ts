/** Terms of use in words, for formats that have one place for all of them: what the License says, where, until when, what AI may. */
import type { AiUses, License } from '../domain/license.ts'
import type { Instant } from '../domain/time.ts'

/** A few sentences, the License's own first; contract terms are metadata, and never stand in a body. */
export function usageTerms(license: License, until: Instant | null): string {
  const sentences = [license.terms, whereWords(license), untilWords(until), aiWords(license.ai)]
  return sentences.map(asSentence).filter(Boolean).join(' ')
}

function asSentence(words: string | null): string {
  const text = words?.trim() ?? ''
  return text === '' || /[.!?…。؟۔]["”’)\]]*$/u.test(text) ? text : `${text}.`
}

function whereWords({ territories }: License): string | null {
  if (territories === null) return null
  if (territories.length === 0) return 'In no country'
  return `Only in ${new Intl.ListFormat('en').format(territories.map(countryWords))}`
}

/** Name and code: names change and differ, codes do not. */
function countryWords(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  countryNames ??= new Intl.DisplayNames(['en'], { type: 'region' })
  const name = countryNames.of(code) ?? code
  return name === code ? code : `${name} (${code})`
}

/** Intl is slow to start, and most newsrooms license to everywhere. */
let countryNames: Intl.DisplayNames | undefined

function untilWords(until: Instant | null): string | null {
  return until === null ? null : `Not to be used after ${until}`
}

const AI_WORDS: Readonly<Record<keyof AiUses, string>> = {
  train: 'for training AI models',
  input: 'as input to AI systems',
  index: 'for indexing for search',
}

function aiWords(ai: AiUses): string | null {
  const kept = (Object.keys(AI_WORDS) as (keyof AiUses)[])
    .filter((use) => !ai[use])
    .map((use) => AI_WORDS[use])
  if (kept.length === 0) return null
  return `Not to be used ${new Intl.ListFormat('en', { type: 'disjunction' }).format(kept)}`
}
