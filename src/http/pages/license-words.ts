/** A License in plain words: what each Use, act, duty and AI use means to somebody who is not a lawyer. */
import type { Act, AiUses, Duty, License, Use } from '../../domain/license.ts'
import { countryName } from './locale.ts'

export const USE_WORDS: Readonly<Record<Use, string>> = {
  headline: 'The headline, with a link to the story',
  summary: 'Headline and summary, with a link to the story',
  fullText: 'The full text',
}

export const ACT_WORDS: Readonly<Record<Act, string>> = {
  reproduce: 'Reproduce: make copies of the story or of parts of it',
  publish: 'Publish: print it, or put it on a site, in an app or in a newsletter',
  broadcast: 'Broadcast: read or show it on radio, television or a stream',
  rewrite: 'Rewrite: adapt, abridge or translate it',
  redistribute: 'Redistribute: pass it on, syndicate it or offer it in an archive',
}

export const DUTY_WORDS: Readonly<Record<Duty, string>> = {
  credit: 'Show the credit line that comes with the story',
  'keep-notices': 'Keep the notices that come with the story, the copyright notice first of all',
  'link-back': 'Link back to the original',
  canonical: 'Name the original as the canonical page (rel="canonical")',
  noindex: 'Keep your copy out of search engines (noindex)',
  'no-edits': 'Change nothing in the story',
}

export const AI_WORDS: Readonly<Record<keyof AiUses, string>> = {
  train: 'Training AI models',
  input: 'Feeding AI systems that answer questions or write texts',
  index: 'Indexing for search',
}

/** Where a License holds: "Everywhere", or the countries' names in the language `inLanguage`. */
export function territoryWords(license: Pick<License, 'territories'>, inLanguage: string): string {
  if (license.territories === null) return 'Everywhere'
  const names = license.territories.map((code) => countryName(code, inLanguage))
  return names.length === 0 ? 'Nowhere' : `Only in ${new Intl.ListFormat('en').format(names)}`
}
