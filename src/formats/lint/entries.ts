/** What a document says of its articles in any format: their ids in order, and the licenses it names for each and for itself. */
import type { Format } from '../channel-url.ts'
import { ATOM_NAMESPACE, textOfChild } from './elements.ts'
import { relOf } from './history.ts'
import { isObject, type JsonObject, type JsonReading, objectsIn, readJson } from './json-tree.ts'
import { childrenOf, readXml, type XmlElement, type XmlReading } from './xml-tree.ts'

export type Entry = { readonly id: string; readonly licenses: readonly string[] }

/** `licenses` are those named for the whole. */
export type Entries = { readonly licenses: readonly string[]; readonly entries: readonly Entry[] }

export const readEntries = { rss: readRss, atom: readAtom, json: readJsonFeed } as const satisfies Readonly<
  Record<Format, unknown>
>

const NOTHING: Entries = { licenses: [], entries: [] }

function readRss(xml: string | XmlReading): Entries {
  const { root } = readXml(xml)
  const [channel] = root ? childrenOf(root, 'channel') : []
  if (!channel) return NOTHING
  const entries = childrenOf(channel, 'item').map((item) => ({
    id: textOfChild(item, 'guid') ?? '',
    licenses: elementsNamed(item, 'license'),
  }))
  return { licenses: elementsNamed(channel, 'license'), entries }
}

/** Of any module: `creativeCommons`, `dcterms`. */
function elementsNamed({ children }: XmlElement, name: string): readonly string[] {
  return children.filter((child) => child.name === name).map(({ text }) => text.trim())
}

function readAtom(xml: string | XmlReading): Entries {
  const { root } = readXml(xml)
  if (!root) return NOTHING
  const entries = childrenOf(root, 'entry').map((entry) => ({
    id: textOfChild(entry, 'id') ?? '',
    licenses: licenseLinks(entry),
  }))
  return { licenses: licenseLinks(root), entries }
}

/** RFC 4946. */
function licenseLinks(element: XmlElement): readonly string[] {
  const links = childrenOf(element, 'link', ATOM_NAMESPACE).filter((link) => relOf(link) === 'license')
  return links.map(({ attributes }) => attributes['href'] ?? '')
}

function readJsonFeed(json: string | JsonReading): Entries {
  const { root } = readJson(json)
  if (!root) return NOTHING
  const entries = objectsIn(root['items']).map((item) => ({
    id: String(item['id']),
    licenses: licenseIn(item),
  }))
  return { licenses: licenseIn(root), entries }
}

/** `docs/feed-extension.md`. */
function licenseIn(object: JsonObject): readonly string[] {
  const rights = object['_newsroom_rights']
  return isObject(rights) && typeof rights['license'] === 'string' ? [rights['license']] : []
}
