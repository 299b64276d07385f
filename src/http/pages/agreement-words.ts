/** An Agreement in plain words: where it stands, which stories a Grant selects, and what may be done with them. */
import type { Agreement, AgreementStatus, GrantSelection, Permission } from '../../domain/agreement.ts'
import type { Genre } from '../../domain/article.ts'
import type { StandingRefusal } from '../../domain/coverage.ts'
import type { License } from '../../domain/license.ts'
import type { Partner } from '../../domain/partner.ts'
import { standingAt } from '../../domain/standing.ts'
import type { Instant } from '../../domain/time.ts'
import { CHROME_LANGUAGE } from './layout.tsx'
import { languageName } from './locale.ts'

export const STATUS_WORDS: Readonly<Record<AgreementStatus, string>> = {
  draft: 'Not signed',
  active: 'Active',
  suspended: 'Suspended',
  ended: 'Ended',
}

const CLOSED_WORDS: Readonly<Record<StandingRefusal, string>> = {
  'no-agreement': STATUS_WORDS.draft,
  'agreement-not-started': 'Not started yet',
  'agreement-suspended': STATUS_WORDS.suspended,
  'agreement-ended': STATUS_WORDS.ended,
}

/** Where it stands at an instant, in a word or two, and whether it then gives anything. */
export function standingWords(
  agreement: Agreement,
  partner: Partner,
  now: Instant,
): { readonly words: string; readonly isOpen: boolean } {
  const reason = standingAt({ partner, agreements: [agreement] }, now)
  return { words: reason ? CLOSED_WORDS[reason] : STATUS_WORDS.active, isOpen: reason === null }
}

export const PERMISSION_WORDS: Readonly<Record<Permission, string>> = {
  web: 'Show it on the web',
  print: 'Print it',
  broadcast: 'Broadcast it',
  newsletter: 'Send it in newsletters',
  translate: 'Translate it',
  adapt: 'Adapt or abridge it',
  archive: 'Keep it in an archive',
  sublicense: 'Pass it on to others',
}

const GENRE_WORDS: Readonly<Record<Genre, string>> = {
  reporting: 'reporting',
  opinion: 'opinion',
  sponsored: 'sponsored content',
  agency: 'agency reports',
}

/** "All stories", or those that meet each part of the sentence; Licenses are called as they were when it was signed. */
export function selectionWords(selection: GrantSelection, signed: readonly License[]): string {
  const { sections, tags, authors, languages, genres, sources, channels, licenses } = selection
  const nameOf = (id: string) => signed.find((license) => license.id === id)?.name ?? id
  const parts = [
    genres && `that are ${either(genres.map((genre) => GENRE_WORDS[genre]))}`,
    sections && `in the section ${either(sections)}`,
    tags && `tagged ${either(tags)}`,
    authors && `by ${either(authors)}`,
    languages && `in ${either(languages.map((language) => languageName(language, CHROME_LANGUAGE)))}`,
    channels && `in the channel ${either(channels)}`,
    sources && `from ${either(sources)}`,
    licenses && `under the license ${either(licenses.map(nameOf))}`,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? 'All stories' : `Stories ${parts.join(', ')}`
}

function either(names: readonly string[]): string {
  return names.length === 0 ? 'none' : new Intl.ListFormat('en', { type: 'disjunction' }).format(names)
}

/** When a Grant gives a story, counted from its listing. */
export function delayWords(hours: number): string {
  if (hours === 0) return 'At once'
  return hours === 1 ? 'One hour after its listing' : `${hours} hours after its listing`
}

export function quotaWords(quota: number | null): string {
  if (quota === null) return 'Every story'
  return quota === 1 ? 'The first story of a day' : `The first ${quota} stories of a day`
}
