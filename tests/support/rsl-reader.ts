/** A reader of RSL 1.0 written from its specification, without our emitters: who may do what, by the document alone. */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { Country } from './dialects.ts'

const RSL = 'https://rslstandard.org/rsl'
const EU: readonly Country[] = ['FR', 'DE']

type Lists = Map<string, readonly string[]>
type RslLicense = { readonly permits: Lists; readonly prohibits: Lists; payment: string | null }

export type RslContent = {
  readonly url: string
  readonly licenses: RslLicense[]
  /** The text of every other element, as `terms`. */
  readonly texts: Map<string, string>
  /** Every attribute, as `copyright contactEmail`. */
  readonly attributes: Map<string, string>
}

/** Every `content` of RSL in a document, of its own or in RSS. Throws for XML that is not well-formed. */
export function readRsl(text: string): readonly RslContent[] {
  const contents: RslContent[] = []
  const parser = new SaxesParser({ xmlns: true })
  let words = ''
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    words = ''
    if (tag.uri === RSL) openTag(contents, tag)
  })
  parser.on('text', (part) => {
    words += part
  })
  parser.on('closetag', (tag) => {
    if (tag.uri === RSL) closeTag(contents, tag, words)
  })
  parser.write(text).close()
  return contents
}

function openTag(contents: RslContent[], { local, attributes }: SaxesTagNS): void {
  const stated = (name: string) => attributes[name]?.value ?? null
  if (local === 'content') {
    contents.push({
      url: stated('url') ?? 'none',
      licenses: [],
      texts: new Map(),
      attributes: new Map(),
    })
  }
  const content = contents.at(-1)
  if (!content) return
  for (const { name, value } of Object.values(attributes)) content.attributes.set(`${local} ${name}`, value)
  if (local === 'license') content.licenses.push({ permits: new Map(), prohibits: new Map(), payment: null })
  const license = content.licenses.at(-1)
  if (local === 'payment' && license) license.payment = stated('type')
}

function closeTag(contents: RslContent[], { local, attributes }: SaxesTagNS, words: string): void {
  const content = contents.at(-1)
  if (local !== 'permits' && local !== 'prohibits') {
    content?.texts.set(local, words)
    return
  }
  const type = attributes['type']?.value ?? ''
  const lists = content?.licenses.at(-1)?.[local]
  if (lists?.has(type)) throw new Error(`two ${local} of ${type}`)
  lists?.set(type, words.split(' '))
}

/** §3.1.1 to §3.6, read as widely as one may: a prohibition wins, a permit is a closed list, what nobody limits is free. */
export function rslAllows({ licenses }: RslContent, token: string, country: Country): boolean {
  return licenses.some(
    (license) =>
      isOpen(license, 'usage', (listed) => coversUse(listed, token)) &&
      isOpen(license, 'geo', (listed) => coversCountry(listed, country)),
  )
}

function isOpen(
  { permits, prohibits }: RslLicense,
  type: string,
  covers: (listed: string) => boolean,
): boolean {
  if (prohibits.get(type)?.some(covers)) return false
  return permits.get(type)?.some(covers) ?? true
}

function coversUse(listed: string, token: string): boolean {
  return listed === 'all' || listed === token || (listed === 'ai-all' && token.startsWith('ai-'))
}

function coversCountry(listed: string, country: Country): boolean {
  return listed === country || (listed === 'EU' && EU.includes(country))
}
