/** The lint of one `license` element of RSL: its lists, its payment, its legal statements. */
import { webUrl } from '../../domain/web-url.ts'
import { fault, type LintFault } from './fault.ts'
import { COVERS, PAYMENTS, TOKENS, TYPES } from './rsl-vocabulary.ts'
import type { XmlElement } from './xml-tree.ts'

/** `where` names the content it stands in, for the sentences. */
export function lintLicense(license: XmlElement, where: string): readonly LintFault[] {
  return [
    ...license.children.flatMap((child) => lintTerm(child, where)),
    ...lintDuplicates(license, where),
    ...lintContradictions(license, where),
  ]
}

function lintTerm(element: XmlElement, where: string): readonly LintFault[] {
  if (element.name === 'payment') return lintPayment(element, where)
  if (element.name === 'reporting') return lintReporting(element, where)
  const types = TYPES[element.name]
  if (!types) return []
  const type = element.attributes['type'] ?? ''
  if (!types.includes(type)) {
    return [
      fault('unknown-type', `<${element.name} type="${type}"> in ${where}: ${types.join(', ')} are known`),
    ]
  }
  if (type === 'contact' || type === 'proof') return lintAddresses(element, type, where)
  return lintList(element, type, where)
}

function lintList(element: XmlElement, type: string, where: string): readonly LintFault[] {
  const said = `<${element.name} type="${type}"> in ${where}`
  const isKnown = TOKENS[type]
  const unknown = tokensOf(element).filter((token) => !isKnown?.(token) && !isExtension(token, element))
  return [
    ...(element.text.includes(',')
      ? [fault('comma-list', `${said}: lists are separated by spaces, commas were a draft's`)]
      : []),
    ...(tokensOf(element).length === 0 ? [fault('empty-list', `${said} names nothing`)] : []),
    ...unknown.map((token) => fault('unknown-token', `${said}: ${token} is no token of RSL 1.0`)),
  ]
}

/** Its tokens; commas count as spaces, so that a comma list is one fault and not one for each word. */
function tokensOf(element: XmlElement): readonly string[] {
  return element.text.split(/[\s,]+/).filter((token) => token !== '')
}

/** §3.4.1: a QName of another namespace that is declared. */
function isExtension(token: string, element: XmlElement): boolean {
  const [prefix = '', name] = token.split(':')
  const namespace = element.prefixes.get(prefix)
  return name !== undefined && namespace !== undefined && namespace !== element.namespace
}

function lintAddresses(element: XmlElement, type: string, where: string): readonly LintFault[] {
  const isAddress = (text: string) =>
    webUrl(text) !== null || (type === 'contact' && /^(mailto:)?[^\s@]+@[^\s@]+$/.test(text))
  const addresses = element.text.trim().split(/\s+/)
  if (addresses.every(isAddress) && (type === 'proof' || addresses.length === 1)) return []
  return [fault('bad-address', `<legal type="${type}"> in ${where} is no address: ${element.text.trim()}`)]
}

function lintReporting({ attributes }: XmlElement, where: string): readonly LintFault[] {
  const { type, profile } = attributes
  if (type && ['telemetry', 'provenance', 'audit'].includes(type) && URL.canParse(profile ?? '')) return []
  return [fault('bad-reporting', `<reporting> in ${where} needs a known type and an absolute profile`)]
}

function lintPayment({ attributes, children }: XmlElement, where: string): readonly LintFault[] {
  const { type } = attributes
  const isKnown = type === undefined || PAYMENTS.includes(type)
  const sentence = `<payment type="${type}"> in ${where}: ${PAYMENTS.join(', ')} are known`
  return [
    ...(isKnown ? [] : [fault('unknown-type', sentence)]),
    ...children.flatMap((child) => lintPrice(child, where)),
  ]
}

/** How one asks, or what one pays: a child of `payment`. */
function lintPrice({ name, attributes, text }: XmlElement, where: string): readonly LintFault[] {
  const said = text.trim()
  switch (name) {
    case 'amount':
      return [
        ...(/^[A-Z]{3}$/.test(attributes['currency'] ?? '')
          ? []
          : [fault('missing-currency', `<amount> in ${where} has no currency of ISO 4217`)]),
        ...(/^\d+(\.\d+)?$/.test(said)
          ? []
          : [fault('bad-amount', `<amount> in ${where} is no decimal number: ${said}`)]),
      ]
    case 'accepts':
      if (attributes['type']) return []
      return [fault('missing-type', `<accepts> in ${where} names no payment protocol`)]
    case 'standard':
      if (URL.canParse(said)) return []
      return [fault('bad-address', `<standard> in ${where} is no absolute URI: ${said}`)]
    default:
      return []
  }
}

function lintDuplicates(license: XmlElement, where: string): readonly LintFault[] {
  const typed = license.children
    .filter(({ name }) => TYPES[name])
    .map(({ name, attributes }) => `<${name} type="${attributes['type'] ?? ''}">`)
  const doubled = [...new Set(typed.filter((one, at) => typed.indexOf(one) !== at))]
  return doubled.map((one) =>
    fault('duplicate-type', `${one} stands more than once in a license of ${where}`),
  )
}

/** What is permitted and prohibited at once counts as prohibited (§3.1.1): whoever wrote the permit meant something else. */
function lintContradictions(license: XmlElement, where: string): readonly LintFault[] {
  const listed = (name: string, type: string) =>
    license.children
      .filter((child) => child.name === name && child.attributes['type'] === type)
      .flatMap(tokensOf)
  const both = ['usage', 'user', 'geo'].flatMap((type) => {
    const prohibited = listed('prohibits', type)
    return listed('permits', type).filter((token) => prohibited.includes(token))
  })
  const swallowed = listed('prohibits', 'usage').flatMap((token) =>
    listed('permits', 'usage')
      .filter((permitted) => permitted !== token && COVERS[token]?.(permitted))
      .map((permitted) => [token, permitted] as const),
  )
  return [
    ...both.map((token) =>
      fault('permitted-and-prohibited', `${token} is both permitted and prohibited in ${where}`),
    ),
    ...swallowed.map(([token, permitted]) =>
      fault(
        'prohibition-swallows-permit',
        `${token} is prohibited in ${where}, and with it ${permitted}, which is permitted`,
      ),
    ),
  ]
}
