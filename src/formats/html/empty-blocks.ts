/** Blocks with nothing in them to see, taken out of sanitised HTML. */
import { BLANK } from './characters.ts'

const INLINE = 'br|wbr|em|strong|b|i|u|s|del|ins|mark|small|sub|sup|code|q|cite|span|a|bdi|bdo'
const ATTRIBUTES = '(?: [^<>]*)?'

const EMPTY_BLOCK = new RegExp(
  `<(p|h[2-6]|div|blockquote|figure|figcaption)${ATTRIBUTES}>(?:${BLANK}|</?(?:${INLINE})${ATTRIBUTES}>)*</\\1>`,
  'gu',
)
const EMPTY_LINK = /<a(?: [^<>]*)?><\/a>/g

/**
 * Sanitised HTML without paragraphs, headings, quotations, figures and divisions that hold white space, line breaks and
 * unseen markup only, and without links around nothing. Takes the sanitiser's output alone: there every `<` and `>` is a
 * tag's, and every element is closed.
 */
export function dropEmptyBlocks(html: string): string {
  let before = html
  for (;;) {
    const after = before.replace(EMPTY_LINK, '').replace(EMPTY_BLOCK, '')
    if (after === before) return after
    before = after
  }
}
