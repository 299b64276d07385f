/** ninjs 3.1 (IPTC): one article, and a page of a channel as a composite of its articles. */
import type { ClearedArticle } from '../domain/clearance.ts'
import { articleUrl, type Edition } from '../domain/edition.ts'
import { allowsUse } from '../domain/license.ts'
import { channelPermanentId, type Newsroom } from '../domain/newsroom.ts'
import { GENRE_LABELS } from '../domain/words.ts'
import { bodyHtml } from './body.ts'
import { headOf } from './head.ts'
import { showHosted } from './hosted.ts'
import { textOf } from './html/text.ts'
import { jsonDocument } from './json.ts'
import { contactRecord, descriptions, termsRecord, textOrNothing, uriRecord } from './ninjs-parts.ts'
import { pictureOf } from './ninjs-picture.ts'
import { recordingOf } from './ninjs-recording.ts'
import { authorsOf } from './rights.ts'
import { articleTerms, licenseTerms } from './stated-terms.ts'
import { uriOf } from './uri.ts'
import { genreUri, subjectsOf, type WireSetting } from './wire.ts'

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
}

/** The document of one article; the same article gives the same bytes. */
export function renderNinjs(article: ClearedArticle, setting: WireSetting): string {
  const { uri, ...properties } = articleObject(article, setting)
  return jsonDocument({ uri, standard: STANDARD, ...properties })
}

/** A page of a channel: its articles in order, as associations of a composite. */
export function renderNinjsChannel(edition: Edition): string {
  const { newsroom, channel, changedAt } = edition
  const head = headOf(edition)
  return jsonDocument({
    uri: channelPermanentId(newsroom, channel.id),
    standard: STANDARD,
    type: 'composite',
    versionCreated: changedAt,
    pubStatus: 'usable',
    language: head.language,
    title: head.title,
    headlines: [{ contentType: 'text/plain', value: head.title }],
    descriptions: descriptions('description', head.description),
    infoSources: [{ name: newsroom.name, role: 'publisher', ...uriRecord('uri', newsroom.homeUrl) }],
    altIds: [{ role: 'channel', value: channel.id }],
    copyrightHolder: newsroom.legalNames[0] ?? newsroom.name,
    copyrightNotice: head.notice,
    // The shared License of a channel; each article's own terms are stated with it.
    ...(head.license ? termsRecord(edition, licenseTerms(head.license)) : {}),
    ...trust(newsroom.policyUrl),
    associations: edition.articles.map((article) => ({
      name: article.headline,
      rel: 'item',
      ...articleObject(article, edition),
    })),
  })
}

/** Every property is one of the schema's, which allows no other. */
function articleObject(cleared: ClearedArticle, setting: WireSetting) {
  const article = showHosted(cleared, setting)
  const { rights } = article
  return {
    uri: article.permanentId,
    type: 'text',
    representationType: allowsUse(article.use, 'fullText') ? 'full' : 'partial',
    profile: article.use,
    version: String(article.revision),
    firstCreated: article.listedAt,
    versionCreated: article.updatedAt,
    pubStatus: 'usable',
    language: article.language,
    headlines: [{ contentType: 'text/plain', value: article.headline }],
    descriptions: descriptions('summary', article.summary),
    bodies: bodiesOf(article, setting),
    ...textOrNothing(
      'by',
      authorsOf(article)
        .map(({ name }) => name)
        .join(', '),
    ),
    ...textOrNothing('located', article.dateline),
    infoSources: infoSourcesOf(article),
    subjects: subjectsOf(article, setting.newsroom).map(({ kind, name, channel, uri }) => ({
      name,
      rel: kind,
      uri,
      literal: channel,
    })),
    genres: [genreRecord(article)],
    altIds: [{ role: 'article', value: article.id }],
    copyrightHolder: rights.holder,
    copyrightNotice: rights.notice,
    ...termsRecord(setting, articleTerms(article)),
    ...(article.expiresAt === null ? {} : { expires: article.expiresAt }),
    ...trust(rights.policyUrl),
    renditions: pageRendition(article, setting),
    associations: associationsOf(article, setting),
  }
}

/** The whole text is the main body; a part of it bears the name of the Use, so that none takes it for the whole. */
function bodiesOf(article: ClearedArticle, setting: WireSetting) {
  const html = bodyHtml(article, setting)
  const role = allowsUse(article.use, 'fullText') ? 'main' : article.use
  return [
    { role, contentType: 'text/html', value: html },
    { role, contentType: 'text/plain', value: textOf(html) },
  ]
}

/** ninjs has no credit line: who wrote it, which feed had it first, whom to credit and whom to ask stand here. */
function infoSourcesOf(article: ClearedArticle) {
  const { source } = article
  const { credit, contact } = article.rights
  const authors = authorsOf(article).map(({ name, url }) => ({
    name,
    role: 'author',
    ...uriRecord('uri', url),
  }))
  return [
    ...authors,
    ...(source ? [{ name: source.title, role: 'source', ...uriRecord('uri', source.url) }] : []),
    { name: credit, role: 'credit', contactInfo: [contactRecord(contact)] },
  ]
}

function genreRecord({ genre }: ClearedArticle) {
  const uri = genreUri(genre)
  return { name: GENRE_LABELS[genre] ?? genre, ...(uri ? { uri } : {}), literal: genre }
}

/** Where people read it: `uri` is a name, not an address. */
function pageRendition(article: ClearedArticle, { baseUrl }: WireSetting) {
  const href = uriOf(articleUrl(baseUrl, article))
  return href ? [{ name: 'web', href, contentType: 'text/html' }] : []
}

function trust(policyUrl: Newsroom['policyUrl']) {
  const href = uriOf(policyUrl)
  if (href === null) return {}
  return { trustIndicators: [{ role: PRINCIPLES, title: 'Editorial policy', href }] }
}

/** The role is to be a URI, of whatever vocabulary. */
const PRINCIPLES = 'https://schema.org/publishingPrinciples'

/** What stands with the text, a list for each kind; each was cleared by itself. */
function associationsOf(article: ClearedArticle, setting: WireSetting) {
  const standing = { article, setting }
  return [
    ...article.recordings.flatMap((asset, place) => recordingOf({ ...standing, asset, place })),
    ...article.images.flatMap((asset, place) => pictureOf({ ...standing, asset, place })),
  ]
}
