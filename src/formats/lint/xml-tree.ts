/** XML as a tree with its namespaces resolved, and what in it is not well-formed as far as the parser notices. */
import { Parser } from 'htmlparser2'
import { fault, type LintFault } from './fault.ts'

export type XmlElement = {
  /** The namespace's URI; empty where there is none. */
  readonly namespace: string
  readonly prefix: string
  /** Without its prefix. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Its own text, that of its children left out. */
  readonly text: string
  /** The prefixes that are declared here. */
  readonly prefixes: ReadonlyMap<string, string>
}

type Open = XmlElement & { children: XmlElement[]; text: string }

/** The root, null where there is none. */
export function readXml(text: string): {
  readonly root: XmlElement | null
  readonly faults: readonly LintFault[]
} {
  const faults: LintFault[] = []
  const stack: Open[] = []
  const roots: Open[] = []
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const parent = stack.at(-1)
        const opened = openElement(tag, attributes, parent?.prefixes ?? new Map(), faults)
        ;(parent?.children ?? roots).push(opened)
        stack.push(opened)
      },
      ontext(part) {
        const current = stack.at(-1)
        if (current) current.text += part
      },
      onclosetag(tag, isImplied) {
        stack.pop()
        if (isImplied && !isEmptyTag(text, parser)) {
          faults.push(fault('not-well-formed', `<${tag}> is never closed`))
        }
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  if (roots.length !== 1) faults.push(fault('not-well-formed', `${roots.length} root elements, not one`))
  return { root: roots[0] ?? null, faults }
}

/** The parser calls the close of `<a/>` implied as well; there it stands just behind `/>`. */
function isEmptyTag(text: string, parser: Parser): boolean {
  return text.slice(parser.startIndex, parser.endIndex + 1).endsWith('/>')
}

function openElement(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  inherited: ReadonlyMap<string, string>,
  faults: LintFault[],
): Open {
  const prefixes = prefixesOf(attributes, inherited)
  const at = tag.indexOf(':')
  const prefix = at < 0 ? '' : tag.slice(0, at)
  const namespace = prefixes.get(prefix)
  if (namespace === undefined && prefix !== '') {
    faults.push(fault('not-well-formed', `<${tag}> has a prefix that is declared nowhere`))
  }
  return {
    namespace: namespace ?? '',
    prefix,
    name: tag.slice(at + 1),
    attributes,
    children: [],
    text: '',
    prefixes,
  }
}

function prefixesOf(
  attributes: Readonly<Record<string, string>>,
  inherited: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const declared = Object.entries(attributes).filter(([name]) => /^xmlns(:|$)/.test(name))
  if (declared.length === 0) return inherited
  return new Map([
    ...inherited,
    ...declared.map(([name, uri]) => [name.slice('xmlns:'.length), uri] as const),
  ])
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
