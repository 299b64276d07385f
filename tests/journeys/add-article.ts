/** An article sent by its JSON: the same body is one article, however often and however fast it comes. */
import assert from 'node:assert/strict'
import { addArticle } from '../../src/flows/add-article.ts'
import { requireSetting } from '../../src/flows/ingest.ts'
import { defineCases } from '../support/case.ts'
import { aDraftOf } from '../support/drafts.ts'
import { openHouse } from '../support/house.ts'

export const cases = defineCases('an article by its JSON', {
  'sent twice at once is one article': async (world) => {
    const house = await openHouse(world)
    const setting = await requireSetting(house.platform)
    const body = aDraftOf({ headline: 'Sent twice' })
    const sent = [1, 2].map(() =>
      addArticle(house.platform, setting, body, { operator: 'ada', now: house.now() }),
    )
    await Promise.allSettled(sent)
    const feed = JSON.parse(await house.read('/feeds/latest.json'))
    assert.equal(feed.items.length, 1)
  },
})
