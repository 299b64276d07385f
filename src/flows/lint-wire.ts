/** Linting wire documents: an article as ninjs and as NewsML-G2, and a channel as either. */
import type { ClearedArticle } from '../domain/clearance.ts'
import type { Edition } from '../domain/edition.ts'
import { channelPermanentId } from '../domain/newsroom.ts'
import { type LintFault, unless } from '../formats/lint/fault.ts'
import { readJson } from '../formats/lint/json-tree.ts'
import { lintNewsml } from '../formats/lint/newsml.ts'
import { lintNinjs } from '../formats/lint/ninjs.ts'
import { readXml } from '../formats/lint/xml-tree.ts'
import { renderNewsml } from '../formats/newsml.ts'
import { renderNewsmlChannel } from '../formats/newsml-message.ts'
import { renderNinjs, renderNinjsChannel } from '../formats/ninjs.ts'
import { wireUrl } from '../formats/wire.ts'
import type { Platform } from '../ports/platform.ts'
import { type DocumentFault, readDocument } from './document-fault.ts'

export async function lintArticleWire(
  platform: Pick<Platform, 'log'>,
  edition: Edition,
  article: ClearedArticle,
): Promise<readonly DocumentFault[]> {
  const path = (ending: 'json' | 'xml') => wireUrl('', article.id, ending)
  const faults = [
    await readDocument(platform, path('json'), () =>
      lintNinjsOf(renderNinjs(article, edition), article.permanentId),
    ),
    await readDocument(platform, path('xml'), () => {
      const read = readXml(renderNewsml(article, edition))
      return [...lintNewsml(read), ...sameId(read.root?.attributes['guid'], article.permanentId)]
    }),
  ]
  return faults.flat()
}

export async function lintChannelWire(
  platform: Pick<Platform, 'log'>,
  edition: Edition,
): Promise<readonly DocumentFault[]> {
  const { newsroom, channel } = edition
  const path = `/channels/${encodeURIComponent(channel.id)}`
  const faults = [
    await readDocument(platform, `${path}.json`, () =>
      lintNinjsOf(renderNinjsChannel(edition), channelPermanentId(newsroom, channel.id)),
    ),
    await readDocument(platform, `${path}.xml`, () => lintNewsml(renderNewsmlChannel(edition))),
  ]
  return faults.flat()
}

function lintNinjsOf(text: string, id: string): readonly LintFault[] {
  const read = readJson(text)
  return [...lintNinjs(read), ...sameId(read.root?.['uri'], id)]
}

function sameId(written: unknown, id: string): readonly LintFault[] {
  return unless(written === id, 'ids-differ', `It is called ${written} here and ${id} elsewhere`)
}
