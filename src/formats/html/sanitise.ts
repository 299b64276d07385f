/** The sanitiser: a body reduced to what the allow-list holds, on its way in and again on its way out. */
import sanitize from 'sanitize-html'
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, DROPPED_WITH_CONTENT, tagInBody, VOID_TAGS } from './allow-list.ts'
import { cleanAttributes } from './attributes.ts'
import { legalText } from './characters.ts'
import { restoreEmoji } from './emoji.ts'
import { dropEmptyBlocks } from './empty-blocks.ts'
import { restoreFigures } from './figures.ts'
import { isTooDeep, withoutTags } from './tree.ts'

/** `allowedImages`: the image addresses that are cleared; without it every http(s) image is kept. */
export type SanitiseOptions = { readonly allowedImages?: ReadonlySet<string> }

type Attributes = Readonly<Record<string, string>>
type Frame = { readonly tag: string; readonly attribs: Attributes }

const MOST_PASSES = 6
const NESTED_AT_MOST = 100

/**
 * A body of allowed elements and attributes only, http(s) images and http(s), mailto and relative links, without empty
 * paragraphs and without characters XML 1.0 §2.2 excludes. With `allowedImages`, any other image goes together with its
 * figure and caption. Idempotent. Markup nested absurdly deep keeps its words alone.
 */
export function sanitiseHtml(html: string, options: SanitiseOptions = {}): string {
  let before = restoreFigures(restoreEmoji(isTooDeep(html) ? withoutTags(html) : html))
  // What one pass unwraps can read differently to the next (a paragraph freed inside a paragraph), so passes
  // go on until nothing changes. A sanitised body takes one; most others two.
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const after = sanitiseOnce(before, options)
    if (after === before) return after
    before = after
  }
  return sanitiseOnce(withoutTags(before), options)
}

function sanitiseOnce(html: string, options: SanitiseOptions): string {
  const images = countImages(options.allowedImages)
  const clean = sanitize(legalText(html), {
    allowedTags: ALLOWED_TAGS,
    allowedAttributes: { ...ALLOWED_ATTRIBUTES },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesAppliedToAttributes: ['href', 'src', 'cite'],
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    enforceHtmlBoundary: false,
    nestingLimit: NESTED_AT_MOST,
    nonTextTags: DROPPED_WITH_CONTENT,
    selfClosing: VOID_TAGS,
    transformTags: {
      '*': (name, attributes) => {
        const attribs = cleanAttributes(name, attributes)
        return { tagName: images.nameOf(tagInBody(name, attributes), attribs), attribs }
      },
    },
    textFilter: legalText,
    exclusiveFilter: images.isEmptiedFigure,
  })
  return dropEmptyBlocks(clean).trim()
}

/**
 * Keeps the cleared images and tells which figures lost theirs. An element remembers (by its attributes, which are
 * this pass's own) how many images had been kept and lost when it opened; the difference is what it holds.
 */
function countImages(allowed: ReadonlySet<string> | undefined) {
  const opened = new WeakMap<Attributes, { readonly kept: number; readonly lost: number }>()
  let kept = 0
  let lost = 0
  function isKept(source: string | undefined): boolean {
    return source !== undefined && /^https?:\/\//i.test(source) && (allowed?.has(source) ?? true)
  }
  return {
    /** The name an element goes on under: an image that is not kept gets one that is not allowed. */
    nameOf(name: string, attributes: Attributes): string {
      if (name === 'figure') opened.set(attributes, { kept, lost })
      if (name !== 'img') return name
      if (!isKept(attributes['src'])) {
        lost += 1
        return 'dropped'
      }
      kept += 1
      return name
    },
    isEmptiedFigure(frame: Frame): boolean {
      const before = opened.get(frame.attribs)
      return before !== undefined && lost > before.lost && kept === before.kept
    },
  }
}
