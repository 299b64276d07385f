/** What a body may be made of: the elements, their attributes, and what becomes of some that are not among them. */

/** Elements without content of their own. */
export const VOID_TAGS = ['br', 'hr', 'img', 'wbr', 'col']

/** Elements a body may have. `div` keeps blocks of bare text apart; `span` is kept for a language or direction only. */
export const ALLOWED_TAGS = (
  'p h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote figure figcaption img a em strong b i u s del ins mark small sub sup ' +
  'code pre kbd samp var table caption colgroup col thead tbody tfoot tr td th br hr wbr q cite abbr dfn time ' +
  'ruby rb rp rt rtc bdi bdo div span'
).split(' ')

/** Attributes by element; `lang` and `dir` stand on all. No `id`, `name`, `class` or `style`: nothing of ours can be clobbered. */
export const ALLOWED_ATTRIBUTES: Readonly<Record<string, string[]>> = {
  '*': ['lang', 'dir'],
  a: ['href', 'rel', 'title'],
  img: ['src', 'alt', 'width', 'height'],
  abbr: ['title'],
  dfn: ['title'],
  time: ['datetime'],
  del: ['datetime'],
  ins: ['datetime'],
  blockquote: ['cite'],
  q: ['cite'],
  ol: ['start', 'type', 'reversed'],
  li: ['value'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  col: ['span'],
  colgroup: ['span'],
}

/** Elements whose content goes with them: programs, fallbacks for them, drawings, controls. */
export const DROPPED_WITH_CONTENT = (
  'script style noscript template textarea option select button xmp plaintext iframe noembed noframes object applet ' +
  'svg math title head audio video canvas map'
).split(' ')

/** Elements that go on under another name: `div` for blocks that are no more than a division of the body. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['h1', 'h2'],
  ['strike', 's'],
  ['menu', 'ul'],
  ['dir', 'ul'],
  ...(
    'section article main header footer aside nav address form fieldset legend details summary center dialog hgroup ' +
    'body html'
  )
    .split(' ')
    .map((name) => [name, 'div'] as const),
])

const UNWRAPPED = 'unwrapped'

/** The name an element goes on under: itself, its counterpart in a body, or one that is not allowed and so is unwrapped. */
export function tagInBody(name: string, attributes: Readonly<Record<string, string>>): string {
  if (name === 'span') return attributes['lang'] || attributes['dir'] ? name : UNWRAPPED
  return (
    FIGURES.get(name)?.find(([className]) => hasClass(attributes, className))?.[1] ??
    RENAMED.get(name) ??
    name
  )
}

/** The classic editor and the galleries of WordPress write figures so; told apart here, since classes are not kept. */
const FIGURES: ReadonlyMap<string, readonly (readonly [className: string, name: string])[]> = new Map([
  ['div', [['wp-caption', 'figure']]],
  ['p', [['wp-caption-text', 'figcaption']]],
  ['dl', [['gallery-item', 'figure']]],
  ['dt', [['gallery-icon', 'div']]],
  ['dd', [['wp-caption-text', 'figcaption']]],
])

function hasClass(attributes: Readonly<Record<string, string>>, wanted: string): boolean {
  return (attributes['class'] ?? '').split(/\s+/).includes(wanted)
}
