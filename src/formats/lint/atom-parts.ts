/** What feeds and entries of Atom 1.0 have in common: ids, texts, people, alternates. */
import { lintRequired, textOfChild } from './elements.ts'
import { type LintFault, unless } from './fault.ts'
import { relOf } from './history.ts'
import { lintHtml } from './html-text.ts'
import { childrenOf, type XmlElement } from './xml-tree.ts'

/** §4.2.6: an IRI, compared character by character. */
export function lintIri(element: XmlElement, where: string): readonly LintFault[] {
  const [id] = childrenOf(element, 'id')
  const isIri = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id?.text ?? '')
  return unless(!id || isIri, 'bad-id', `The id of ${where} is no IRI: ${id?.text}`)
}

/** §4.1.1, §4.1.2: no two alternates of one type and language. */
export function lintAlternates(element: XmlElement, where: string): readonly LintFault[] {
  const kinds = childrenOf(element, 'link')
    .filter((link) => relOf(link) === 'alternate')
    .map(({ attributes }) => `${attributes['type'] ?? ''} ${attributes['hreflang'] ?? ''}`)
  const isDistinct = new Set(kinds).size === kinds.length
  return unless(isDistinct, 'duplicate-alternate', `${where} has two alternates of one type and language`)
}

/** §3.1: text, html or xhtml; plain text and escaped HTML have no elements in them. */
export function lintConstructs(
  parent: XmlElement,
  names: readonly string[],
  where: string,
): readonly LintFault[] {
  const constructs = names.flatMap((name) => childrenOf(parent, name))
  return constructs.flatMap((construct) => {
    const { type = 'text' } = construct.attributes
    const said = `<${construct.name}> of ${where}`
    const isWhole = type === 'xhtml' || construct.children.length === 0
    return [
      ...unless(['text', 'html', 'xhtml'].includes(type) && isWhole, 'bad-text', `${said} is no ${type}`),
      ...(type === 'html' ? lintHtml(construct.text, said) : []),
    ]
  })
}

/** §3.2: a name always; an address that is one. */
export function lintPersons(parent: XmlElement, where: string): readonly LintFault[] {
  const persons = ['author', 'contributor'].flatMap((name) => childrenOf(parent, name))
  return persons.flatMap((person) => {
    const uri = textOfChild(person, 'uri')
    const email = textOfChild(person, 'email')
    return [
      ...lintRequired(person, ['name'], `<${person.name}> of ${where}`),
      ...unless(
        uri === null || URL.canParse(uri),
        'relative-link',
        `An author of ${where} has the address ${uri}`,
      ),
      ...unless(
        email === null || /^[^\s@]+@[^\s@]+$/.test(email),
        'bad-author',
        `${email} is no e-mail address`,
      ),
    ]
  })
}
