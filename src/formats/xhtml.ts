/** A body as XHTML: well-formed XML whatever the HTML was, its blocks directly in `body`. */
import { DomUtils } from 'htmlparser2'
import { joinParagraphs, splitParagraphs } from './html/paragraphs.ts'
import { elementOf, parseTree, type TreeNode } from './html/tree.ts'
import { directionOf } from './language.ts'
import { element, escapeMarkup, openTag, textElement } from './xml.ts'

/**
 * An `html` element in the XHTML namespace with the sanitised body. Divisions are opened up (their language stays with
 * their blocks): receivers there are that read the blocks of `body` and nothing deeper.
 */
export function xhtmlDocument(
  head: { readonly title: string; readonly language: string },
  bodyHtml: string,
): string {
  const { title, language } = head
  const blocks = parseTree(joinParagraphs(splitParagraphs(bodyHtml))).children
  return element(
    'html',
    { xmlns: 'http://www.w3.org/1999/xhtml', lang: language, dir: directionOf(language) },
    [
      element('head', {}, [textElement('title', title)]),
      element(
        'body',
        {},
        blocks.map(markupOf).filter((markup) => markup.trim() !== ''),
      ),
    ],
  )
}

/** Text and elements; comments and the like have nothing to say. */
function markupOf(node: TreeNode): string {
  if (DomUtils.isText(node)) return escapeMarkup(node.data)
  const found = elementOf(node)
  if (found === null) return ''
  const inner = found.children.map(markupOf).join('')
  return inner === ''
    ? openTag(found.name, found.attribs, '/')
    : `${openTag(found.name, found.attribs)}${inner}</${found.name}>`
}
