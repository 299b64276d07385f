/** "All rights reserved" in the languages newsrooms sign in, and where in a sentence it stands. */

export type RightsPhrase = { readonly language: string; readonly phrase: RegExp }

/**
 * Patterns on composed plain text; letters with and without their accents, since footers lose them. Word bounds are
 * spelled out: `\b` knows ASCII letters alone, and is slow beside the flags `iu`.
 */
export const RIGHTS_PHRASES: readonly RightsPhrase[] = [
  { language: 'en', phrase: /(?<!\p{L})all rights? (?:are |is )?(?:strictly )?reserved(?!\p{L})/iu },
  { language: 'fr', phrase: /(?<!\p{L})tous (?:les )?droits (?:sont )?r[ée]serv[ée]s(?!\p{L})/iu },
  { language: 'es', phrase: /(?<!\p{L})(?:todos los )?derechos reservados(?!\p{L})/iu },
  { language: 'pt', phrase: /(?<!\p{L})todos os direitos (?:s[ãa]o )?reservados(?!\p{L})/iu },
  { language: 'de', phrase: /(?<!\p{L})alle rechte (?:sind )?vorbehalten(?!\p{L})/iu },
  {
    language: 'it',
    phrase: /(?<!\p{L})(?:tutti i diritti (?:sono )?riservati|riproduzione riservata)(?!\p{L})/iu,
  },
  { language: 'nl', phrase: /(?<!\p{L})alle rechten (?:zijn )?voorbehouden(?!\p{L})/iu },
  { language: 'ro', phrase: /(?<!\p{L})toate drepturile (?:sunt )?rezervate(?!\p{L})/iu },
  { language: 'pl', phrase: /(?<!\p{L})wszelkie prawa zastrze[żz]one(?!\p{L})/iu },
  { language: 'cs', phrase: /(?<!\p{L})v[šs]echna pr[áa]va (?:jsou )?vyhrazena(?!\p{L})/iu },
  { language: 'ru', phrase: /(?<!\p{L})все права (?:защищены|сохранены)(?!\p{L})/iu },
  { language: 'uk', phrase: /(?<!\p{L})(?:усі|всі) права (?:захищені|захищено|застережені)(?!\p{L})/iu },
  { language: 'ar', phrase: /(?<!\p{L})(?:جميع|كل|كافة) الحقوق (?:محفوظة|محفوظه)(?!\p{L})/iu },
  { language: 'zh', phrase: /(?:版权所有|版權所有|保留所有权利|保留所有權利)/iu },
  {
    language: 'ja',
    phrase:
      /無断(?:転載|複製|複写)(?:[・、]?(?:転載|複製|複写|配信|使用)){0,4}(?:を|は)?(?:禁じます|禁止(?:します)?|お断り(?:し)?ます|厳禁)/iu,
  },
  { language: 'tr', phrase: /(?<!\p{L})t[üu]m haklar[ıi] sakl[ıi]d[ıi]r(?!\p{L})/iu },
  { language: 'sw', phrase: /(?<!\p{L})haki zote zimehifadhiwa(?!\p{L})/iu },
  {
    language: 'ha',
    phrase:
      /(?<!\p{L})(?:an kiyaye (?:duk(?:kan)? )?(?:ha[ƙk]{2}o[ƙk]i|ha[ƙk]{1,2}in mallaka)|duk(?:kan)? ha[ƙk]{1,2}in mallaka(?: an kiyaye)?)(?!\p{L})/iu,
  },
  {
    language: 'yo',
    phrase:
      /(?<!\p{L})gbogbo [ẹe]\p{M}?t[ọo]\p{M}? (?:wa )?ni (?:[ií]p[aà]m[ọo]|a (?:fi )?pam[ọo])\p{M}?(?!\p{L})/iu,
  },
  { language: 'ig', phrase: /(?<!\p{L})ikike nii?le echekwa(?:ba)?ra(?!\p{L})/iu },
]

const GAP = /^[\s,;:.!|•·–—。،।-]+|[\s,;:|•·–—،-]+$/gu
const WORLDWIDE = /^(?:worldwide|globally|in all (?:countries|territories|languages)|internationally)?$/iu

/**
 * The words beside the phrase where it opens or closes the sentence (empty where it is all of it); null where it does
 * neither, as in a sentence that only speaks of it.
 */
export function wordsBeside(phrase: RegExp, sentence: string): { rest: string; before: boolean } | null {
  const match = phrase.exec(sentence)
  if (!match) return null
  const before = sentence.slice(0, match.index).replace(GAP, '')
  const after = sentence
    .slice(match.index + match[0].length)
    .replace(GAP, '')
    .replace(/[.。।]+$/u, '')
  if (WORLDWIDE.test(after)) return { rest: before, before: true }
  return before === '' ? { rest: after, before: false } : null
}
