/** Documents that hold several articles, and that come to hold them or cease to: no story takes another's place. */
import assert from 'node:assert/strict'
import { defineCases } from '../support/case.ts'
import { type House, openHouse } from '../support/house.ts'

function textOf(headlines: readonly string[], body = 'B'): string {
  const articles = headlines.map((headline) => ({ headline, bodyHtml: `<p>${body} ${headline}</p>` }))
  return JSON.stringify(articles.length === 1 ? articles[0] : articles)
}

async function importAll(
  house: House,
  headlines: readonly string[],
  body?: string,
): Promise<readonly string[]> {
  const lines = await house.importDocument({ text: textOf(headlines, body), name: 'list.json' })
  return lines.map((line) => `${line.outcome} ${line.headline}`)
}

async function published(house: House): Promise<readonly string[]> {
  const document = JSON.parse(await house.read('/feeds/latest.json'))
  return document.items.map((item: { title: string }) => item.title).sort()
}

export const cases = defineCases('a list', {
  'that grows, shrinks and grows again keeps each story under its own id': async (world) => {
    const house = await openHouse(world)
    assert.deepEqual(await importAll(house, ['A', 'B']), ['created A', 'created B'])
    assert.deepEqual(await importAll(house, ['A', 'B', 'C']), ['unchanged A', 'unchanged B', 'created C'])
    assert.deepEqual(await importAll(house, ['A']), ['unchanged A'])
    assert.deepEqual(await importAll(house, ['A', 'B', 'C', 'D']), [
      'unchanged A',
      'unchanged B',
      'unchanged C',
      'created D',
    ])
    assert.deepEqual(await importAll(house, ['D', 'A'], 'New'), ['revised D', 'revised A'])
    assert.deepEqual(await published(house), ['A', 'B', 'C', 'D'])
  },

  'made of a single story takes that story in': async (world) => {
    const house = await openHouse(world)
    assert.deepEqual(await importAll(house, ['A']), ['created A'])
    assert.deepEqual(await importAll(house, ['A', 'B']), ['unchanged A', 'created B'])
    assert.deepEqual(await importAll(house, ['B']), ['unchanged B'])
    assert.deepEqual(await published(house), ['A', 'B'])
  },

  'of two stories under one headline keeps both': async (world) => {
    const house = await openHouse(world)
    const text = '[{"headline":"Brief","bodyHtml":"<p>One</p>"},{"headline":"Brief","bodyHtml":"<p>Two</p>"}]'
    await house.importDocument({ text, name: 'briefs.json' })
    await house.importDocument({ text: text.replace('Two', 'Three'), name: 'briefs.json' })
    assert.deepEqual(await published(house), ['Brief', 'Brief'])
  },
})
