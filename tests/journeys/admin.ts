/** The admin API: who may do what, what bad input gets, and what is written of it. */
import assert from 'node:assert/strict'
import type { Statement } from '../../src/ports/database.ts'
import { at, faultsIn, NEWSROOM, OWNER, openDesk, openNewsroomDesk } from '../http/admin/desk.ts'
import { defineCases } from '../support/case.ts'

const STORY = { headline: 'The ferry is back', bodyHtml: '<p>It sailed at nine.</p>' }

const say = (sql: string): Statement => ({ sql, params: [] })

export const cases = defineCases('admin', {
  'a request without a credential, or with one nobody knows, is told to authenticate': async (world) => {
    const desk = await openNewsroomDesk(world)
    for (const credential of [null, 'a-credential-nobody-was-given']) {
      for (const path of ['/newsroom', '/articles', '/check', '/nothing-here']) {
        const answer = await desk.expect(401, 'GET', path, { credential })
        assert.match(answer.headers.get('WWW-Authenticate') ?? '', /^Bearer/)
        assert.equal(answer.headers.get('Content-Type'), 'application/problem+json')
      }
    }
    await desk.expect(401, 'GET', '/newsroom', { credential: null, headers: { Authorization: `Basic ${OWNER}` } })
  },

  'the description is open to everyone and names every route': async (world) => {
    const desk = openDesk(world)
    const { body } = await desk.expect(200, 'GET', '/openapi.json', { credential: null })
    assert.equal(at(body, 'openapi'), '3.1.0')
    const paths = Object.keys(at(body, 'paths') as object)
    for (const path of ['/newsroom', '/articles/{id}/withhold', '/import', '/licenses/{id}/versions', '/check']) {
      assert.ok(paths.includes(path), path)
    }
  },

  'a viewer reads and never writes; an editor writes and never governs': async (world) => {
    const desk = await openNewsroomDesk(world)
    const viewer = await desk.hire('vera', 'viewer')
    const editor = await desk.hire('eddie', 'editor')
    await desk.expect(200, 'GET', '/articles', { credential: viewer })
    await desk.expect(403, 'POST', '/articles', { credential: viewer, body: STORY })
    await desk.expect(403, 'POST', '/import', { credential: viewer, body: { documents: [] } })
    await desk.expect(403, 'POST', '/tick', { credential: viewer })
    await desk.expect(201, 'POST', '/articles', { credential: editor, body: STORY })
    await desk.expect(403, 'PATCH', '/newsroom', { credential: editor, body: { name: 'Mine' } })
    await desk.expect(403, 'POST', '/operators', { credential: editor, body: { name: 'eve', role: 'owner' } })
    const refused = await desk.expect(403, 'PUT', '/licenses/mine', { credential: editor, body: {} })
    assert.match(String(at(refused.body, 'detail')), /eddie is an editor/)
  },

  'a revoked, an expired and a replaced credential no longer count': async (world) => {
    const desk = await openNewsroomDesk(world)
    const brief = await desk.hire('brief', 'editor', '2025-10-15T09:00:00Z')
    const gone = await desk.hire('gone', 'editor')
    const old = await desk.hire('anew', 'editor')
    for (const credential of [brief, gone, old]) await desk.expect(200, 'GET', '/newsroom', { credential })
    await desk.expect(200, 'DELETE', '/operators/gone')
    const rotated = await desk.expect(200, 'POST', '/operators/anew/rotate')
    desk.setNow('2025-10-15T09:00:00.000Z')
    for (const credential of [brief, gone, old]) await desk.expect(401, 'GET', '/newsroom', { credential })
    await desk.expect(200, 'GET', '/newsroom', { credential: String(at(rotated.body, 'credential')) })
  },

  'the last owner cannot be revoked': async (world) => {
    const desk = await openNewsroomDesk(world)
    await desk.expect(409, 'DELETE', '/operators/owner')
    await desk.expect(200, 'GET', '/newsroom')
  },

  'a credential is shown once and stored only as its hash': async (world) => {
    const desk = await openNewsroomDesk(world)
    const credential = await desk.hire('ada', 'editor')
    assert.match(credential, /^impr_[0-9a-f]{64}$/)
    const { text } = await desk.expect(200, 'GET', '/operators')
    assert.ok(text.includes('"ada"') && !text.includes(credential) && !text.includes(OWNER))
    const rows = JSON.stringify(await world.db.query(say('SELECT * FROM operator')))
    assert.ok(!rows.includes(credential) && !rows.includes(OWNER))
    assert.ok(!JSON.stringify(world.logged).includes(credential))
  },

  'every write records who did it': async (world) => {
    const desk = await openNewsroomDesk(world)
    const credential = await desk.hire('ada', 'editor')
    desk.setNow('2025-10-15T08:01:00.000Z')
    const added = await desk.expect(201, 'POST', '/articles', { credential, body: STORY })
    const id = String(at(added.body, 'id'))
    desk.setNow('2025-10-15T08:02:00.000Z')
    await desk.expect(200, 'POST', `/articles/${id}/withhold`, { credential })
    const { body } = await desk.expect(200, 'GET', '/activity?limit=2')
    const lines = (at(body, 'activity') as unknown[]).map((line) =>
      ['operator', 'verb', 'noun', 'nounId'].map((field) => at(line, field)).join(' '),
    )
    assert.deepEqual(lines, [`ada withhold article ${id}`, `ada create article ${id}`])
    const revisions = await desk.expect(200, 'GET', `/articles/${id}/revisions`)
    assert.equal(at(revisions.body, 'revisions.0.revisedBy'), 'ada')
  },

  'the same article again changes nothing; a changed one is a new revision': async (world) => {
    const desk = await openNewsroomDesk(world)
    const story = { ...STORY, url: 'https://www.news.example/ferry' }
    const first = await desk.expect(201, 'POST', '/articles', { body: story })
    const again = await desk.expect(200, 'POST', '/articles', { body: story })
    assert.equal(at(again.body, 'outcome'), 'unchanged')
    assert.equal(at(again.body, 'id'), at(first.body, 'id'))
    const changed = await desk.expect(200, 'POST', '/articles', { body: { ...story, headline: 'The ferry is late' } })
    assert.deepEqual([at(changed.body, 'outcome'), at(changed.body, 'revision')], ['revised', 2])
    const untitled = await desk.expect(201, 'POST', '/articles', { body: STORY })
    const repeated = await desk.expect(200, 'POST', '/articles', { body: STORY })
    assert.equal(at(repeated.body, 'id'), at(untitled.body, 'id'))
    const original = await desk.expect(200, 'GET', `/articles/${at(untitled.body, 'id')}/original`)
    assert.deepEqual(JSON.parse(String(at(original.body, 'text'))), STORY)
  },

  'an update replaces the fields given and keeps the others': async (world) => {
    const desk = await openNewsroomDesk(world)
    const added = await desk.expect(201, 'POST', '/articles', { body: { ...STORY, section: 'Transport', tags: ['Ferry'] } })
    const id = String(at(added.body, 'id'))
    await desk.expect(200, 'POST', `/articles/${id}/update`, { body: { headline: 'The ferry is late' } })
    const { body } = await desk.expect(200, 'GET', `/articles/${id}`)
    assert.deepEqual(
      ['headline', 'section', 'tags.0', 'revision', 'bodyHtml'].map((path) => at(body, path)),
      ['The ferry is late', 'Transport', 'Ferry', 2, '<p>It sailed at nine.</p>'],
    )
    await desk.expect(400, 'POST', `/articles/${id}/update`, { body: { status: 'usable' } })
    await desk.expect(404, 'POST', '/articles/no-such-article/update', { body: { headline: 'x' } })
  },

  'an unknown field, a wrong type and a wrong date are each named with what was expected': async (world) => {
    const desk = await openNewsroomDesk(world)
    const body = { ...STORY, colour: 'red', publishedAt: '2025-02-31T08:00:00Z', tags: 'ferry', rights: { owner: 'me' } }
    const answer = await desk.expect(400, 'POST', '/articles', { body })
    assert.deepEqual([...faultsIn(answer)].sort(), [
      'colour: red',
      'publishedAt: 2025-02-31T08:00:00Z',
      'rights.owner: me',
      'tags: ferry',
    ])
    const { body: page } = await desk.expect(200, 'GET', '/articles')
    assert.deepEqual(at(page, 'articles'), [])
  },

  'an embargo after the expiry and a license that does not exist are refused': async (world) => {
    const desk = await openNewsroomDesk(world)
    const times = { embargoUntil: '2025-10-17T08:00:00Z', expiresAt: '2025-10-16T08:00:00Z' }
    const late = await desk.expect(400, 'POST', '/articles', { body: { ...STORY, ...times } })
    assert.match(faultsIn(late).join(), /embargoUntil|expiresAt/)
    const unlicensed = await desk.expect(400, 'POST', '/articles', { body: { ...STORY, license: 'no-such' } })
    assert.deepEqual(faultsIn(unlicensed), ['license: no-such'])
    const added = await desk.expect(201, 'POST', '/articles', { body: { ...STORY, expiresAt: '2025-10-20T08:00:00Z' } })
    const update = { body: { embargoUntil: '2025-10-21T08:00:00Z' } }
    await desk.expect(400, 'POST', `/articles/${at(added.body, 'id')}/update`, update)
  },

  'a body that is too large is answered with 413 and not read': async (world) => {
    const desk = await openNewsroomDesk(world)
    const raw = JSON.stringify({ ...STORY, bodyHtml: `<p>${'a'.repeat(10_000_000)}</p>` })
    await desk.expect(413, 'POST', '/articles', { raw })
    await desk.expect(413, 'POST', '/import', { raw })
    await desk.expect(401, 'POST', '/import', { raw, credential: null })
  },

  'malformed JSON, broken UTF-8 and another content type each get their own words': async (world) => {
    const desk = await openNewsroomDesk(world)
    const malformed = await desk.expect(400, 'POST', '/articles', { raw: '{"headline": ' })
    assert.match(String(at(malformed.body, 'detail')), /not valid JSON/)
    const bytes = new Uint8Array([...new TextEncoder().encode('{"headline":"'), 0xc3, 0x28, 0x22, 0x7d])
    const broken = await desk.expect(400, 'POST', '/articles', { raw: bytes })
    assert.match(String(at(broken.body, 'detail')), /UTF-8/)
    const headers = { 'Content-Type': 'text/plain' }
    const typed = await desk.expect(415, 'POST', '/articles', { raw: 'a story', headers })
    assert.match(String(at(typed.body, 'detail')), /application\/json/)
    const empty = await desk.expect(400, 'POST', '/articles')
    assert.match(faultsIn(empty).join(), /headline/)
  },

  'a misspelt parameter is refused, lest a dry run writes': async (world) => {
    const desk = await openNewsroomDesk(world)
    await desk.expect(400, 'POST', '/articles?dryrun=1', { body: STORY })
    await desk.expect(400, 'GET', '/articles?limit=1000')
    await desk.expect(400, 'GET', '/articles?cursor=nonsense')
  },

  'nothing of a foreign error reaches a client; the log has it': async (world) => {
    const secret = 'no such table: secrets_of_the_engine'
    const db = { ...world.db, query: () => Promise.reject(new Error(secret)) }
    const desk = openDesk({ ...world, platform: { ...world.platform, db } })
    const answer = await desk.expect(500, 'GET', '/newsroom')
    assert.ok(!answer.text.includes('secrets'), answer.text)
    assert.equal(answer.headers.get('Cache-Control'), 'no-store')
    assert.ok(world.logged.some(({ facts }) => facts['error'] instanceof Error && facts['error'].message === secret))
  },

  'two operators change one newsroom: the second is told': async (world) => {
    const desk = await openNewsroomDesk(world)
    const version = at((await desk.expect(200, 'GET', '/newsroom')).body, 'version')
    await desk.expect(200, 'PATCH', '/newsroom', { body: { credit: 'Ada', version } })
    const second = await desk.expect(409, 'PATCH', '/newsroom', { body: { credit: 'Bola', version } })
    assert.match(String(at(second.body, 'detail')), /somebody else/)
    assert.equal(at((await desk.expect(200, 'GET', '/newsroom')).body, 'credit'), 'Ada')
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((credit) => desk.ask('PATCH', '/newsroom', { body: { credit, version: 2 } })),
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
    assert.deepEqual(faultsIn(await put(400, { ceiling: 'headline' })), ['ceiling: headline', 'ceiling: headline'])
    assert.deepEqual(faultsIn(await put(400, { territories: ['ng'] })), ['territories[0]: ng'])
    assert.deepEqual(faultsIn(await put(400, { reserved: ['sell'] })), ['reserved[0]: sell'])
    assert.match(faultsIn(await put(400, { notice: '© {name}' })).join(), /^notice/)
    assert.match(String(at((await put(409, { publicUse: 'summary' })).body, 'detail')), /irrevocable/)
    await put(409, { name: 'Another name', version: 7 })
    assert.equal(at((await put(200, { name: 'Another name', version: 1 })).body, 'outcome'), 'revised')
    const versions = await desk.expect(200, 'GET', '/licenses/cc-by-nd-4.0/versions')
    assert.deepEqual([at(versions.body, 'licenses.0.version'), at(versions.body, 'licenses.1.version')], [2, 1])
    await desk.expect(404, 'GET', '/licenses/no-such')
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

  'an import reports each document and stops for none': async (world) => {
    const desk = await openNewsroomDesk(world)
    const documents = [
      { key: 'a', name: 'good.txt', text: 'The ferry is back\n\nIt sailed at nine on Tuesday, the port said.' },
      { key: 'b', name: 'bad.json', text: '{"headline": ' },
      { key: 'c', name: 'theirs.json', text: JSON.stringify({ ...STORY, rights: { holder: 'Another Paper' } }) },
    ]
    const { body } = await desk.expect(200, 'POST', '/import', { body: { documents } })
    assert.deepEqual(at(body, 'counts'), { created: 2, revised: 0, unchanged: 0, incomplete: 1, failed: 1 })
    const incomplete = await desk.expect(200, 'GET', '/articles?incomplete=1')
    assert.deepEqual(at(incomplete.body, 'articles.0.missing'), ['notice', 'license', 'credit', 'contact'])
    const check = await desk.expect(200, 'GET', '/check')
    assert.match(check.text, /rights-incomplete/)
    await desk.expect(400, 'POST', '/import', {
      body: { documents: Array.from({ length: 201 }, () => documents[0]) },
    })
  },

  'a page of articles leads to the next': async (world) => {
    const desk = await openNewsroomDesk(world)
    for (const day of ['12', '13', '14']) {
      const body = { ...STORY, headline: `Of the ${day}th`, publishedAt: `2025-10-${day}T08:00:00Z` }
      await desk.expect(201, 'POST', '/articles', { body })
    }
    const first = await desk.expect(200, 'GET', '/articles?limit=2')
    const second = await desk.expect(200, 'GET', `/articles?limit=2&cursor=${at(first.body, 'next')}`)
    assert.deepEqual(
      [at(first.body, 'articles.0.headline'), at(second.body, 'articles.0.headline'), at(second.body, 'next')],
      ['Of the 14th', 'Of the 12th', null],
    )
  },

  'a dry run refuses what a real one would, answers as it would, and writes nothing': async (world) => {
    const desk = openDesk(world)
    const dump = async () => {
      const tables = ['newsroom', 'license', 'block', 'operator', 'article', 'channel', 'activity', 'import_key']
      return Promise.all(tables.map((table) => world.db.query(say(`SELECT * FROM ${table}`))))
    }
    await desk.expect(404, 'GET', '/newsroom')
    const fresh = await dump()
    const setUp = await desk.expect(200, 'POST', '/newsroom/set-up?dryRun=1', { body: { newsroom: NEWSROOM } })
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
    assert.equal(at((await dry(200, 'POST', `/articles/${id}/update`, { headline: 'New' })).body, 'revision'), 2)
    await dry(404, 'POST', '/articles/no-such/cancel')
    await dry(200, 'PUT', '/channels/mine', { title: 'Mine', selection: {} })
    await dry(200, 'DELETE', '/blocks/editors-note')
    assert.equal(at((await dry(201, 'POST', '/operators', { name: 'ada', role: 'owner' })).body, 'credential'), null)
    await dry(409, 'POST', '/operators', { name: 'owner', role: 'owner' })
    await dry(409, 'DELETE', '/operators/owner')
    assert.deepEqual(await dump(), before)
  },

  'another method of a known address gets 405, an unknown address 404': async (world) => {
    const desk = await openNewsroomDesk(world)
    const answer = await desk.expect(405, 'DELETE', '/newsroom')
    assert.match(answer.headers.get('Allow') ?? '', /GET, PATCH/)
    await desk.expect(404, 'GET', '/nothing-here')
    assert.equal((await desk.expect(200, 'GET', '/newsroom')).headers.get('Cache-Control'), 'no-store')
  },
})
