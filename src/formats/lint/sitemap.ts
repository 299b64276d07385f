/** A lint for sitemaps (sitemaps.org 0.9), indexes of them, and Google's news extension. */
import { webUrl } from '../../domain/web-url.ts'
import { isW3cDate } from './dates.ts'
import { lintRequired, textOfChild } from './elements.ts'
import { fault, type LintFault, unless } from './fault.ts'
import { childrenOf, readXml, type XmlElement, type XmlReading } from './xml-tree.ts'

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

const MOST_ADDRESSES = 50_000
const MOST_NEWS = 1000
const LONGEST = 2048

/** `origin` is where it is served: what it names must be there too. */
export function lintSitemap(xml: string | XmlReading, origin: string): readonly LintFault[] {
  const { root, faults } = readXml(xml)
  if (root === null) return faults
  const child = { urlset: 'url', sitemapindex: 'sitemap' }[root.name]
  if (child === undefined || root.namespace !== SITEMAP) {
    return [...faults, fault('no-document', `The root is <${root.name}> in "${root.namespace}", no sitemap`)]
  }
  const named = childrenOf(root, child)
  const stories = named.flatMap((one) => childrenOf(one, 'news', NEWS))
  const addresses = named.map((one) => textOfChild(one, 'loc') ?? '')
  const doubled = [...new Set(addresses.filter((address, at) => addresses.indexOf(address) !== at))]
  return [
    ...faults,
    ...unless(
      named.length <= MOST_ADDRESSES,
      'too-long',
      `${named.length} addresses, ${MOST_ADDRESSES} are allowed`,
    ),
    ...unless(stories.length <= MOST_NEWS, 'too-long', `${stories.length} news, ${MOST_NEWS} are allowed`),
    ...addresses.flatMap((address) => lintAddress(address, origin)),
    ...doubled.map((address) => fault('duplicate-id', `${address} is named more than once`)),
    ...named.flatMap(lintChange),
    ...stories.flatMap(lintStory),
  ]
}

function lintAddress(address: string, origin: string): readonly LintFault[] {
  if (webUrl(address) === null) return [fault('relative-link', `<loc> is no absolute address: ${address}`)]
  const { origin: own, hash } = new URL(address)
  return [
    ...unless(own === new URL(origin).origin, 'off-origin', `${address} is not on ${origin}`),
    ...unless(
      hash === '' && address.length < LONGEST,
      'bad-address',
      `${address} has a fragment, or is too long`,
    ),
  ]
}

function lintChange(named: XmlElement): readonly LintFault[] {
  const changed = textOfChild(named, 'lastmod')
  const sentence = `<lastmod> of ${textOfChild(named, 'loc')} is no date: ${changed}`
  return unless(changed === null || isW3cDate(changed), 'bad-date', sentence)
}

function lintStory(news: XmlElement): readonly LintFault[] {
  const where = `the story “${textOfChild(news, 'title') ?? ''}”`
  const date = textOfChild(news, 'publication_date') ?? ''
  const [publication] = childrenOf(news, 'publication')
  const language = publication ? textOfChild(publication, 'language') : null
  return [
    ...lintRequired(news, ['publication', 'publication_date', 'title'], where),
    ...(publication ? lintRequired(publication, ['name', 'language'], where) : []),
    ...unless(isW3cDate(date), 'bad-date', `The date of ${where} is none: ${date}`),
    ...unless(
      /^([a-z]{2,3}|zh-cn|zh-tw)$/.test(language ?? ''),
      'bad-language',
      `${where} is in ${language}`,
    ),
  ]
}
