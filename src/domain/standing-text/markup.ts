/** What a paragraph's markup says that its text does not: where its links lead, and whether it shows something. */
import { Parser } from 'htmlparser2'

export type Link = { readonly href: string; readonly text: string }
export type Markup = { readonly links: readonly Link[]; readonly hasMedia: boolean }

const MEDIA = new Set(['img', 'picture', 'figure', 'video', 'audio', 'iframe', 'object', 'embed', 'table'])

/** Links (attribute values decoded) and pictures of a fragment of HTML; the small images that stand for emoji are text. */
export function readMarkup(html: string): Markup {
  const links: { href: string; text: string }[] = []
  let open: { href: string; text: string } | null = null
  let hasMedia = false
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'a' && attributes['href']) {
        open = { href: attributes['href'].trim(), text: '' }
        links.push(open)
      }
      if (MEDIA.has(name) && !/\b(?:emoji|wp-smiley)\b/.test(attributes['class'] ?? '')) hasMedia = true
    },
    ontext(text) {
      if (open) open.text += text
    },
    onclosetag(name) {
      if (name === 'a') open = null
    },
  })
  parser.end(html)
  return { links, hasMedia }
}

const EMAIL =
  /[\p{L}\p{N}_%+][\p{L}\p{M}\p{N}._%+'’-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,62}[\p{L}\p{M}\p{N}])?\.){1,8}[\p{L}\p{M}][\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}]/u

/** The first e-mail address in a text, internationalised ones included (RFC 6531), without the full stop after it. */
export function findEmail(text: string): string | null {
  return EMAIL.exec(text)?.[0] ?? null
}

/** The address of the first `mailto:` link (RFC 6068). */
export function findMailto(links: readonly Link[]): string | null {
  for (const { href } of links) {
    const address = /^mailto:([^?]*)/i.exec(href)?.[1]
    const email = address === undefined ? null : findEmail(decodePercent(address))
    if (email) return email
  }
  return null
}

/** The link's address where it is an absolute http or https one. */
export function webUrl(href: string): string | null {
  return /^https?:\/\/[^\s/]/i.test(href) && URL.canParse(href) ? href : null
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
