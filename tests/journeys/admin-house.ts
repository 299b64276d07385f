/** The admin API on the house: newsroom, licenses, blocks, channels, images; dry runs of all of it. */
import assert from 'node:assert/strict'
import type { Statement } from '../../src/ports/database.ts'
import { at, faultsIn, NEWSROOM, openDesk, openNewsroomDesk } from '../http/admin/desk.ts'
import { defineCases } from '../support/case.ts'

const STORY = { headline: 'The ferry is back', bodyHtml: '<p>It sailed at nine.</p>' }

const say = (sql: string): Statement => ({ sql, params: [] })

export const cases = defineCases('admin house', {
  'two operators change one newsroom: the second is told': async (world) => {
    const desk = await openNewsroomDesk(world)
    const version = at((await desk.expect(200, 'GET', '/newsroom')).body, 'version')
    await desk.expect(200, 'PATCH', '/newsroom', { body: { credit: 'Ada', version } })
    const second = await desk.expect(409, 'PATCH', '/newsroom', { body: { credit: 'Bola', version } })
    assert.match(String(at(second.body, 'detail')), /somebody else/)
    assert.equal(at((await desk.expect(200, 'GET', '/newsroom')).body, 'credit'), 'Ada')
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((credit) =>
        desk.ask('PATCH', '/newsroom', { body: { credit, version: 2 } }),
      ),
    )
    assert.equal(answers.filter(({ status }) => status === 200).length, 1)
  },

  'a set-up with three fields makes a whole newsroom; one with a fault makes nothing': async (world) => {
    const desk = openDesk(world)
    const { contact, ...others } = NEWSROOM
    const without = await desk.expect(400, 'POST', '/newsroom/set-up', { body: { newsroom: others } })
    assert.deepEqual(faultsIn(without), ['contact: null'])
    const channels = [{ id: 'latest', title: 'Mine', selection: {} }]
    await desk.expect(400, 'POST', '/newsroom/set-up', { body: { newsroom: NEWSROOM, channels } })
    const blocks = [{ kind: 'editors-note', text: 'Write to {nobody}' }]
    await desk.expect(400, 'POST', '/newsroom/set-up', { body: { newsroom: NEWSROOM, blocks } })
    await desk.expect(404, 'GET', '/newsroom')
    assert.deepEqual(at((await desk.expect(200, 'GET', '/licenses')).body, 'licenses'), [])
    await desk.expect(200, 'POST', '/newsroom/set-up', { body: { newsroom: NEWSROOM } })
    const { body } = await desk.expect(200, 'GET', '/newsroom')
    assert.deepEqual(
      ['legalNames.0', 'credit', 'language', 'defaultLicense', 'idPrefix'].map((path) => at(body, path)),
      ['Harmattan Courier', 'Harmattan Courier', 'en', 'all-rights-reserved', 'tag:news.example,2025:'],
    )
    const check = await desk.expect(200, 'GET', '/check')
    assert.doesNotMatch(check.text, /"severity":"error"|block-missing/)
  },

  'a wrong field of the newsroom is named': async (world) => {
    const desk = await openNewsroomDesk(world)
    const wrong = {
      homeUrl: 'ftp://news.example',
      contact: 'nobody',
      timeZone: 'Lagos',
      language: 'not a language',
      idPrefix: 'https://news.example/',
      legalNames: [],
      defaultLicense: 'no-such',
    }
    for (const [field, value] of Object.entries(wrong)) {
      const answer = await desk.expect(400, 'PATCH', '/newsroom', { body: { [field]: value } })
      assert.match(faultsIn(answer).join(), new RegExp(`^${field}`), field)
    }
    await desk.expect(400, 'PATCH', '/newsroom', { body: { idPrefix: 'tag:other.example,2025:' } })
  },

  'a license is checked whole, and an irrevocable one is never narrowed': async (world) => {
    const desk = await openNewsroomDesk(world)
    const { body } = await desk.expect(200, 'GET', '/licenses/cc-by-nd-4.0')
    const { id, version, updatedAt, ...terms } = body as Record<string, unknown>
    const put = (status: number, change: object) =>
      desk.expect(status, 'PUT', '/licenses/cc-by-nd-4.0', { body: { ...terms, ...change } })
    assert.deepEqual(faultsIn(await put(400, { ceiling: 'headline' })), [
      'ceiling: headline',
      'ceiling: headline',
    ])
    assert.deepEqual(faultsIn(await put(400, { territories: ['ng'] })), ['territories[0]: ng'])
    assert.deepEqual(faultsIn(await put(400, { reserved: ['sell'] })), ['reserved[0]: sell'])
    assert.match(faultsIn(await put(400, { notice: '© {name}' })).join(), /^notice/)
    assert.match(String(at((await put(409, { publicUse: 'summary' })).body, 'detail')), /irrevocable/)
    await put(409, { name: 'Another name', version: 7 })
    assert.equal(at((await put(200, { name: 'Another name', version: 1 })).body, 'outcome'), 'revised')
    const versions = await desk.expect(200, 'GET', '/licenses/cc-by-nd-4.0/versions')
    assert.deepEqual(
      [at(versions.body, 'licenses.0.version'), at(versions.body, 'licenses.1.version')],
      [2, 1],
    )
    await desk.expect(404, 'GET', '/licenses/no-such')
    // Those endings ask for the terms as machines read them: its page could not be reached.
    await desk.expect(400, 'PUT', '/licenses/mine.rsl', { body: terms })
    await desk.expect(400, 'PUT', '/licenses/mine.jsonld', { body: terms })
    await desk.expect(201, 'PUT', '/licenses/mine.rsl-1.0', { body: terms })
  },

  'blocks and channels are written and removed': async (world) => {
    const desk = await openNewsroomDesk(world)
    await desk.expect(400, 'PUT', '/blocks/editors-note', { body: { text: 'Write to {nobody}' } })
    await desk.expect(400, 'PUT', '/blocks/no-such-kind', { body: { text: 'Hello' } })
    await desk.expect(200, 'PUT', '/blocks/editors-note', { body: { text: 'Write to {contact}' } })
    await desk.expect(200, 'DELETE', '/blocks/editors-note')
    await desk.expect(404, 'DELETE', '/blocks/editors-note')
    for (const id of ['latest', 'section-news', 'tag-x', 'author-x', 'lang-yo', 'Upper', '-x']) {
      await desk.expect(400, 'PUT', `/channels/${id}`, { body: { title: 'Mine', selection: {} } })
    }
    const channel = { title: 'On the water', selection: { tags: ['Ferry'] } }
    await desk.expect(200, 'PUT', '/channels/on-the-water', { body: channel })
    assert.match((await desk.expect(200, 'GET', '/check')).text, /channel-empty/)
    await desk.expect(201, 'POST', '/articles', { body: { ...STORY, tags: ['Ferry'] } })
    assert.doesNotMatch((await desk.expect(200, 'GET', '/check')).text, /channel-empty/)
    await desk.expect(200, 'DELETE', '/channels/on-the-water')
    await desk.expect(404, 'DELETE', '/channels/on-the-water')
    await desk.expect(404, 'DELETE', '/channels/latest')
  },

  'an image’s rights are changed': async (world) => {
    const desk = await openNewsroomDesk(world)
    const images = [{ url: 'https://www.news.example/ferry', holder: 'Delta Pictures', credit: 'A. Obi' }]
    await desk.expect(201, 'POST', '/articles', { body: { ...STORY, images } })
    const { body, text } = await desk.expect(200, 'GET', '/assets')
    const id = String(at(body, 'assets.0.id'))
    assert.ok(text.includes('Delta Pictures'))
    const check = await desk.expect(200, 'GET', '/check')
    assert.match(check.text, /image-license-missing/)
    assert.match(check.text, /image-type-unknown/)
    await desk.expect(400, 'PATCH', `/assets/${id}`, { body: { license: 'no-such' } })
    await desk.expect(400, 'PATCH', `/assets/${id}`, { body: { width: -1 } })
    const patch = { license: 'cc-by-nd-4.0', type: 'image/jpeg' }
    await desk.expect(200, 'PATCH', `/assets/${id}`, { body: patch })
    assert.equal(at((await desk.expect(200, 'GET', `/assets/${id}`)).body, 'license'), 'cc-by-nd-4.0')
    assert.doesNotMatch((await desk.expect(200, 'GET', '/check')).text, /image-/)
    await desk.expect(404, 'PATCH', '/assets/no-such', { body: patch })
  },

  'a dry run refuses what a real one would, answers as it would, and writes nothing': async (world) => {
    const desk = openDesk(world)
    const dump = async () => {
      const tables = [
        'newsroom',
        'license',
        'block',
        'operator',
        'article',
        'channel',
        'activity',
        'import_key',
      ]
      return Promise.all(tables.map((table) => world.db.query(say(`SELECT * FROM ${table}`))))
    }
    await desk.expect(404, 'GET', '/newsroom')
    const fresh = await dump()
    const setUp = await desk.expect(200, 'POST', '/newsroom/set-up?dryRun=1', {
      body: { newsroom: NEWSROOM },
    })
    assert.equal(at(setUp.body, 'credit'), 'Harmattan Courier')
    assert.deepEqual(await dump(), fresh)
    await desk.expect(200, 'POST', '/newsroom/set-up', { body: { newsroom: NEWSROOM } })
    const added = await desk.expect(201, 'POST', '/articles', { body: STORY })
    const id = String(at(added.body, 'id'))
    const before = await dump()
    const documents = [{ key: 'a', name: 'a.json', text: JSON.stringify({ ...STORY, headline: 'Another' }) }]
    const dry = async (status: number, method: string, path: string, body?: unknown) =>
      desk.expect(status, method, `${path}?dryRun=1`, body === undefined ? {} : { body })
    const imported = await dry(200, 'POST', '/import', { documents })
    assert.equal(at(imported.body, 'counts.created'), 1)
    await dry(200, 'PATCH', '/newsroom', { credit: 'Somebody' })
    await dry(200, 'POST', '/newsroom/set-up', { newsroom: { credit: 'Somebody' } })
    await dry(400, 'PATCH', '/newsroom', { defaultLicense: 'no-such' })
    assert.equal(at((await dry(200, 'POST', `/articles/${id}/cancel`)).body, 'status'), 'canceled')
    assert.equal(
      at((await dry(200, 'POST', `/articles/${id}/update`, { headline: 'New' })).body, 'revision'),
      2,
    )
    await dry(404, 'POST', '/articles/no-such/cancel')
    await dry(200, 'PUT', '/channels/mine', { title: 'Mine', selection: {} })
    await dry(200, 'DELETE', '/blocks/editors-note')
    assert.equal(
      at((await dry(201, 'POST', '/operators', { name: 'ada', role: 'owner' })).body, 'credential'),
      null,
    )
    await dry(409, 'POST', '/operators', { name: 'owner', role: 'owner' })
    await dry(409, 'DELETE', '/operators/owner')
    assert.deepEqual(await dump(), before)
  },
})
