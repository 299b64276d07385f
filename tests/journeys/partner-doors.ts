/** The Partner's doors: one address, and to each audience what was agreed with it. */
import assert from 'node:assert/strict'
import { defineCases } from '../support/case.ts'
import { ENTRANCES, openPartnerHouse, type PartnerHouse } from '../support/partner-house.ts'
import { aGrant } from '../support/partners.ts'
import type { World } from '../support/world.ts'

export const RADIO = `impr_${'1'.repeat(64)}`
const PRESS = `impr_${'2'.repeat(64)}`

const STORY = {
  id: 'flood',
  headline: 'HEADLINE',
  summary: 'SUMMARY',
  bodyHtml: '<p>BODYTEXT</p>',
  section: 'Business',
  publishedAt: '2025-10-15T07:00:00Z',
}

/** The radio has business in full, the press headlines of everything. */
async function openWithTwo(world: World): Promise<PartnerHouse> {
  const house = await openPartnerHouse(world)
  await house.publish(STORY)
  await house.publish({
    id: 'match',
    headline: 'MATCH',
    bodyHtml: '<p>GOALS</p>',
    section: 'Sport',
    summary: 'SCORE',
  })
  await house.admit({ id: 'radio' })
  await house.sign({ partner: 'radio', grants: [aGrant({ selection: { sections: ['Business'] } })] })
  await house.issue(RADIO, { partner: 'radio' })
  await house.admit({ id: 'press' })
  await house.sign({ partner: 'press', grants: [aGrant({ use: 'headline' })] })
  await house.issue(PRESS, { partner: 'press' })
  return house
}

export const cases = defineCases('a partner’s door', {
  'gives two partners and the public three different things at one address': async (world) => {
    const house = await openWithTwo(world)
    for (const format of ['rss', 'atom', 'json']) {
      const anyone = await house.read(`/feeds/latest.${format}`)
      const radio = await (await house.ask(RADIO, `/feeds/latest.${format}`)).text()
      const press = await (await house.ask(PRESS, `/feeds/latest.${format}`)).text()
      assert.ok(
        anyone.includes('SUMMARY') && anyone.includes('MATCH') && !anyone.includes('BODYTEXT'),
        format,
      )
      assert.ok(radio.includes('BODYTEXT') && !radio.includes('MATCH'), format)
      assert.ok(press.includes('HEADLINE') && press.includes('MATCH') && !press.includes('BODYTEXT'), format)
    }
  },
  'opens to Basic, Bearer and the path alike': async (world) => {
    const house = await openWithTwo(world)
    for (const by of ENTRANCES) {
      const text = await (await house.ask(RADIO, '/feeds/section-business.rss', { by })).text()
      assert.ok(text.includes('BODYTEXT'), `${by}: ${text}`)
    }
  },
})
