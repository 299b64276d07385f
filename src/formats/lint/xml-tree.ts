/** XML as a tree with its namespaces resolved, and the first place at which a text stops being well-formed. */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { fault, type LintFault } from './fault.ts'

export type XmlElement = {
  /** The namespace's URI; empty where there is none. */
  readonly namespace: string
  readonly prefix: string
  /** Without its prefix. */
  readonly name: string
  /** By the name as written, prefix included. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Its own text, that of its children left out. */
  readonly text: string
  /** The prefixes that are declared here. */
  readonly prefixes: ReadonlyMap<string, string>
}

export type XmlReading = { readonly root: XmlElement | null; readonly faults: readonly LintFault[] }

type Open = XmlElement & { children: XmlElement[]; text: string }

/**
 * The root, null where there is none. Only the first fault is told: what a strict parser says of the rest follows from
 * it. What was read already is given back, so that several lints can look at one document.
 */
export function readXml(xml: string | XmlReading): XmlReading {
  if (typeof xml !== 'string') return xml
  const faults: LintFault[] = []
  const stack: Open[] = []
  let root: Open | null = null
  const parser = new SaxesParser({ xmlns: true })
  const addText = (text: string) => {
    const current = stack.at(-1)
    if (current) current.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('error', ({ message }) => {
    if (faults.length === 0) faults.push(fault('not-well-formed', `It is not well-formed XML: ${message}`))
  })
  parser.on('opentag', (tag) => {
    const parent = stack.at(-1)
    const opened = openElement(tag, parent?.prefixes ?? new Map())
    if (parent) parent.children.push(opened)
    else root ??= opened
    stack.push(opened)
  })
  parser.on('closetag', () => void stack.pop())
  parser.write(xml).close()
  return { root, faults }
}

function openElement(tag: SaxesTagNS, inherited: ReadonlyMap<string, string>): Open {
  const attributes: Record<string, string> = {}
  for (const [name, { value }] of Object.entries(tag.attributes)) attributes[name] = value
  const declared = Object.entries(tag.ns)
  return {
    namespace: tag.uri,
    prefix: tag.prefix,
    name: tag.local,
    attributes,
    children: [],
    text: '',
    prefixes: declared.length === 0 ? inherited : new Map([...inherited, ...declared]),
  }
}

/** An element and all that is in it, in document order. */
export function everyElement(root: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = []
  const waiting = [root]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next)
    waiting.push(...next.children.toReversed())
  }
  return found
}

/** An element's own children of one name, in its own namespace unless another is given. */
export function childrenOf(
  { children, namespace }: XmlElement,
  name: string,
  within: string = namespace,
): readonly XmlElement[] {
  return children.filter((child) => child.name === name && child.namespace === within)
}
