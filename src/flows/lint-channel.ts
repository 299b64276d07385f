/** Linting a document of a channel, or of its archive, in the three formats, and holding them to the Edition they are made of. */
import type { ClearedArticle } from '../domain/clearance.ts'
import { type Edition, licenseUrl } from '../domain/edition.ts'
import { channelUrl, documentUrl, type Format } from '../formats/channel-url.ts'
import { FORMATS } from '../formats/format.ts'
import { lintAtom } from '../formats/lint/atom.ts'
import { type Entries, readEntries } from '../formats/lint/entries.ts'
import { about, fault, type LintFault, unless } from '../formats/lint/fault.ts'
import { lintJsonFeed } from '../formats/lint/json-feed.ts'
import { readJson } from '../formats/lint/json-tree.ts'
import { rslBeyond, rslPermissions } from '../formats/lint/permissions.ts'
import { lintRslInRss } from '../formats/lint/rsl.ts'
import { lintRss } from '../formats/lint/rss.ts'
import { readXml, type XmlReading } from '../formats/lint/xml-tree.ts'
import { termsUrl } from '../formats/stated-terms.ts'
import { rslUrl } from '../formats/terms-url.ts'
import type { Platform } from '../ports/platform.ts'
import { type DocumentFault, readDocument } from './document-fault.ts'
import { isDeadEnd, type Site } from './site.ts'

export async function lintChannel(
  platform: Pick<Platform, 'log'>,
  edition: Edition,
  site: Site,
): Promise<readonly DocumentFault[]> {
  const faults: DocumentFault[] = []
  for (const format of ['rss', 'atom', 'json'] as const) {
    const path = documentUrl({ ...edition, baseUrl: '' }, format)
    faults.push(...(await readDocument(platform, path, () => lintFormat(edition, site, format))))
  }
  return faults
}

function lintFormat(edition: Edition, site: Site, format: Format): readonly LintFault[] {
  const text = FORMATS[format].render(edition)
  const self = documentUrl(edition, format)
  if (format === 'json') {
    const read = readJson(text)
    const identity = channelUrl(edition.baseUrl, edition.channel.id, format)
    return [...lintJsonFeed(read, identity), ...lintAgreement(edition, site, readEntries.json(read))]
  }
  const read = readXml(text)
  const agreement = lintAgreement(edition, site, readEntries[format](read))
  if (format === 'atom') return [...lintAtom(read, self), ...agreement]
  return [
    ...lintRss(read, self),
    ...lintRslInRss({ ...read, faults: [] }, edition.baseUrl),
    ...agreement,
    ...lintPermissions(edition, read),
  ]
}

/** An article is the same in every format: its id, and the License it is under. */
function lintAgreement(
  { articles, baseUrl }: Edition,
  site: Site,
  { licenses, entries }: Entries,
): readonly LintFault[] {
  const expected = articles.map(({ permanentId }) => permanentId).join('\n')
  const isOf = (article: ClearedArticle, named: string) => licenseAddresses(article, baseUrl).includes(named)
  const dead = new Set([...licenses, ...entries.flatMap((entry) => entry.licenses)])
  return [
    ...unless(
      entries.map(({ id }) => id).join('\n') === expected,
      'ids-differ',
      'Its articles, or their ids, are not those of the channel',
    ),
    ...articles.flatMap((article) => {
      const named = entries.find(({ id }) => id === article.permanentId)?.licenses ?? []
      const isNamed = named.length > 0 && named.every((license) => isOf(article, license))
      const sentence = `“${article.headline}” is under ${article.rights.license.id}, and ${named.join(', ') || 'nothing'} is named`
      return about(article.permanentId, unless(isNamed, 'other-license', sentence))
    }),
    ...licenses
      .filter((license) => !articles.every((article) => isOf(article, license)))
      .map((license) =>
        fault('other-license', `${license} is named for the whole, and not all of it is under that`),
      ),
    ...[...dead]
      .filter((url) => isDeadEnd(site, url))
      .map((url) => fault('dead-end', `It leads to ${url}, where nothing is`)),
  ]
}

/** Every address at which an article's License may be named. */
function licenseAddresses({ rights: { license } }: ClearedArticle, baseUrl: string): readonly string[] {
  return [termsUrl({ baseUrl }, license), licenseUrl(baseUrl, license), rslUrl(baseUrl, license)]
}

function lintPermissions({ articles, baseUrl }: Edition, read: XmlReading): readonly LintFault[] {
  const byPage = new Map(
    articles.map((article) => [`${baseUrl}/articles/${encodeURIComponent(article.id)}`, article]),
  )
  return rslPermissions(read).flatMap((permission) => {
    const article = byPage.get(permission.url)
    if (!article)
      return [fault('dead-end', `Terms are stated for ${permission.url}, which is no article here`)]
    const beyond = rslBeyond(article.rights.license, permission)
    const sentence = `The item “${article.headline}” permits what ${article.rights.license.id} does not: ${beyond.join(', ')}`
    return about(article.permanentId, unless(beyond.length === 0, 'permits-more', sentence))
  })
}
