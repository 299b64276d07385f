/** The lint of HTML inside a document: every address absolute, since a reader has no page to resolve it on, and nothing that acts. */
import { Parser } from 'htmlparser2'
import { fault, type LintFault, unless } from './fault.ts'

/** Attributes that hold one address. */
const ADDRESSES = ['href', 'src', 'poster', 'cite', 'data', 'action']

/** Elements that act or embed: readers drop them at best. */
const ACTIVE = ['script', 'style', 'iframe', 'object', 'embed', 'form', 'base', 'meta', 'link', 'applet']

/** `where` names the element the HTML is the content of. */
export function lintHtml(html: string, where: string): readonly LintFault[] {
  // Most texts are plain: they need no parser.
  if (!html.includes('<')) return []
  const faults: LintFault[] = []
  const parser = new Parser({
    onopentag: (name, attributes) => void faults.push(...lintTag(name, attributes, where)),
  })
  parser.end(html)
  return [...new Map(faults.map((found) => [found.sentence, found])).values()]
}

function lintTag(
  name: string,
  attributes: Readonly<Record<string, string>>,
  where: string,
): readonly LintFault[] {
  const acting = Object.keys(attributes).filter((attribute) => attribute.startsWith('on'))
  const addresses = Object.entries(attributes).flatMap(([attribute, value]) => addressesOf(attribute, value))
  return [
    ...unless(!ACTIVE.includes(name), 'unsafe-markup', `<${name}> stands in ${where}`),
    ...acting.map((attribute) => fault('unsafe-markup', `${attribute} of <${name}> stands in ${where}`)),
    ...addresses
      .filter((address) => !isAbsolute(address))
      .map((address) => fault('relative-link', `${address} in <${name}> of ${where} leads nowhere`)),
  ]
}

function addressesOf(attribute: string, value: string): readonly string[] {
  if (attribute === 'srcset')
    return value.split(',').map((candidate) => candidate.trim().split(/\s/, 1)[0] ?? '')
  return ADDRESSES.includes(attribute) ? [value] : []
}

/** Letters to write and numbers to call are addresses too; a place on the same page is for nobody but a browser. */
function isAbsolute(address: string): boolean {
  return /^(https?:\/\/[^\s/]|mailto:|tel:|tag:|urn:)/i.test(address)
}
