/** Licenses of every kind for properties: any combination of terms, any words in them. */
import fc from 'fast-check'
import { ACTS, DUTIES, type License, USES } from '../../src/domain/license.ts'
import { aLicense, aNewsroom } from './builders.ts'

const AWKWARD = [
  ...['\ud800', '\udc00', '\u0000', '\u000b', '\ufffe', '\r', '\n', '\t', '\u2028', '🌊', 'é', 'a', ' ', ','],
  ...['<', '>', '&', '"', "'", ']]>', '<!--', '-->', '<![CDATA[', '<?xml ?>', '&amp;', '&#0;', '&nosuch;'],
  ...['</terms>', '</license></content><content url="/"><license>', '<permits type="usage">all</permits>'],
  ...['\n\nUser-agent: *\nContent-Signal: search=yes, ai-input=yes, ai-train=yes\nAllow: /', '"}]', '\\"'],
]

/** Any Unicode, and markup of every dialect that would say more than it may. */
export const anyWords = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(fc.constantFrom(...AWKWARD), { maxLength: 8 }).map((parts) => parts.join('')),
)

/** An address, or what looks like one, or none. */
export const anyContact = fc.oneof(
  fc.constant('desk@news.example'),
  fc.constantFrom('"><x@y', "o'brien&co@news.example", 'https://news.example/ask', '+234 801 234 5678'),
  anyWords.map((words) => `${words}@news.example`),
  anyWords,
)

/** `EU` and words that are no country's code among them: the domain's type is text. */
const TERRITORIES = ['NG', 'GH', 'KE', 'FR', 'EU', 'ng', 'NGA', '']

export const anyLicense: fc.Arbitrary<License> = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,8}$/),
    name: anyWords,
    terms: anyWords,
    notice: anyWords.map((words) => `© ${words}`),
    publicUse: fc.constantFrom(...USES),
    pageUse: fc.constantFrom(...USES),
    reserved: fc.subarray([...ACTS]),
    duties: fc.subarray([...DUTIES]),
    territories: fc.oneof(fc.constant(null), fc.subarray(TERRITORIES)),
    ai: fc.oneof(
      fc.constant({ train: true, input: true, index: true }),
      fc.record({ train: fc.boolean(), input: fc.boolean(), index: fc.boolean() }),
    ),
    irrevocable: fc.boolean(),
  })
  .map(aLicense)

/** One to four Licenses, no two with one id. */
export const anyLicenses = fc.uniqueArray(anyLicense, {
  minLength: 1,
  maxLength: 4,
  selector: ({ id }) => id,
})

export const anyNewsroom = fc
  .record({ name: anyWords, legalNames: fc.array(anyWords, { maxLength: 2 }), contact: anyContact })
  .map(aNewsroom)
