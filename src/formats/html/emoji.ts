/** The small images that some sites put in place of emoji, turned back into the characters they stand for. */
import { escapeHtml } from './text.ts'
import { elementOf, parseTree } from './tree.ts'

const IMAGE = /<img\s[^<>]*>/gi
const MARK = /emoji|wp-smiley/

/** HTML in which an `img` of class `emoji` or `wp-smiley` is its alternative text: a letter of the text, not a picture. */
export function restoreEmoji(html: string): string {
  if (!MARK.test(html)) return html
  return html.replace(IMAGE, (tag) => {
    if (!MARK.test(tag)) return tag
    const image = parseTree(tag).children.map(elementOf).find(Boolean)
    const classes = (image?.attribs['class'] ?? '').split(/\s+/)
    const isEmoji = classes.includes('emoji') || classes.includes('wp-smiley')
    return isEmoji ? escapeHtml(image?.attribs['alt'] ?? '') : tag
  })
}
