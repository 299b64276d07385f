/** Entity tags as clients send them back: lists read by the grammar, and the two comparisons (RFC 9110 §8.8.3). */

/** What an If-Match or If-None-Match field says. */
export type TagList = { readonly isStar: boolean; readonly tags: readonly string[] }

/** One tag and the comma or end after it: a comma inside the quotes is the tag's own, a space there is none of it. */
const MEMBER = /((?:W\/)?"[\x21\x23-\x7e\x80-\uffff]*")[ \t]*(?:,|$)/y
const SEPARATORS = /[ \t,]*/y

/** Members in their order, `W/` kept. What is garbled or unquoted is left out, and so matches nothing. */
export function parseTags(field: string): TagList {
  const text = field.trim()
  if (text === '*') return { isStar: true, tags: [] }
  const tags: string[] = []
  let at = 0
  while (at < text.length) {
    const member = matchAt(MEMBER, text, at)
    if (member) tags.push(member[1] ?? '')
    at = member ? at + member[0].length : afterComma(text, at)
    at += matchAt(SEPARATORS, text, at)?.[0].length ?? 0
  }
  return { isStar: false, tags }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function afterComma(text: string, at: number): number {
  const comma = text.indexOf(',', at)
  return comma < 0 ? text.length : comma + 1
}

/** RFC 9110 §8.8.3.2: the same opaque tag, weak or not. */
export function matchesWeakly(list: TagList, etag: string): boolean {
  const opaque = opaqueOf(etag)
  return list.isStar || list.tags.some((tag) => opaqueOf(tag) === opaque)
}

/** RFC 9110 §8.8.3.2: the same tag, and neither weak. */
export function matchesStrongly(list: TagList, etag: string): boolean {
  return list.isStar || (!etag.startsWith('W/') && list.tags.includes(etag))
}

function opaqueOf(tag: string): string {
  return tag.startsWith('W/') ? tag.slice(2) : tag
}
