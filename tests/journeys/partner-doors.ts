/** The Partner's doors: one address, and to each audience what was agreed with it. */
import assert from 'node:assert/strict'
import { changeStatus } from '../../src/flows/change-status.ts'
import { writeLicense } from '../../src/flows/write-license.ts'
import { aLicense, anOpenLicense, BASE_URL } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { openDoor } from '../support/house.ts'
import { contentAddresses, partnerAddresses } from '../support/partner-addresses.ts'
import {
  ENTRANCES,
  openPartnerHouse,
  openWithTwo,
  type PartnerHouse,
  PRESS,
  RADIO,
} from '../support/partner-house.ts'
import { aGrant } from '../support/partners.ts'

type Problem = { readonly status: number; readonly reason?: string; readonly code: string }

async function refusal(answering: Promise<Response>): Promise<readonly [number, string | undefined]> {
  const answer = await answering
  const { reason, status } = (await answer.json()) as Problem
  assert.equal(status, answer.status)
  return [status, reason]
}

const textOf = async (house: PartnerHouse, credential: string, path: string) => {
  const answer = await house.ask(credential, path)
  const text = await answer.text()
  assert.equal(answer.status, 200, `${path}: ${text}`)
  return text
}

export const cases = defineCases('a partner’s door', {
  'gives two partners and the public three different things at one address': async (world) => {
    const house = await openWithTwo(world)
    const paths = [
      ...['rss', 'atom', 'json'].map((format) => `/feeds/latest.${format}`),
      '/feeds/latest/archive/2025-10.rss',
      '/search.json?q=headline',
    ]
    for (const path of paths) {
      const anyone = await house.read(path)
      const radio = await textOf(house, RADIO, path)
      const press = await textOf(house, PRESS, path)
      assert.ok(anyone.includes('SUMMARY') && !anyone.includes('BODYTEXT'), path)
      assert.ok(radio.includes('BODYTEXT') && !radio.includes('MATCH'), path)
      assert.ok(press.includes('HEADLINE') && !press.includes('BODYTEXT'), path)
      assert.ok(press.includes('Press has it from the Courier') && !radio.includes('Press has it'), path)
    }
  },

  'gives an article as a page, as ninjs and as NewsML-G2': async (world) => {
    const house = await openWithTwo(world)
    const types = {
      '': 'text/html',
      '.json': 'application/json',
      '.xml': 'application/vnd.iptc.g2.newsitem+xml',
    }
    for (const [ending, type] of Object.entries(types)) {
      const answer = await house.ask(RADIO, `/articles/flood${ending}`)
      assert.equal(answer.headers.get('Content-Type'), `${type}; charset=utf-8`)
      assert.ok((await answer.text()).includes('BODYTEXT'), ending)
    }
    assert.ok(!(await textOf(house, PRESS, '/articles/flood.json')).includes('BODYTEXT'))
  },

  'opens to Basic with any user name, to Bearer and to the path alike': async (world) => {
    const house = await openWithTwo(world)
    for (const by of ENTRANCES) {
      const text = await (await house.ask(RADIO, '/feeds/section-business.rss', { by })).text()
      assert.ok(text.includes('BODYTEXT'), `${by}: ${text}`)
    }
    for (const name of ['', 'radio', 'Ọbásanjọ́']) {
      const bytes = new TextEncoder().encode(`${name}:${RADIO}`)
      const Authorization = `basic ${btoa(String.fromCharCode(...bytes))}`
      assert.equal((await house.get('/partner/feeds/latest.rss', { Authorization })).status, 200, name)
    }
  },

  'is closed, whatever is asked for, to who has no agreement that is active now': async (world) => {
    const house = await openWithTwo(world)
    const closed = {
      unsigned: ['no-agreement', []],
      drafting: ['no-agreement', [{ status: 'draft', signedOn: null, document: null }]],
      coming: ['agreement-not-started', [{ from: '2025-10-15T09:00:00.000Z' }]],
      suspended: ['agreement-suspended', [{ status: 'suspended' }]],
      ended: ['agreement-ended', [{ status: 'ended' }]],
      over: ['agreement-ended', [{ until: '2025-10-15T08:00:00.000Z' }]],
      renewing: ['agreement-not-started', [{ status: 'ended' }, { from: '2025-10-15T09:00:00.000Z' }]],
    } as const
    for (const [partner, [reason, agreements]] of Object.entries(closed)) {
      await house.admit({ id: partner })
      for (const [n, terms] of agreements.entries()) {
        await house.sign({ partner, id: `${partner}-${n}`, grants: [aGrant()], ...terms })
      }
      await house.issue(`of-${partner}`, { partner })
      for (const path of contentAddresses()) {
        assert.deepEqual(await refusal(house.ask(`of-${partner}`, path)), [403, reason], `${partner} ${path}`)
      }
    }
    await house.admit({ id: 'radio', status: 'suspended' })
    assert.deepEqual(await refusal(house.ask(RADIO, '/feeds/latest.rss')), [403, 'agreement-suspended'])
  },

  'opens and closes by the clock': async (world) => {
    const house = await openWithTwo(world)
    const [from, until] = ['2025-10-15T09:00:00.000Z', '2025-10-15T10:00:00.000Z']
    await house.sign({ partner: 'press', from, until })
    const at = async (now: string) => {
      house.setNow(now)
      const answer = await house.ask(PRESS, '/feeds/latest.json')
      return answer.status === 200 ? 200 : ((await answer.json()) as Problem).reason
    }
    assert.equal(await at('2025-10-15T08:59:59.999Z'), 'agreement-not-started')
    assert.equal(await at(from), 200)
    assert.equal(await at('2025-10-15T09:59:59.999Z'), 200)
    assert.equal(await at(until), 'agreement-ended')
  },

  'tells why an article is refused only where the public is shown it': async (world) => {
    const house = await openWithTwo(world)
    const doer = { operator: 'ada', now: house.now() }
    const nigeria = aLicense({ ...anOpenLicense(), id: 'nigeria-only', name: 'Nigeria', territories: ['NG'] })
    await writeLicense(house.platform, nigeria, doer)
    await house.publish({ id: 'local', license: 'nigeria-only' })
    await house.publish({ id: 'secret', section: 'Sport', embargoUntil: '2025-10-16T08:00:00Z' })
    await house.publish({ id: 'held', section: 'Business' })
    await changeStatus(house.platform, 'held', 'withhold', doer)
    for (const ending of ['', '.json', '.xml']) {
      const asked = (id: string) => refusal(house.ask(RADIO, `/articles/${id}${ending}`))
      assert.deepEqual(await asked('match'), [403, 'outside-grant'], ending)
      for (const id of ['local', 'secret', 'held', 'nowhere']) {
        assert.deepEqual(await asked(id), [404, undefined], `${id}${ending}`)
      }
    }
  },

  'says of what was taken away that it is gone, and on whose demand it was': async (world) => {
    const house = await openWithTwo(world)
    await house.publish({ id: 'demanded', section: 'Business' })
    house.setNow('2025-10-15T08:30:00.000Z')
    const doer = { operator: 'ada', now: house.now() }
    await changeStatus(house.platform, 'flood', 'cancel', doer)
    await changeStatus(house.platform, 'demanded', 'cancel', doer, 'legal')
    assert.deepEqual(await refusal(house.ask(RADIO, '/articles/flood')), [410, 'canceled'])
    const legal = await house.ask(RADIO, '/articles/demanded', { by: 'path' })
    assert.equal(legal.status, 451)
    assert.equal(legal.headers.get('Link'), `<${BASE_URL}/>; rel="blocked-by"`)
  },

  'answers GET, HEAD and OPTIONS, and no page of another origin': async (world) => {
    const house = await openWithTwo(world)
    for (const by of ENTRANCES) {
      for (const path of partnerAddresses()) {
        const got = await house.ask(RADIO, path, { by })
        const head = await house.ask(RADIO, path, { by, method: 'HEAD' })
        assert.equal(await head.text(), '')
        const said = (answer: Response) => [answer.status, Object.fromEntries(answer.headers.entries())]
        assert.deepEqual(said(head), said(got), `${by} ${path}`)
        const options = await house.ask(RADIO, path, { by, method: 'OPTIONS' })
        assert.deepEqual([options.status, options.headers.get('Allow')], [204, 'GET, HEAD, OPTIONS'])
        const post = await house.ask(RADIO, path, { by, method: 'POST' })
        assert.deepEqual([post.status, post.headers.get('Allow')], [405, 'GET, HEAD, OPTIONS'])
        for (const { headers } of [got, options, post]) {
          assert.equal(headers.get('Access-Control-Allow-Origin'), null, `${by} ${path}`)
          assert.equal(headers.get('Referrer-Policy'), 'no-referrer')
          assert.equal(headers.get('X-Robots-Tag'), 'noindex, noarchive')
          assert.match(headers.get('Vary') ?? '', /Authorization/)
        }
      }
      const nowhere = await house.ask(RADIO, '/feeds/latest.rss/', { by, method: 'POST' })
      assert.deepEqual([nowhere.status, nowhere.headers.get('Location')], [404, null])
    }
  },

  'reserves mining as it was agreed, and repeats no offer to the public': async (world) => {
    const house = await openWithTwo(world)
    const reservation = async () => {
      const { headers } = await house.ask(RADIO, '/feeds/latest.rss')
      return [headers.get('tdm-reservation'), headers.get('tdm-policy')]
    }
    assert.deepEqual(await reservation(), ['1', null])
    const ai = { train: true, input: true, index: true }
    await house.sign({ partner: 'radio', grants: [aGrant({ ai })] })
    assert.deepEqual(await reservation(), ['0', null])
  },

  'is not there before a newsroom is set up, but asks who is there': async (world) => {
    const door = openDoor(world)
    assert.equal((await door.get('/partner/feeds/latest.rss')).status, 401)
    assert.equal((await door.get('/p/nobody/feeds/latest.rss')).status, 401)
  },

  'leaves the public’s documents as they are': async (world) => {
    const plain = await openPartnerHouse(world)
    await plain.publish({ id: 'flood', headline: 'HEADLINE' })
    const answer = await plain.get('/feeds/latest.rss', { Authorization: `Bearer ${RADIO}` })
    assert.equal(answer.headers.get('Cache-Control'), 'public, max-age=300, must-revalidate')
    assert.equal(answer.headers.get('Vary'), 'Accept-Encoding')
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*')
  },
})
