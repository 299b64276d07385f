/** What a generated newsroom is made of: anything the domain's types allow, or only what our doors let in. */
import fc from 'fast-check'
import type { z } from 'zod'
import {
  emailAddress,
  languageTag,
  lineOfText,
  longText,
  webAddress,
} from '../../src/formats/parse/fields.ts'
import { ATTACKS } from '../formats/html/attacks.ts'
import { soup } from '../formats/html/soup.ts'
import { anyText } from './any-text.ts'

export type Vocabulary = {
  /** Headlines, names, credits. */
  readonly line: fc.Arbitrary<string>
  /** Summaries, notices, terms, descriptions. */
  readonly prose: fc.Arbitrary<string>
  readonly html: fc.Arbitrary<string>
  readonly language: fc.Arbitrary<string>
  readonly address: fc.Arbitrary<string>
  readonly contact: fc.Arbitrary<string>
}

const LINES = [
  '',
  ' ',
  '0',
  'Ọbásanjọ́ kí àwọn ará ìlú',
  'Ƙasuwar Kurmi ta buɗe',
  'الفيضانات في كانو: «السوق» يفتح من جديد',
  'שוק קורמי נפתח (שוב)',
  '\u202eevil\u202c',
  '\u2067ع\u2069',
  '\u200bzero\u200dwidth\ufeff',
  'a\u0301\u0302\u0303',
  '👩🏾‍🌾🏳️‍🌈🇳🇬',
  '\u{10FFFF}\u{1F30A}\u{20BB7}',
  'Is <b>bold</b> & <i>loud</i>?',
  'if a<b and c>d then </p>',
  'AT&T, &amp;, &lt;b&gt; and &copy;',
  'Amina Bello <amina@news.example>',
  'mailto:x@y.example',
  '%s %n {{y}} {notice} {byline}',
]

const LONG = ['x'.repeat(5_000), 'long words '.repeat(400), '🌊'.repeat(2_000)]

const line = fc.oneof(
  { weight: 120, arbitrary: anyText },
  { weight: 80, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.constantFrom(...LONG) },
)

const prose = fc.oneof(
  { weight: 6, arbitrary: line },
  { weight: 1, arbitrary: fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\r\n\n')) },
)

const html = fc.oneof(
  { weight: 40, arbitrary: soup() },
  { weight: 20, arbitrary: fc.constantFrom(...ATTACKS, '', '<p></p>') },
  { weight: 20, arbitrary: fc.string({ unit: 'binary', maxLength: 500 }) },
  { weight: 1, arbitrary: fc.constant(`<p>${'word '.repeat(8_000)}</p>`) },
)

const language = fc.constantFrom(
  ...['en', 'en-NG', 'ha', 'ha-Arab', 'yo', 'ig', 'pcm', 'ff-Adlm', 'ar', 'he-IL', 'zh-Hant-TW'],
  ...['sr-Latn-RS', 'sl-rozaj-biske', 'de-1996', 'en-u-ca-gregory', 'en-x-house', 'tlh', 'und'],
)

const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  anyText.map((text) => `https://www.news.example/${text}`),
  anyText.map((text) => `http://a:b@www.news.example:8080/?q=${text}#${text}#x`),
  fc.constantFrom(
    'https://[2001:db8::1]/a[b]?c[]=d|e',
    'https://bücher.example/ö|{}^`\\',
    'HTTPS://WWW.News.Example/%zz%41?a=1&b=<2>"',
    'https://news.example?no-path',
    'https://news.example',
    "https://news.example/it's(1)",
  ),
)

const contact = fc.oneof(
  fc.emailAddress(),
  fc.constantFrom("o'brien+desk&co@news.example", 'büro@bücher.example'),
)

/** Anything at all where the types say text; addresses are those of our doors, since links are only made of such. */
export const ANYTHING: Vocabulary = {
  line,
  prose,
  html,
  language: fc.oneof(
    { weight: 9, arbitrary: language },
    fc.constantFrom('no_tag', '', 'x-private', 'i-klingon'),
  ),
  address: passing(webAddress(), address),
  contact: fc.oneof(contact, line),
}

/** What an operator or a document can have brought in: every text went through its schema. */
export const LET_IN: Vocabulary = {
  line: passing(lineOfText(300), line),
  prose: passing(longText(2000), prose),
  html,
  language: passing(languageTag(), language),
  address: passing(webAddress(), address),
  contact: passing(emailAddress(), contact),
}

/** The texts a schema takes, as it takes them. */
function passing(schema: z.ZodType<string>, texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return texts
    .map((text) => schema.safeParse(text))
    .filter(({ success }) => success)
    .map(({ data = '' }) => data)
}
