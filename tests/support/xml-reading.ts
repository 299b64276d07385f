/** XML as a strict reader takes it: namespaces resolved, anything not well-formed an error. */
import { SaxesParser } from 'saxes'

/** The text of every element, by its path of names as written (`rss/channel/item/title`), in order; throws for what is no XML. */
export function textsByPath(document: string): ReadonlyMap<string, readonly string[]> {
  const parser = new SaxesParser({ xmlns: true })
  const texts = new Map<string, string[]>()
  const open: { readonly path: string; text: string }[] = []
  const add = (text: string): void => {
    const innermost = open.at(-1)
    if (innermost) innermost.text += text
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    const above = open.at(-1)
    open.push({ path: above ? `${above.path}/${name}` : name, text: '' })
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed) texts.set(closed.path, [...(texts.get(closed.path) ?? []), closed.text])
  })
  parser.write(document).close()
  return texts
}
