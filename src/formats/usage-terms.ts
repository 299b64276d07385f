/** Terms of use in words, for formats that have one place for all of them: what the License says, where, until when, what AI may. */
import type { AiUses, License } from '../domain/license.ts'
import type { Instant } from '../domain/time.ts'
import { agreementWords } from './agreement-words.ts'
import { listWords } from './list-words.ts'
import type { StatedTerms } from './stated-terms.ts'

/** A few sentences, the License's own first; contract terms are metadata, and never stand in a body. */
export function usageTerms(license: License, until: Instant | null): string {
  return sentencesOf([license.terms, whereWords(license), untilWords(until), keptAiWords(license.ai)])
}

/** The same of terms as they are given: what the License says to everyone, or what an Agreement makes of it for a Partner. */
export function statedWords(terms: StatedTerms): string {
  if (terms.agreement === null) return usageTerms(terms.license, terms.until)
  const { until, removeBy, ai } = terms
  return sentencesOf([
    ...agreementWords(terms),
    whereWords(terms),
    // What must be gone by then is not used after it.
    until === removeBy ? null : untilWords(until),
    removeBy === null ? null : `Every copy must be removed by ${removeBy}`,
    givenAiWords(ai),
    keptAiWords(ai),
  ])
}

function sentencesOf(sentences: readonly (string | null)[]): string {
  return sentences.map(asSentence).filter(Boolean).join(' ')
}

function asSentence(words: string | null): string {
  const text = words?.trim() ?? ''
  return text === '' || /[.!?…。؟۔]["”’)\]]*$/u.test(text) ? text : `${text}.`
}

function whereWords({ territories }: Pick<License, 'territories'>): string | null {
  if (territories === null) return null
  if (territories.length === 0) return 'In no country'
  return `Only in ${listWords(territories.map(countryWords))}`
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

function keptAiWords(ai: AiUses): string | null {
  const kept = aiWords((use) => !ai[use])
  return kept && `Not to be used ${kept}`
}

function givenAiWords(ai: AiUses): string | null {
  const given = aiWords((use) => ai[use])
  return given && `May be used ${given}`
}

function aiWords(isMeant: (use: keyof AiUses) => boolean): string | null {
  const meant = (Object.keys(AI_WORDS) as (keyof AiUses)[]).filter(isMeant).map((use) => AI_WORDS[use])
  return meant.length === 0 ? null : listWords(meant, 'disjunction')
}
