/** The addresses in a body: made absolute, and the images among them found. */
import { DomUtils } from 'htmlparser2'
import type { DraftImage } from '../../domain/draft.ts'
import { cleanAddress, imageAddress } from './attributes.ts'
import { collapseSpace } from './characters.ts'
import { creditOfCaption } from './credits.ts'
import { textOfNodes } from './text.ts'
import { isTooDeep, parseTree, type TreeElement, writeHtml } from './tree.ts'

const ADDRESSES = ['href', 'src', 'data-src', 'data-lazy-src', 'cite']

/**
 * The body with every relative `href`, `src` and `cite` resolved against `baseUrl` (an absolute http(s) URL), as URL standard
 * §4.5 does; `//host/…` becomes https. An address that cannot be resolved loses its attribute. Addresses with a scheme
 * stay as they are, for the sanitiser to judge.
 */
export function absolutiseLinks(html: string, baseUrl: string): string {
  if (isTooDeep(html)) return html
  const tree = parseTree(html)
  const elements = DomUtils.findAll(
    (element) => ADDRESSES.some((name) => name in element.attribs),
    tree.children,
  )
  for (const element of elements) resolveAll(element, baseUrl)
  return writeHtml(tree.children)
}

/** Changes the element: it is of the tree that `absolutiseLinks` parsed for itself. */
function resolveAll(element: TreeElement, baseUrl: string): void {
  for (const name of ADDRESSES) {
    const stated = element.attribs[name]
    if (stated === undefined) continue
    const absolute = absoluteAddress(stated, baseUrl)
    if (absolute === null) delete element.attribs[name]
    else element.attribs[name] = absolute
  }
}

/** An address resolved against a base; one that has a scheme as it stands; null for one that cannot be resolved. */
export function absoluteAddress(stated: string, baseUrl: string | undefined): string | null {
  const address = cleanAddress(stated)
  if (/^https?:/i.test(address)) return URL.canParse(address) ? address : null
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address
  const full = /^[\\/]{2}/.test(address) ? `https:${address}` : address
  return URL.canParse(full, baseUrl) ? new URL(full, baseUrl).href : null
}

/** A body in which every `src` and `href` that is a known address is the one that took its place. */
export function changeAddresses(html: string, addresses: ReadonlyMap<string, string>): string {
  if (isTooDeep(html)) return html
  const tree = parseTree(html)
  for (const element of DomUtils.findAll(() => true, tree.children)) {
    for (const name of ['src', 'href']) {
      const changed = addresses.get(element.attribs[name] ?? '')
      if (changed !== undefined) element.attribs[name] = changed
    }
  }
  return writeHtml(tree.children)
}

/**
 * The http(s) images of a body, in order, each address once, as DraftImages with `inline: true`. The credit is what a
 * caption states after "Photo:" or ©, or signs off with; the caption itself stays in the body.
 */
export function findImages(html: string): DraftImage[] {
  const found = new Map<string, DraftImage>()
  for (const element of DomUtils.findAll((tag) => tag.name === 'img', parseTree(html).children)) {
    const url = cleanAddress(imageAddress(element.attribs) ?? '')
    if (!/^https?:\/\//i.test(url) || found.has(url)) continue
    found.set(url, {
      url,
      alt: collapseSpace(element.attribs['alt'] ?? ''),
      inline: true,
      width: pixels(element.attribs['width']),
      height: pixels(element.attribs['height']),
      credit: creditOf(element),
    })
  }
  return [...found.values()]
}

/** A size as an attribute states it; null for what is no number of pixels. */
export function pixels(stated: string | undefined): number | null {
  const count = /^\s*(\d{1,5})(px)?\s*$/i.exec(stated ?? '')?.[1]
  return count === undefined || Number(count) === 0 ? null : Number(count)
}

/** As long as a credit may be (`article-json.ts`). */
const LONGEST_CREDIT = 300

/** The credit that the caption of a picture or player states: "The market at noon. Photo: A. Bello / NAN" gives "A. Bello / NAN". */
export function creditOf(image: TreeElement): string | null {
  const figure = enclosingFigure(image)
  if (figure === null) return null
  const caption = DomUtils.findOne((element) => element.name === 'figcaption', figure.children)
  if (caption === null) return null
  const lines = textOfNodes(caption.children).split('\n').map(collapseSpace)
  const credit = creditOfCaption(lines.join('\n').slice(-LONGEST_CREDIT))
  return credit === null ? null : collapseSpace(credit).replace(/\.$/, '') || null
}

function enclosingFigure(image: TreeElement): TreeElement | null {
  let parent = image.parent
  while (parent !== null) {
    if (DomUtils.isTag(parent) && parent.name === 'figure') return parent
    parent = parent.parent
  }
  return null
}
