/** Who publishes, for generated newsrooms: the newsroom, its Licenses, blocks and channels, in any words of a vocabulary. */
import fc from 'fast-check'
import type { Block, BlockKind } from '../../src/domain/block.ts'
import { type Channel, channelsOf } from '../../src/domain/channel.ts'
import type { EditionPlace } from '../../src/domain/edition.ts'
import { ACTS, DUTIES, type License, USES } from '../../src/domain/license.ts'
import type { Newsroom } from '../../src/domain/newsroom.ts'
import { aBlock, aChannel, aLicense, aNewsroom } from './builders.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Ids of the Licenses that are there. */
export const LICENSE_IDS = ['first', 'second', 'cc-by_4.0']

const PLACES: readonly EditionPlace[] = [
  { kind: 'subscription', older: null },
  { kind: 'subscription', older: { month: '2026-10', number: 3 } },
  { kind: 'archive', part: { month: '2026-10', number: 1 }, older: null, newer: null },
  {
    kind: 'archive',
    part: { month: '2026-10', number: 2 },
    older: { month: '2026-10', number: 1 },
    newer: { month: '2026-11', number: 1 },
  },
  {
    kind: 'page',
    filter: { language: 'ha', section: null },
    older: { listedAt: '2026-11-20T09:00:00.000Z', id: 'a-1' },
  },
]

export function anyNewsroom({ line, prose, language, address, contact }: Vocabulary): fc.Arbitrary<Newsroom> {
  // Left empty, they would leave every article's rights incomplete.
  const said = line.map((text) => text || 'Harmattan')
  const side = fc.integer({ min: 1, max: 4000 })
  return fc
    .record({
      name: line,
      description: prose,
      legalNames: fc.array(said, { minLength: 1, maxLength: 3 }),
      homeUrl: address,
      language,
      timeZone: fc.constantFrom(
        'UTC',
        'Africa/Lagos',
        'Pacific/Kiritimati',
        'America/St_Johns',
        'Asia/Kathmandu',
      ),
      contact: contact.map((text) => text || 'desk@news.example'),
      policyUrl: fc.option(address),
      icon: fc.option(address),
      logo: fc.option(
        fc.oneof(
          fc.record({ url: address, width: side, height: side }),
          fc.record({ url: address, width: fc.constant(null), height: fc.constant(null) }),
        ),
      ),
      credit: said,
      defaultLicense: fc.constantFrom(...LICENSE_IDS, ...LICENSE_IDS, 'nobody’s'),
      idPrefix: fc.constantFrom('tag:news.example,2026:', 'tag:desk@news.example,2026-01-05:~a/b;c=%C3%A9:'),
    })
    .map(aNewsroom)
}

export function anyLicense({ line, prose, address }: Vocabulary, id: string): fc.Arbitrary<License> {
  return fc
    .record({
      name: line,
      terms: prose,
      notice: prose.map((words) => `© {year} {holder} ${words}`),
      url: fc.option(address),
      publicUse: fc.constantFrom(...USES),
      pageUse: fc.constantFrom(...USES),
      reserved: fc.subarray([...ACTS]),
      duties: fc.subarray([...DUTIES]),
      territories: fc.oneof(
        { weight: 4, arbitrary: fc.constant(null) },
        fc.subarray(['NG', 'GH', 'KE', 'FR']),
      ),
      ai: fc.record({ train: fc.boolean(), input: fc.boolean(), index: fc.boolean() }),
      irrevocable: fc.boolean(),
    })
    .map((terms) => aLicense({ ...terms, id }))
}

export function anyBlock({ prose }: Vocabulary, kind: BlockKind): fc.Arbitrary<Block> {
  const variables = fc.constantFrom(
    '{contact}',
    '{newsroom}',
    '{policyUrl}',
    '{notice}',
    '[ by {byline} in {dateline}]',
  )
  return fc.tuple(prose, variables).map((parts) => aBlock({ kind, text: parts.join(' ') }))
}

/** `latest`, those that follow from an article, and one the newsroom named. */
export function anyChannel({ line, prose, language, address }: Vocabulary): fc.Arbitrary<Channel> {
  const facets = fc
    .record({ section: line, tags: fc.array(line, { maxLength: 1 }), byline: line, language })
    .map(({ byline, ...article }) => channelsOf({ ...article, byline: [{ name: byline }] }))
  const facet = fc.tuple(facets, fc.nat()).map(([known, nth]) => known[nth % known.length] ?? {})
  const named = fc.record({
    id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
    kind: fc.constant('named' as const),
    title: line,
    selection: fc.record({
      languages: fc.array(language, { minLength: 1, maxLength: 2 }),
      tags: fc.array(line),
    }),
    image: fc.option(fc.record({ url: address, width: fc.constant(512), height: fc.constantFrom(512, 100) })),
  })
  return fc
    .tuple(fc.oneof(facet, named), prose)
    .map(([channel, description]) => aChannel({ ...channel, description }))
}

export function anyPlace({ line }: Vocabulary): fc.Arbitrary<EditionPlace> {
  const search = fc.record({
    kind: fc.constant('search' as const),
    query: line.map((query) => query.toWellFormed()),
    page: fc.integer({ min: 1, max: 9 }),
    older: fc.option(fc.integer({ min: 2, max: 10 })),
  })
  return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PLACES) }, search)
}
