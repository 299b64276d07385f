/** Atom 1.0 (RFC 4287, licenses as in RFC 4946) of an Edition. */
import type { ShownAsset } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import { articleUrl, type Edition, licenseUrl } from '../domain/edition.ts'
import { allowsUse, type License } from '../domain/license.ts'
import { channelPermanentId, type Newsroom } from '../domain/newsroom.ts'
import { archiveLinks, HISTORY_NAMESPACE, isArchived } from './archive-links.ts'
import { bodyHtml } from './body.ts'
import { atomImages } from './channel-image.ts'
import { selfUrl } from './channel-url.ts'
import { shownText, worksOf } from './enclosures.ts'
import { entryInstant } from './entry-instant.ts'
import { type Head, headOf } from './head.ts'
import { showHosted } from './hosted.ts'
import { languageOf } from './language.ts'
import { mediaMarkup } from './media.ts'
import { syndicationMarkup } from './refresh.ts'
import { articleTermsUrl, authorsOf, termsMarkup, termsWords } from './rights.ts'
import { atomSource } from './source.ts'
import { articleTerms, termsPolicy, termsUrl } from './stated-terms.ts'
import { RSL_TYPE, rslUrl } from './terms-url.ts'
import { asciiUrl, element, htmlElement, textElement, xmlDocument } from './xml.ts'

const NAMESPACES = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:fh': HISTORY_NAMESPACE,
  'xmlns:media': 'http://search.yahoo.com/mrss/',
  'xmlns:sy': 'http://purl.org/rss/1.0/modules/syndication/',
}

/** The document; the same Edition gives the same bytes. */
export function renderAtom(edition: Edition): string {
  const head = headOf(edition)
  return xmlDocument(
    element('feed', { ...NAMESPACES, 'xml:lang': languageOf(head.language) }, [
      ...feedMarkup(edition, head),
      ...edition.articles.map((article) => entryMarkup(showHosted(article, edition), edition, head)),
    ]),
  )
}

function feedMarkup(edition: Edition, head: Head): readonly string[] {
  const { newsroom } = edition
  const self = selfUrl(edition, 'atom')
  return [
    // RFC 4287 §4.2.6: an id survives a move to another host, so it is no URL.
    textElement('id', permanentNameOf(edition)),
    textElement('title', head.title, { type: 'text' }),
    textElement('subtitle', head.description, { type: 'text' }),
    textElement('updated', head.updatedAt),
    person(newsroom.name, newsroom.homeUrl),
    textElement('rights', head.notice, { type: 'text' }),
    self === null ? '' : link('self', 'application/atom+xml', self),
    link('alternate', 'text/html', head.home),
    ...archiveLinks(edition, 'atom').map(({ rel, href }) => link(rel, 'application/atom+xml', href)),
    isArchived(edition.place) ? element('fh:archive', {}) : '',
    ...(head.license ? licenseLinks(edition, head.license) : []),
    ...atomImages(edition),
    textElement('generator', 'Imprimatur'),
    ...syndicationMarkup(edition),
  ]
}

/** A search is named by what is searched for, whatever number of its results a document holds. */
function permanentNameOf({ newsroom, channel, place }: Edition): string {
  if (place.kind === 'search') return `${newsroom.idPrefix}search/${encodeURIComponent(place.query)}`
  return channelPermanentId(newsroom, channel.id)
}

function entryMarkup(article: ClearedArticle, edition: Edition, head: Head): string {
  const { rights, language } = article
  const isForeign = language.toLowerCase() !== head.language.toLowerCase()
  return element('entry', isForeign ? { 'xml:lang': languageOf(language) } : {}, [
    textElement('id', article.permanentId),
    textElement('title', article.headline, { type: 'text' }),
    textElement('updated', entryInstant(article.updatedAt, article.permanentId)),
    textElement('published', entryInstant(article.listedAt, article.permanentId)),
    ...authorsOf(article).map((author) => person(author.name, author.url)),
    ...categoryMarkup(article, edition.newsroom),
    link('alternate', 'text/html', articleUrl(edition.baseUrl, article)),
    ...enclosureLinks(article),
    ...articleLicenseLinks(edition, article),
    textElement('rights', `${rights.notice} ${termsWords(article)}`, { type: 'text' }),
    atomSource(article),
    ...textMarkup(article, edition),
    ...termsMarkup(article),
    ...mediaMarkup(article, edition),
  ])
}

/** RFC 4287 §4.1.2: content only where it is the whole; the alternate link every entry has permits its absence. */
function textMarkup(article: ClearedArticle, edition: Edition): readonly string[] {
  const body = bodyHtml(article, edition)
  if (!allowsUse(article.use, 'fullText')) return [htmlElement('summary', body, { type: 'html' })]
  return [
    textElement('summary', article.summary || null, { type: 'text' }),
    htmlElement('content', body, { type: 'html' }),
  ]
}

/** The scheme is a permanent name of the newsroom's sections or tags. */
function categoryMarkup(article: ClearedArticle, { idPrefix }: Newsroom): readonly string[] {
  const category = (kind: string) => (name: string) =>
    element('category', { scheme: `${idPrefix}${kind}`, term: name, label: name })
  const sections = article.section ? [article.section] : []
  return [...sections.map(category('section')), ...[...new Set(article.tags)].map(category('tag'))]
}

/** RFC 4287 §4.2.7.2: any number of them; what stands in the body is in it already. */
function enclosureLinks({ recordings, images }: ClearedArticle): readonly string[] {
  const works = worksOf<ShownAsset>([...recordings, ...images.filter((image) => !image.inline)])
  return works.flatMap(({ asset, files }) =>
    files.map(({ file, url }) => {
      const title = shownText(asset.alt)
      return element('link', { rel: 'enclosure', type: file.type, href: url, length: file.length, title })
    }),
  )
}

/** RFC 4946 §2: the terms, and our page of them where they are another's; no two with one address and type. */
function licenseLinks(edition: Edition, license: License): readonly string[] {
  const terms = termsUrl(edition, license)
  const ours = licenseUrl(edition.baseUrl, license)
  const links = [link('license', 'text/html', terms, license.name)]
  if (terms !== ours) links.push(link('license', 'text/html', ours, `${license.name}: terms and contact`))
  links.push(
    link('license', RSL_TYPE, rslUrl(edition.baseUrl, license), `${license.name}: terms for machines`),
  )
  return links
}

/** A Partner is led to its Agreement, for people and as a policy, where it can be led there at all. */
function articleLicenseLinks(edition: Edition, article: ClearedArticle): readonly string[] {
  const terms = articleTerms(article)
  if (terms.agreement === null) return licenseLinks(edition, terms.license)
  const page = articleTermsUrl(edition, article)
  const policy = termsPolicy(edition, terms)
  const { id } = terms.agreement
  return [
    page === null ? '' : link('license', 'text/html', page, `Agreement ${id}`),
    policy === null
      ? ''
      : link('license', 'application/ld+json', policy, `Agreement ${id}: terms for machines`),
  ]
}

function link(rel: string, type: string, url: string, title: string | null = null): string {
  return element('link', { rel, type, href: asciiUrl(url), title })
}

function person(name: string, url: string | null): string {
  return element('author', {}, [textElement('name', name), textElement('uri', url && asciiUrl(url))])
}
