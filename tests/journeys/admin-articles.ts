/** The admin API on articles: taken in, changed, imported; what bad input gets. */
import assert from 'node:assert/strict'
import { at, faultsIn, openNewsroomDesk } from '../http/admin/desk.ts'
import { defineCases } from '../support/case.ts'

const STORY = { headline: 'The ferry is back', bodyHtml: '<p>It sailed at nine.</p>' }

export const cases = defineCases('admin articles', {
  'the same article again changes nothing; a changed one is a new revision': async (world) => {
    const desk = await openNewsroomDesk(world)
    const story = { ...STORY, url: 'https://www.news.example/ferry' }
    const first = await desk.expect(201, 'POST', '/articles', { body: story })
    const again = await desk.expect(200, 'POST', '/articles', { body: story })
    assert.equal(at(again.body, 'outcome'), 'unchanged')
    assert.equal(at(again.body, 'id'), at(first.body, 'id'))
    const changed = await desk.expect(200, 'POST', '/articles', {
      body: { ...story, headline: 'The ferry is late' },
    })
    assert.deepEqual([at(changed.body, 'outcome'), at(changed.body, 'revision')], ['revised', 2])
    const untitled = await desk.expect(201, 'POST', '/articles', { body: STORY })
    const repeated = await desk.expect(200, 'POST', '/articles', { body: STORY })
    assert.equal(at(repeated.body, 'id'), at(untitled.body, 'id'))
    const original = await desk.expect(200, 'GET', `/articles/${at(untitled.body, 'id')}/original`)
    assert.deepEqual(JSON.parse(String(at(original.body, 'text'))), STORY)
  },

  'an update replaces the fields given and keeps the others': async (world) => {
    const desk = await openNewsroomDesk(world)
    const added = await desk.expect(201, 'POST', '/articles', {
      body: { ...STORY, section: 'Transport', tags: ['Ferry'] },
    })
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
    const body = {
      ...STORY,
      colour: 'red',
      publishedAt: '2025-02-31T08:00:00Z',
      tags: 'ferry',
      rights: { owner: 'me' },
    }
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
    const added = await desk.expect(201, 'POST', '/articles', {
      body: { ...STORY, expiresAt: '2025-10-20T08:00:00Z' },
    })
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

  'an import reports each document and stops for none': async (world) => {
    const desk = await openNewsroomDesk(world)
    const documents = [
      {
        key: 'a',
        name: 'good.txt',
        text: 'The ferry is back\n\nIt sailed at nine on Tuesday, the port said.',
      },
      { key: 'b', name: 'bad.json', text: '{"headline": ' },
      {
        key: 'c',
        name: 'theirs.json',
        text: JSON.stringify({ ...STORY, rights: { holder: 'Another Paper' } }),
      },
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
      [
        at(first.body, 'articles.0.headline'),
        at(second.body, 'articles.0.headline'),
        at(second.body, 'next'),
      ],
      ['Of the 14th', 'Of the 12th', null],
    )
  },
})
