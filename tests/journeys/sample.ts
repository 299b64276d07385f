/** The sample and the first owner: what a first start makes, and what replaces it. */
import assert from 'node:assert/strict'
import { sha256 } from '../../src/domain/digest.ts'
import { HOUSE_LICENSES } from '../../src/domain/house-licenses.ts'
import { ensureFirstOwner, findOperator, rotateOperator } from '../../src/flows/govern-operators.ts'
import { loadSample } from '../../src/flows/load-sample.ts'
import { setUpHouse } from '../../src/flows/set-up-house.ts'
import { readSampleState, sampleStatements } from '../../src/store/sample.ts'
import { defineCases } from '../support/case.ts'
import { type House, openDoor, openHouse } from '../support/house.ts'
import type { World } from '../support/world.ts'

const doerOf = ({ now }: Pick<World, 'now'>) => ({ operator: 'ada', now: now() })

function house(name: string) {
  const newsroom = {
    name,
    homeUrl: `https://${name.toLowerCase()}.example`,
    contact: `desk@${name.toLowerCase()}.example`,
  }
  return { newsroom, licenses: HOUSE_LICENSES, blocks: [], channels: [] }
}

const DOCUMENTS = [{ key: 'file:/a', name: 'a.txt', text: 'A story\n\nIt happened in the sample.\n' }]

async function front(door: Pick<House, 'get'>): Promise<string> {
  return (await door.get('/')).text()
}

const sampleCases = defineCases('the sample', {
  'cut short at a first start is begun again, and then whole': async (world) => {
    await world.db.batch([sampleStatements.begin(world.now())])
    await setUpHouse(world.platform, house('Sample'), doerOf(world), {
      isRehearsal: false,
      replacesSample: false,
      isSample: true,
    })
    await loadSample(world.platform, house('Sample'), DOCUMENTS, doerOf(world))
    assert.equal(await readSampleState(world.db), 'loaded')
    assert.match(await front(openDoor(world)), /A story/)
  },

  'half loaded or whole gives way to a real newsroom only when told to, and never comes back': async (
    world,
  ) => {
    await world.db.batch([sampleStatements.begin(world.now())])
    const setUp = { isRehearsal: false, replacesSample: false }
    await assert.rejects(setUpHouse(world.platform, house('Real'), doerOf(world), setUp), /sample newsroom/)
    await setUpHouse(world.platform, house('Real'), doerOf(world), { ...setUp, replacesSample: true })
    assert.equal(await readSampleState(world.db), 'none')
    await assert.rejects(loadSample(world.platform, house('Sample'), DOCUMENTS, doerOf(world)))
    assert.match(await front(openDoor(world)), /Real/)
  },

  'replaced leaves no page that a browser still believes': async (world) => {
    await loadSample(world.platform, house('Sample'), DOCUMENTS, doerOf(world))
    const door = openDoor(world)
    const path = `/licenses/${HOUSE_LICENSES[0]?.id}`
    const tag = (await door.get(path)).headers.get('ETag') ?? ''
    world.setNow('2025-10-15T09:00:00.000Z')
    await setUpHouse(world.platform, house('Real'), doerOf(world), {
      isRehearsal: false,
      replacesSample: true,
    })
    assert.equal((await door.get(path, { 'If-None-Match': tag })).status, 200)
    assert.ok(!(await front(door)).includes('A story'))
  },
})

const ownerCases = defineCases('the first owner', {
  'keeps a rotated credential until another is configured': async (world) => {
    const house = await openHouse(world)
    const [now, token] = [house.now(), 'the-first-configured-token']
    await ensureFirstOwner(house.platform, token, now)
    const { credential } = await rotateOperator(house.platform, 'owner', doerOf(house))
    await ensureFirstOwner(house.platform, token, now)
    assert.equal(await findOperator(house.platform, sha256(token), now), null)
    assert.equal((await findOperator(house.platform, sha256(credential), now))?.role, 'owner')
    await ensureFirstOwner(house.platform, 'the-second-configured-token', now)
    assert.equal(
      (await findOperator(house.platform, sha256('the-second-configured-token'), now))?.role,
      'owner',
    )
  },
})

export const cases = [...sampleCases, ...ownerCases]
