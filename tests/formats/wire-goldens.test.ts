/** Wire documents as they go out, byte by byte, against files read by eye and by the IPTC's schemas. */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { ClearedArticle } from '../../src/domain/clearance.ts'
import type { Edition } from '../../src/domain/edition.ts'
import { renderNewsml } from '../../src/formats/newsml.ts'
import { renderNewsmlChannel } from '../../src/formats/newsml-message.ts'
import { renderNinjs, renderNinjsChannel } from '../../src/formats/ninjs.ts'
import { aHeadlineEdition, anEmptyEdition, aRichEdition } from '../support/editions.ts'
import { aMediaEdition } from '../support/media-edition.ts'
import { aPartnerEdition } from '../support/partner-editions.ts'
import { hasSchemas, newsmlFaults, ninjsFaults } from '../support/wire-schemas.ts'

const EDITIONS = {
  rich: aRichEdition,
  headline: aHeadlineEdition,
  empty: anEmptyEdition,
  media: aMediaEdition,
}
const CHANNEL = { json: renderNinjsChannel, xml: renderNewsmlChannel }
const ARTICLE = { json: renderNinjs, xml: renderNewsml }
const ENDINGS = ['json', 'xml'] as const

/** The first article of the rich edition has everything an article can have. */
function theRichest(edition: Edition): ClearedArticle {
  const [article] = edition.articles
  if (!article) throw new Error('the rich edition is empty')
  return article
}

describe.each(Object.entries(EDITIONS))('the %s channel', (name, build) => {
  it.each(ENDINGS)('is written as .%s the way its golden file has it', async (ending) => {
    const path = `../fixtures/${name}-channel.wire.${ending}`
    await expect(CHANNEL[ending](build())).toMatchFileSnapshot(path)
  })

  it.each(ENDINGS)('gives the same bytes as .%s whenever it is rendered', (ending) => {
    const later = { ...build(), until: '2027-01-01T00:00:00.000Z' }
    expect(CHANNEL[ending](later)).toBe(CHANNEL[ending](build()))
  })
})

it.each(ENDINGS)('an article is written as .%s the way its golden file has it', async (ending) => {
  const edition = aRichEdition()
  const written = ARTICLE[ending](theRichest(edition), edition)
  await expect(written).toMatchFileSnapshot(`../fixtures/rich-article.wire.${ending}`)
})

it.each(ENDINGS)(
  'an article for a partner is written as .%s the way its golden file has it',
  async (ending) => {
    const edition = aPartnerEdition('header')
    const [, reserved = theRichest(edition)] = edition.articles
    const written = ARTICLE[ending](reserved, edition)
    await expect(written).toMatchFileSnapshot(`../fixtures/partner-article.wire.${ending}`)
  },
)

it('says nothing that docs/wire-formats.md does not explain', async () => {
  const page = await readFile(new URL('../../docs/wire-formats.md', import.meta.url), 'utf8')
  const channel = JSON.parse(CHANNEL.json(aRichEdition()))
  const objects = [channel, ...channel.associations]
  // The title of a channel is its headline once more, as metadata.
  const properties = new Set(objects.flatMap(Object.keys).filter((name) => name !== 'title'))
  for (const name of properties) expect(page).toMatch(new RegExp(`\\b${name}\\b`))
  for (const edition of [aRichEdition(), aMediaEdition()]) {
    const [item = ''] = ARTICLE.xml(theRichest(edition), edition).split('<inlineXML')
    for (const [, name] of item.matchAll(/<(\w+)/g)) {
      if (!INNER.has(name ?? '')) expect(page).toMatch(new RegExp(`\\b${name}\\b`))
    }
  }
})

/** Elements that only carry the value of the one around them. */
const INNER = new Set(['name', 'email'])

describe.skipIf(!hasSchemas)('the IPTC’s schemas', () => {
  const faultsOf = hasSchemas ? { json: ninjsFaults(), xml: newsmlFaults() } : null

  const PARTNERS = {
    'partner’s': () => aPartnerEdition('header'),
    'partner’s by a path': () => aPartnerEdition('path'),
  }

  it.each(Object.entries({ ...EDITIONS, ...PARTNERS }))(
    'find nothing in the %s channel and its articles',
    (_, build) => {
      const edition = build()
      for (const ending of ENDINGS) {
        expect(faultsOf?.[ending](CHANNEL[ending](edition))).toEqual([])
        for (const article of edition.articles) {
          expect(faultsOf?.[ending](ARTICLE[ending](article, edition))).toEqual([])
        }
      }
    },
  )

  it('find what is wrong, in an article and in one inside a channel', () => {
    const edition = aRichEdition()
    const json = JSON.parse(CHANNEL.json(edition))
    json.associations[0].signal = 'sig:update'
    expect(faultsOf?.json(JSON.stringify(json))).not.toEqual([])
    const xml = ARTICLE.xml(theRichest(edition), edition)
    const wrong = [
      xml
        .replace('<pubStatus qcode="stat:usable"/>\n<generator>', '<generator>')
        .replace('<profile>', '<pubStatus qcode="stat:usable"/>\n<profile>'),
      xml.replace(/ guid="[^"]*"/, ''),
      xml.replace('tag="en-NG"', 'tag="en_NG"'),
      CHANNEL.xml(edition).replace('<itemClass qcode="ninat:text"/>\n<provider', '<provider'),
    ]
    const media = aMediaEdition()
    wrong.push(ARTICLE.xml(theRichest(media), media).replace('<remoteContent href', '<remoteContent address'))
    for (const written of wrong) expect(faultsOf?.xml(written)).not.toEqual([])
  })
})
