/** Import: a document becomes an article with its rights, once; what is wrong is named and nothing is half-written. */
import assert from 'node:assert/strict'
import { changeStatus } from '../../src/flows/change-status.ts'
import { type ImportLine, importDocuments } from '../../src/flows/import-documents.ts'
import { setNewsroom } from '../../src/flows/set-newsroom.ts'
import { updateArticle } from '../../src/flows/update-article.ts'
import type { Database } from '../../src/ports/database.ts'
import { readArticle } from '../../src/store/articles.ts'
import { readLatestOriginal } from '../../src/store/originals.ts'
import { defineCases } from '../support/case.ts'
import { type House, openHouse } from '../support/house.ts'

const STORY = `Market reopens after the flood

Traders returned to Kurmi market on Tuesday, October 14, 2025, as the city finished repairs.

The work took six weeks and cost 40 million naira.

Editor’s Note: For partnerships, write to desk@news.example
© 2025 Harmattan Courier Media Ltd. All rights reserved. This material may not be reproduced, published, broadcast, rewritten, or redistributed without prior express written permission.
Reporting by Amina Bello in Kano, Nigeria.
`

async function importOne(house: House, text: string, name = 'story.txt'): Promise<ImportLine> {
  const [line] = await house.importDocument({ text, name })
  assert.ok(line)
  return line
}

async function stored(db: Database, id: string | null) {
  const article = await readArticle(db, id ?? '')
  assert.ok(article)
  return article
}

async function countOf(db: Database, table: 'article' | 'revision' | 'asset'): Promise<number> {
  const [row] = await db.query<{ n: number }>({ sql: `SELECT count(*) AS n FROM ${table}`, params: [] })
  return row?.n ?? -1
}

export const cases = defineCases('import', {
  'lifts the standing text into rights and keeps the original': async (world) => {
    const house = await openHouse(world)
    const line = await importOne(house, STORY)
    assert.equal(line.outcome, 'created')
    assert.deepEqual(line.lifted.map((lifted) => lifted.kind).sort(), [
      'copyright-notice',
      'editors-note',
      'reporting-line',
    ])
    const { article } = await stored(house.db, line.id)
    assert.equal(article.headline, 'Market reopens after the flood')
    assert.equal(article.bodyHtml.split('<p>').length - 1, 2)
    assert.equal(article.dateline, 'Kano, Nigeria')
    assert.deepEqual(
      article.byline.map((author) => author.name),
      ['Amina Bello'],
    )
    assert.equal(article.rights.contact, 'desk@news.example')
    assert.equal(article.rights.holder, 'Harmattan Courier Media Ltd')
    assert.equal(article.publishedAt, '2025-10-13T23:00:00.000Z')
    assert.ok(line.remarks.some((remark) => remark.code === 'date-guessed'))
    assert.equal((await readLatestOriginal(house.db, article.id))?.text, STORY)
    const text = await house.read('/feeds/latest.rss')
    assert.equal(
      text.split('All rights reserved. This material').length - 1,
      3,
      'channel, metadata and words: each once',
    )
  },

  'of the same file again changes nothing and says so': async (world) => {
    const house = await openHouse(world)
    const first = await importOne(house, STORY)
    const tag = (await house.get('/feeds/latest.rss')).headers.get('ETag') ?? ''
    house.setNow('2025-10-15T12:00:00.000Z')
    const again = await importOne(house, STORY)
    assert.deepEqual([again.outcome, again.id], ['unchanged', first.id])
    const moved = await importOne(house, STORY, 'moved/story.txt')
    assert.deepEqual([moved.outcome, moved.id], ['unchanged', first.id])
    assert.deepEqual([await countOf(house.db, 'article'), await countOf(house.db, 'revision')], [1, 1])
    assert.equal((await house.get('/feeds/latest.rss', { 'If-None-Match': tag })).status, 304)
  },

  'of a changed file makes a new Revision of the same article, dated as before': async (world) => {
    const house = await openHouse(world)
    const first = await importOne(house, STORY)
    const before = await stored(house.db, first.id)
    house.setNow('2025-10-15T12:00:00.000Z')
    const second = await importOne(house, STORY.replace('six weeks', 'seven weeks'))
    assert.deepEqual([second.outcome, second.id], ['revised', first.id])
    const after = await stored(house.db, first.id)
    assert.equal(after.article.revision, 2)
    assert.equal(after.article.publishedAt, before.article.publishedAt)
    assert.equal(await countOf(house.db, 'revision'), 2)
  },

  'never restores what an operator withheld, nor undoes what an operator wrote since': async (world) => {
    const house = await openHouse(world)
    const doer = { operator: 'ada', now: house.now() }
    const { id } = await importOne(house, STORY)
    assert.ok(id)
    await changeStatus(house.platform, id, 'withhold', doer)
    await importOne(house, STORY.replace('six weeks', 'seven weeks'))
    assert.equal((await stored(house.db, id)).article.status, 'withheld')
    await updateArticle(house.platform, id, { headline: 'A better headline' }, doer)
    assert.equal((await importOne(house, STORY.replace('six weeks', 'seven weeks'))).outcome, 'unchanged')
    assert.equal((await stored(house.db, id)).article.headline, 'A better headline')
  },

  'leaves another’s notice as it is and waits for an operator to say the rights': async (world) => {
    const house = await openHouse(world)
    const text =
      'Dam opens\n\nThe dam opened on Monday.\n\nIt holds two cubic kilometres.\n\n© 2025 Savannah Wire Agency. All rights reserved.\n'
    const line = await importOne(house, text)
    assert.ok(line.missing.includes('license') && line.missing.includes('contact'), line.missing.join())
    assert.ok(line.remarks.some((remark) => remark.code === 'foreign-rights'))
    assert.equal((await house.get(`/articles/${line.id}`)).status, 404)
    const rights = { credit: 'Savannah Wire', contact: 'desk@wire.example' }
    const doer = { operator: 'ada', now: house.now() }
    const updated = await updateArticle(
      house.platform,
      line.id ?? '',
      { rights, license: 'all-rights-reserved' },
      doer,
    )
    assert.deepEqual(updated.missing, [])
    const feed = await house.read('/feeds/latest.rss')
    assert.ok(feed.includes('© 2025 Savannah Wire Agency. All rights reserved.'))
  },

  'completes what waited once the newsroom says the name is its own': async (world) => {
    const house = await openHouse(world)
    const line = await importOne(
      house,
      'Dam opens\n\nThe dam opened on Monday.\n\n© 2025 Harmattan Media Group. All rights reserved.\n',
    )
    assert.notDeepEqual(line.missing, [])
    const legalNames = ['Harmattan Courier Media Ltd', 'Harmattan Media Group']
    await setNewsroom(house.platform, { legalNames }, { operator: 'ada', now: house.now() })
    assert.deepEqual((await stored(house.db, line.id)).missing, [])
    assert.equal((await house.get(`/articles/${line.id}`)).status, 200)
  },

  'of one bad document never stops the rest': async (world) => {
    const house = await openHouse(world)
    const documents = [
      { key: 'a', name: 'a.json', text: '{ not json' },
      { key: 'b', name: 'b.json', text: '{"headline":"B","bodyHtml":"<p>B</p>","license":"none-such"}' },
      { key: 'c', name: 'c.txt', text: STORY },
      {
        key: 'd',
        name: 'd.json',
        text: '[{"headline":"D1","bodyHtml":"<p>D1</p>"},{"headline":"D2","bodyHtml":"<p>D2</p>"}]',
      },
      {
        key: 'e',
        name: 'e.md',
        text: '---\nheadline: E\nembargoUntil: 2025-10-17T00:00:00Z\nexpiresAt: 2025-10-16T00:00:00Z\n---\nBody',
      },
    ]
    const lines = await importDocuments(house.platform, documents, { operator: 'ada' })
    assert.deepEqual(
      lines.map((line) => [line.file, line.outcome]),
      [
        ['a.json', 'failed'],
        ['b.json', 'failed'],
        ['c.txt', 'created'],
        ['d.json', 'created'],
        ['d.json', 'created'],
        ['e.md', 'failed'],
      ],
    )
    assert.ok(lines[1]?.faults.some((fault) => fault.field === 'license' && fault.value === 'none-such'))
    assert.ok(lines[5]?.faults.some((fault) => fault.field === 'embargoUntil'))
    assert.equal(await countOf(house.db, 'article'), 3)
  },

  'of a list with a bad article takes it up again where it failed': async (world) => {
    const house = await openHouse(world)
    const second = (license: string) =>
      JSON.stringify({ headline: 'D2', bodyHtml: '<p>D2</p>', license }).slice(1)
    const text = (license: string) => `[{"headline":"D1","bodyHtml":"<p>D1</p>"},{${second(license)}]`
    const outcomes = async (license: string) =>
      (await house.importDocument({ text: text(license), name: 'list.json' })).map((line) => line.outcome)
    assert.deepEqual(await outcomes('none-such'), ['created', 'failed'])
    assert.deepEqual(await outcomes('none-such'), ['unchanged', 'failed'])
    assert.deepEqual(await outcomes('cc-by-nd-4.0'), ['unchanged', 'created'])
    assert.deepEqual(await outcomes('cc-by-nd-4.0'), ['unchanged'])
  },

  'cut short starts again and completes': async (world) => {
    const house = await openHouse(world)
    const documents = Array.from({ length: 45 }, (_, n) => ({
      key: `k${n}`,
      name: `${n}.txt`,
      text: STORY.replace('six', `${n}`),
    }))
    const doer = { operator: 'ada', now: house.now() }
    let writes = 0
    const dying: Database = {
      query: house.db.query,
      // Cut at the end of a write: the batch is refused by its last statement and leaves nothing.
      batch: (statements) =>
        ++writes > 3
          ? house.db.batch([...statements, { sql: 'INSERT INTO expectation SELECT 0', params: [] }])
          : house.db.batch(statements),
    }
    await importDocuments({ ...house.platform, db: dying }, documents, doer)
    const done = await countOf(house.db, 'article')
    assert.ok(done > 0 && done < 45, `${done} articles`)
    assert.equal(await countOf(house.db, 'revision'), done)
    const lines = await importDocuments(house.platform, documents, doer)
    assert.deepEqual(
      lines.map((line) => line.outcome),
      documents.map((_, n) => (n < done ? 'unchanged' : 'created')),
    )
  },

  'of documents that meet in one article or one image takes each in turn': async (world) => {
    const house = await openHouse(world)
    const image = { url: 'https://www.news.example/logo.png', alt: 'Logo' }
    const story = (id: string, summary: string) =>
      JSON.stringify({ id, headline: 'H', bodyHtml: '<p>B</p>', summary, images: [image] })
    const documents = [story('one', 'first'), story('two', 'other'), story('one', 'second')].map(
      (text, n) => ({
        key: `k${n}`,
        name: `${n}.json`,
        text,
      }),
    )
    const lines = await importDocuments(house.platform, documents, { operator: 'ada' })
    assert.deepEqual(
      lines.map((line) => [line.id, line.outcome]),
      [
        ['one', 'created'],
        ['two', 'created'],
        ['one', 'revised'],
      ],
    )
    assert.equal((await stored(house.db, 'one')).article.summary, 'second')
    assert.equal((await stored(house.db, 'two')).article.images.length, 1)
    assert.equal(await countOf(house.db, 'asset'), 1)
  },

  'refuses a document that is too large, and one without any text': async (world) => {
    const house = await openHouse(world)
    const large = await importOne(house, 'x'.repeat(1_000_001))
    const empty = await importOne(house, '', 'empty.txt')
    assert.deepEqual([large.outcome, empty.outcome], ['failed', 'failed'])
    assert.match(large.faults[0]?.expected ?? '', /at most 1000000 bytes/)
    assert.equal(await countOf(house.db, 'article'), 0)
  },
})
