/** What an Agreement gives of an article, and what is owed for it, in words of one line. */
import { PERMISSIONS, type Permission } from '../domain/agreement.ts'
import { DUTIES, type Duty, type Use } from '../domain/license.ts'
import { listWords } from './list-words.ts'
import type { StatedTerms } from './stated-terms.ts'

const USE_WORDS: Readonly<Record<Use, string>> = {
  headline: 'the headline',
  summary: 'the headline and the summary',
  fullText: 'the full text',
}

/** Where it may stand, and what may be made of it. */
const MEDIA: Partial<Readonly<Record<Permission, string>>> = {
  web: 'on the web',
  print: 'in print',
  broadcast: 'in broadcasts',
  newsletter: 'in newsletters',
}
const CHANGES: Partial<Readonly<Record<Permission, string>>> = {
  translate: 'translated',
  adapt: 'adapted',
  archive: 'kept in an archive',
  sublicense: 'passed on to others',
}

const DUTY_WORDS: Readonly<Record<Duty, string>> = {
  credit: 'show the credit line',
  'keep-notices': 'keep the notices',
  'link-back': 'link back to the original',
  canonical: 'name the original as the canonical page',
  noindex: 'keep it out of search engines (noindex)',
  'no-edits': 'change nothing in it',
}

/** Sentences, without their full stops; null for one that has nothing to say. */
export function agreementWords({ agreement, use, permits, duties }: StatedTerms): readonly (string | null)[] {
  if (agreement === null) return []
  const given = use === null ? '' : `: ${USE_WORDS[use]}`
  const [media, changes] = [MEDIA, CHANGES].map((words) => partsOf(words, permits ?? []))
  return [
    `Under agreement ${agreement.id}, version ${agreement.version}${given}`,
    media?.given.length ? `May be shown only ${listed(media.given)}` : 'May not be shown',
    sentence('May be', changes?.given),
    sentence('May not be', changes?.kept),
    owed(duties),
  ]
}

type Parts = { readonly given: readonly string[]; readonly kept: readonly string[] }

function partsOf(
  words: Partial<Readonly<Record<Permission, string>>>,
  permits: readonly Permission[],
): Parts {
  const wordsOf = (isMeant: (permit: Permission) => boolean) =>
    PERMISSIONS.filter(isMeant).flatMap((permit) => words[permit] ?? [])
  return {
    given: wordsOf((permit) => permits.includes(permit)),
    kept: wordsOf((permit) => !permits.includes(permit)),
  }
}

function sentence(start: string, parts: readonly string[] = []): string | null {
  const list = listed(parts, 'disjunction')
  return list && `${start} ${list}`
}

function owed(duties: readonly Duty[]): string | null {
  const list = listed(DUTIES.filter((duty) => duties.includes(duty)).map((duty) => DUTY_WORDS[duty]))
  return list && `${list.charAt(0).toUpperCase()}${list.slice(1)}`
}

function listed(parts: readonly string[] = [], type?: 'disjunction'): string | null {
  return parts.length === 0 ? null : listWords(parts, type)
}
