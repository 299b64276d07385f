/** How a page writes dates, and names languages and countries: by Intl, in the newsroom's language and time zone. */
import type { Newsroom } from '../../domain/newsroom.ts'
import type { Instant } from '../../domain/time.ts'
import { directionOf } from '../../formats/language.ts'

/** Whether two BCP 47 tags are one language, whatever their regions: `en-NG` and `en`. */
export function isSameLanguage(a: string, b: string): boolean {
  const primary = (language: string) => language.split('-')[0]?.toLowerCase()
  return primary(a) === primary(b)
}

/** `lang` and `dir` of an element whose text is in `language`, on a page in `pageLanguage`; nothing where they agree. */
export function languageAttributes(
  language: string,
  pageLanguage: string,
): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } {
  return isSameLanguage(language, pageLanguage) ? {} : { lang: language, dir: directionOf(language) }
}

/** A language's name in the language `inLanguage`; the tag itself where Intl knows no name. */
export function languageName(language: string, inLanguage: string): string {
  return displayName('language', language, inLanguage)
}

/** A country's name (ISO 3166-1 alpha-2) in the language `inLanguage`; the code itself where Intl knows no name. */
export function countryName(code: string, inLanguage: string): string {
  return displayName('region', code, inLanguage)
}

function displayName(type: 'language' | 'region', code: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames(localesOf(inLanguage), { type }).of(code) ?? code
  } catch {
    return code
  }
}

export type DateWriter = {
  /** "20 November 2026" */
  readonly day: (instant: Instant) => string
  /** "20 November 2026 at 12:00 WAT" */
  readonly minute: (instant: Instant) => string
}

/** Writes instants as the newsroom reads them; UTC where its time zone is unknown to Intl. Build one a page: Intl is slow to start. */
export function dateWriter({ language, timeZone }: Pick<Newsroom, 'language' | 'timeZone'>): DateWriter {
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const minute = { ...day, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const
  const [byDay, byMinute] = [day, minute].map((options) => formatIn(localesOf(language), timeZone, options))
  return {
    day: (instant) => byDay?.format(new Date(instant)) ?? instant,
    minute: (instant) => byMinute?.format(new Date(instant)) ?? instant,
  }
}

function formatIn(locales: string[], timeZone: string, options: Intl.DateTimeFormatOptions) {
  try {
    return new Intl.DateTimeFormat(locales, { ...options, timeZone })
  } catch {
    return new Intl.DateTimeFormat(locales, { ...options, timeZone: 'UTC' })
  }
}

function localesOf(language: string): string[] {
  try {
    return [...Intl.getCanonicalLocales(language), 'en']
  } catch {
    return ['en']
  }
}
