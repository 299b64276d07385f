/** A lint for NewsML-G2 2.35 as we write it: what every item must have, since the schema itself is the IPTC's to give out. */
import { lintInstants, lintRequired, textOfChild } from './elements.ts'
import { about, fault, type LintFault, unless } from './fault.ts'
import { isLanguageTag } from './language-tag.ts'
import { childrenOf, everyElement, readXml, type XmlElement, type XmlReading } from './xml-tree.ts'

const NAR = 'http://iptc.org/std/nar/2006-10-01/'
const XHTML = 'http://www.w3.org/1999/xhtml'

/** A `newsItem`, or a `newsMessage` with the items of a channel. */
export function lintNewsml(xml: string | XmlReading): readonly LintFault[] {
  const { root, faults } = readXml(xml)
  if (root === null) return faults
  if (root.namespace !== NAR || !['newsItem', 'newsMessage'].includes(root.name)) {
    return [
      ...faults,
      fault('no-document', `The root is <${root.name}> in "${root.namespace}", no item of NewsML-G2`),
    ]
  }
  if (root.name === 'newsItem') return [...faults, ...about(root.attributes['guid'], lintItem(root))]
  const items = childrenOf(root, 'itemSet').flatMap(({ children }) => children)
  return [
    ...faults,
    ...childrenOf(root, 'header').flatMap((header) => lintInstants(header, ['sent'], 'the message')),
    ...lintRequired(root, ['header', 'itemSet'], 'The message'),
    ...unless(items.length > 0, 'missing-element', 'The message holds no item'),
    ...items.flatMap((item) => about(item.attributes['guid'], lintItem(item))),
  ]
}

function lintItem(item: XmlElement): readonly LintFault[] {
  const { guid = '', version = '' } = item.attributes
  const where = `the item ${guid}`
  const language = item.attributes['xml:lang']
  return [
    ...['guid', 'version', 'standard', 'standardversion', 'conformance']
      .filter((name) => !item.attributes[name])
      .map((name) => fault('missing-element', `${where} has no ${name}`)),
    ...unless(/^[1-9]\d*$/.test(version), 'bad-text', `The version of ${where} is ${version}`),
    ...unless(
      language === undefined || isLanguageTag(language),
      'bad-language',
      `${where} is in ${language}`,
    ),
    ...lintRequired(item, ['rightsInfo', 'itemMeta', 'contentMeta'], where),
    ...unless(
      ['catalogRef', 'catalog'].some((name) => childrenOf(item, name).length > 0),
      'missing-element',
      `${where} does not say what its codes stand for`,
    ),
    ...childrenOf(item, 'itemMeta').flatMap((meta) => lintMeta(meta, where)),
    ...(item.name === 'newsItem' ? lintContent(item, where) : []),
  ]
}

function lintMeta(meta: XmlElement, where: string): readonly LintFault[] {
  const has = (name: string) => childrenOf(meta, name).length > 0
  const [status] = childrenOf(meta, 'pubStatus')
  return [
    ...['itemClass', 'provider', 'versionCreated']
      .filter((name) => !has(name))
      .map((name) => fault('missing-element', `${where} has no <${name}>`)),
    ...unless(
      status?.attributes['qcode'] === 'stat:usable',
      'wrong-status',
      `The status of ${where} is ${status?.attributes['qcode']}, and it was cleared`,
    ),
    ...lintInstants(meta, ['versionCreated', 'firstCreated', 'embargoed', 'expires'], where),
  ]
}

/** The text as XHTML, with a headline and a notice beside it. */
function lintContent(item: XmlElement, where: string): readonly LintFault[] {
  const texts = everyElement(item).filter(({ name, namespace }) => name === 'html' && namespace === XHTML)
  const [meta] = childrenOf(item, 'contentMeta')
  const [rights] = childrenOf(item, 'rightsInfo')
  return [
    ...unless(texts.length > 0, 'missing-element', `${where} has no text`),
    ...unless(Boolean(meta && textOfChild(meta, 'headline')), 'missing-element', `${where} has no headline`),
    ...unless(
      Boolean(rights && textOfChild(rights, 'copyrightNotice')),
      'missing-element',
      `${where} has no copyright notice`,
    ),
  ]
}
