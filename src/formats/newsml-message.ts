/** A page of a channel as a NewsML-G2 newsMessage: a package that names its articles in order, then the articles. */
import type { ClearedArticle } from '../domain/clearance.ts'
import type { Edition } from '../domain/edition.ts'
import { channelPermanentId } from '../domain/newsroom.ts'
import { type Head, headOf } from './head.ts'
import { newsItem } from './newsml.ts'
import { CATALOG, itemAttributes, lineOf, NAR, providerMarkup } from './newsml-parts.ts'
import { channelRights } from './newsml-rights.ts'
import { WIRE_TYPES } from './wire.ts'
import { element, textElement, xmlDocument } from './xml.ts'

/** The document; the same Edition gives the same bytes. A message holds an item at least: an empty channel, its package. */
export function renderNewsmlChannel(edition: Edition): string {
  return xmlDocument(
    element('newsMessage', { xmlns: NAR }, [
      header(edition),
      element('itemSet', {}, [
        packageItem(edition, headOf(edition)),
        ...edition.articles.map((article) => newsItem(article, edition)),
      ]),
    ]),
  )
}

/** `sent` is the Edition's last change, never "now": who asks twice gets the same bytes. */
function header({ newsroom, channel, changedAt }: Edition): string {
  return element('header', {}, [
    textElement('sent', changedAt),
    element('catalogRef', { href: CATALOG }),
    textElement('sender', newsroom.name),
    textElement('channel', channel.id),
  ])
}

function packageItem(edition: Edition, head: Head): string {
  const { newsroom, channel, articles, changedAt } = edition
  const guid = channelPermanentId(newsroom, channel.id)
  // A channel has no number of its own; the second of its last change only ever rises.
  const version = Math.floor(Date.parse(changedAt) / 1000)
  return element('packageItem', itemAttributes({ guid, version, language: head.language }), [
    element('catalogRef', { href: CATALOG }),
    channelRights(edition),
    element('itemMeta', {}, [
      element('itemClass', { qcode: 'ninat:composite' }),
      providerMarkup(newsroom),
      textElement('versionCreated', changedAt),
      element('pubStatus', { qcode: 'stat:usable' }),
      textElement('generator', 'Imprimatur'),
      textElement('title', lineOf(head.title)),
    ]),
    element('contentMeta', {}, [
      textElement('headline', head.title),
      textElement('description', head.description),
    ]),
    element('groupSet', { root: 'articles' }, [
      element('group', { id: 'articles', role: 'group:main', mode: 'pgrmod:seq' }, articles.map(itemRef)),
    ]),
  ])
}

function itemRef({ permanentId, revision, headline }: ClearedArticle): string {
  return element(
    'itemRef',
    { residref: permanentId, version: revision, contenttype: WIRE_TYPES.article.xml },
    [element('itemClass', { qcode: 'ninat:text' }), textElement('headline', headline)],
  )
}
