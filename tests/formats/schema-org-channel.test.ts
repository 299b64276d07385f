/** A channel's page in schema.org's words: what it collects, in its order, of what was cleared. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { legalText } from '../../src/formats/html/characters.ts'
import { channelJsonLd } from '../../src/formats/schema-org-channel.ts'
import { anyEdition } from '../support/any-article.ts'
import { anyText } from '../support/any-text.ts'
import { aHeadlineEdition, anEmptyEdition, aRichEdition } from '../support/editions.ts'

const PAGE = { url: 'https://news.example/channels/latest', name: 'Latest', description: 'All of it.' }

it('a channel’s page is a collection within the site, and lists its stories by address and headline', () => {
  expect(JSON.parse(channelJsonLd(aHeadlineEdition(), PAGE))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    url: 'https://news.example/channels/latest',
    name: 'Latest',
    description: 'All of it.',
    inLanguage: 'en-NG',
    isPartOf: {
      '@type': 'WebSite',
      '@id': 'https://news.example/#website',
      url: 'https://news.example/',
      name: 'Harmattan Courier',
    },
    publisher: {
      '@type': 'NewsMediaOrganization',
      '@id': 'https://news.example/#newsroom',
      name: 'Harmattan Courier',
      url: 'https://www.news.example/',
      publishingPrinciples: 'https://www.news.example/editorial-policy',
    },
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: [
        {
          '@type': 'ListItem',
          position: 1,
          url: 'https://www.news.example/business/rate',
          name: 'Central bank keeps its rate at 27%',
        },
      ],
    },
  })
})

it('lists each story once and in order, ours at our own page, in ASCII', () => {
  const edition = aRichEdition()
  const { itemListElement } = JSON.parse(channelJsonLd(edition, PAGE)).mainEntity
  const named = itemListElement.map(({ name, position }: { name: string; position: number }) => [
    position,
    name,
  ])
  expect(named).toEqual(edition.articles.map(({ headline }, at) => [at + 1, headline]))
  expect(itemListElement[3].url).toBe('https://news.example/articles/a-2004')
  for (const { url } of itemListElement) expect(url).toMatch(/^https:[!-~]+$/)
})

it('is in the channel’s one language, and says so of an empty one too', () => {
  const written = JSON.parse(channelJsonLd(anEmptyEdition(), PAGE))
  expect(written.inLanguage).toBe('yo')
  expect(written.mainEntity).toEqual({ '@type': 'ItemList' })
})

it('holds whatever channel and stories are called, and nothing that was not cleared', () => {
  fc.assert(
    fc.property(anyEdition, anyText, (edition, name) => {
      const written = channelJsonLd(edition, { ...PAGE, name: `n${name}` })
      expect(written).not.toContain('<')
      expect(JSON.parse(written).name).toBe(legalText(`n${name}`))
      expect(written).not.toMatch(/summark|bodymark|closedmark|withheldmark|emailmark|javascript:/)
    }),
  )
})
