/** HTML as no one should write it: tags, text and broken bits in any order, for properties to hold on. */
import fc from 'fast-check'

const TAGS =
  'p div section h1 h2 ul li ol blockquote figure figcaption a em strong span center font form table tr td pre br hr svg unknown details center article footer button noscript'.split(
    ' ',
  )

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TAGS).map((tag) => `<${tag}>`) },
  { weight: 4, arbitrary: fc.constantFrom(...TAGS).map((tag) => `</${tag}>`) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'word',
      'more words',
      ' ',
      '\n',
      '&nbsp;',
      '&amp;lt;',
      '&#1;',
      '\u200b',
      '©',
      '📌',
      'a < b',
      ']]>',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '<img src="https://a.example/1.jpg">',
      '<img src="https://a.example/2.jpg" alt="x">',
      '<img src="/3.jpg">',
      '<span lang="yo">',
      '<div dir="rtl">',
      '<a href="https://a.example/">',
      '<p lang="ar">',
      '<!-- c -->',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      '<p',
      '</',
      '<a href="',
      '<!--',
      '&#',
      '<script>',
      '</script>',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
)

export function soup(): fc.Arbitrary<string> {
  return fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
}
