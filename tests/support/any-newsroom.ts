/** Whole newsrooms: who publishes, under which Licenses, in a channel of any kind, articles of every kind cleared or refused. */
import fc from 'fast-check'
import type { Audience } from '../../src/domain/allowance.ts'
import { BLOCK_KINDS } from '../../src/domain/block.ts'
import { type ClearedArticle, clearArticle } from '../../src/domain/clearance.ts'
import type { Edition } from '../../src/domain/edition.ts'
import type { License } from '../../src/domain/license.ts'
import type { ChannelList } from '../../src/formats/opml.ts'
import { anyBlock, anyChannel, anyLicense, anyNewsroom, anyPlace, LICENSE_IDS } from './any-house.ts'
import { anyPartner } from './any-partner.ts'
import { anyArticle, marked, markOf } from './any-story.ts'
import { aChannel, anEdition, licensesById } from './builders.ts'
import type { Vocabulary } from './vocabulary.ts'

/** An Edition with what stands around it. */
export type WholeNewsroom = {
  readonly edition: Edition
  readonly licenses: readonly License[]
  /** Words of the articles that were refused, by which they would give themselves away. */
  readonly refusedMarks: readonly string[]
  readonly channels: ChannelList
}

const NOW = '2026-11-20T12:00:00.000Z'

function anyParts(vocabulary: Vocabulary) {
  return fc.record({
    newsroom: anyNewsroom(vocabulary),
    licenses: fc.tuple(...LICENSE_IDS.map((id) => anyLicense(vocabulary, id))),
    blocks: fc.tuple(...BLOCK_KINDS.map((kind) => anyBlock(vocabulary, kind))),
    blockKinds: fc.subarray([...BLOCK_KINDS]),
    channel: anyChannel(vocabulary),
    others: fc.array(anyChannel(vocabulary), { maxLength: 3 }),
    place: anyPlace(vocabulary),
    articles: fc.array(anyArticle(vocabulary), { maxLength: 4 }),
    country: fc.constantFrom(null, 'NG', 'GH'),
    door: fc.constantFrom('feed' as const, 'page' as const),
    maxAge: fc.constantFrom(0, 1, 59, 300, 3600, 86_400, 31_536_000),
  })
}

type Parts = ReturnType<typeof anyParts> extends fc.Arbitrary<infer T> ? T : never

/** A newsroom in which every text is of the vocabulary, with up to four articles. */
export function anyWholeNewsroom(vocabulary: Vocabulary, baseUrl: string): fc.Arbitrary<WholeNewsroom> {
  return anyParts(vocabulary).map((parts) => {
    const { country, door } = parts
    return assemble(parts, baseUrl, { kind: 'public', door, country })
  })
}

/** The same, as a Partner gets it, by a header or by a path, under up to two Agreements of any terms. */
export function anyNewsroomOfPartner(vocabulary: Vocabulary, baseUrl: string): fc.Arbitrary<WholeNewsroom> {
  return anyParts(vocabulary).chain((parts) =>
    anyPartner(vocabulary, parts).map((audience) => assemble(parts, baseUrl, audience)),
  )
}

function assemble(parts: Parts, baseUrl: string, audience: Audience): WholeNewsroom {
  const { newsroom, licenses, channel, others, place, maxAge } = parts
  const setting = {
    newsroom,
    licenses: licensesById(licenses),
    audience,
    now: NOW,
  }
  const articles: ClearedArticle[] = []
  const refusedMarks: string[] = []
  for (const [at, article] of parts.articles.entries()) {
    const clearance = clearArticle({ article: marked(article, at), ...setting })
    if (clearance.outcome === 'cleared') articles.push(clearance.article)
    else refusedMarks.push(markOf(at))
  }
  const blocks = parts.blocks.filter(({ kind }) => parts.blockKinds.includes(kind))
  const edition = anEdition({
    channel,
    newsroom,
    licenses: setting.licenses,
    blocks,
    articles,
    place,
    maxAge,
    baseUrl,
    entrance: audience.kind === 'public' ? 'public' : audience.entrance,
  })
  const offered = [aChannel({ title: '' }), channel, ...others].map((known) => ({
    ...known,
    name: known.title,
  }))
  const groups = [{ heading: 'Channels', channels: offered }]
  return {
    edition,
    licenses,
    refusedMarks,
    channels: { newsroom, baseUrl, groups, changedAt: edition.changedAt },
  }
}
