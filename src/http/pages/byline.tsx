/** The byline: names, linked where a page of the author is known. */
import type { Author } from '../../domain/clearance.ts'
import { webUrl } from '../../domain/web-url.ts'

type Props = { readonly authors: readonly Author[] }

/** "By Amina Bello and Sani Garba"; nothing without names. */
export function Byline({ authors }: Props) {
  if (authors.length === 0) return null
  const parts = new Intl.ListFormat('en').formatToParts(authors.map((author) => author.name))
  return (
    <span class="byline">
      By{' '}
      {parts.map((part, index) =>
        part.type === 'literal' ? (
          part.value
        ) : (
          <Person name={part.value} url={urlAt(authors, parts, index)} />
        ),
      )}
    </span>
  )
}

type Part = { readonly type: 'element' | 'literal' }

function urlAt(authors: readonly Author[], parts: readonly Part[], index: number): string | null {
  const place = parts.slice(0, index).filter((part) => part.type === 'element').length
  return webUrl(authors[place]?.url ?? null)
}

function Person({ name, url }: { readonly name: string; readonly url: string | null }) {
  if (!url) return <span>{name}</span>
  return (
    <a rel="author" href={url}>
      {name}
    </a>
  )
}
