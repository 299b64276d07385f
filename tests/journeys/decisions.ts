/** What an operator decided stands: no document, no race and no later article undoes it. */
import assert from 'node:assert/strict'
import { addArticle } from '../../src/flows/add-article.ts'
import { changeAsset } from '../../src/flows/change-asset.ts'
import { changeStatus } from '../../src/flows/change-status.ts'
import { planIngestion, requireSetting } from '../../src/flows/ingest.ts'
import { updateArticle } from '../../src/flows/update-article.ts'
import { writeLicense } from '../../src/flows/write-license.ts'
import { readArticle } from '../../src/store/articles.ts'
import { listAssets } from '../../src/store/assets.ts'
import { aLicense } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { aDraftOf } from '../support/drafts.ts'
import { type House, openHouse } from '../support/house.ts'

const PHOTO = 'https://www.news.example/img/photo.jpg'

async function photoOf(house: House) {
  const asset = (await listAssets(house.db, '', 10)).find(({ url }) => url === PHOTO)
  assert.ok(asset)
  return asset
}

const doerOf = (house: House) => ({ operator: 'ada', now: house.now() })

export const cases = defineCases('a decision', {
  'on embargo, license and rights outlives a corrected file': async (world) => {
    const house = await openHouse(world)
    const text = 'Dam opens\n\nThe dam opened on Monday.\n\nIt holds two cubic kilometres.\n'
    const [line] = await house.importDocument({ text })
    const id = line?.id ?? ''
    const patch = {
      embargoUntil: '2025-12-01T00:00:00.000Z',
      license: 'agency-restricted',
      rights: { credit: 'Desk' },
    }
    await updateArticle(house.platform, id, patch, doerOf(house))
    const [again] = await house.importDocument({ text: text.replace('two', 'three') })
    assert.equal(again?.outcome, 'revised')
    const stored = await readArticle(house.db, id)
    assert.match(stored?.article.bodyHtml ?? '', /three/)
    assert.equal(stored?.article.embargoUntil, patch.embargoUntil)
    assert.equal(stored?.article.license, patch.license)
    assert.equal(stored?.article.rights.credit, 'Desk')
    assert.equal((await house.get(`/articles/${id}`)).status, 404)
  },

  'is remarked on where a document says otherwise': async (world) => {
    const house = await openHouse(world)
    const text = (license: string) => `---\nheadline: Dam\nlicense: ${license}\n---\nThe dam opened.`
    const [line] = await house.importDocument({ text: text('all-rights-reserved'), name: 'dam.md' })
    await updateArticle(house.platform, line?.id ?? '', { license: 'agency-restricted' }, doerOf(house))
    const [again] = await house.importDocument({ text: text('cc-by-nd-4.0'), name: 'dam.md' })
    assert.deepEqual(
      again?.remarks.map((remark) => remark.code),
      ['decision-kept'],
    )
    assert.equal((await readArticle(house.db, line?.id ?? ''))?.article.license, 'agency-restricted')
  },

  'to cancel is not undone by a revision that was planned before it': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish({ id: 'one' })
    const setting = await requireSetting(house.platform)
    const { draft, text } = aDraftOf({ id: 'one', summary: 'Later' })
    const ingestion = { draft, keys: ['k'], kept: ['k'], original: { name: 'a', text }, ...doerOf(house) }
    const plan = await planIngestion(house.platform, setting, ingestion)
    await changeStatus(house.platform, id, 'cancel', doerOf(house))
    await assert.rejects(house.db.batch(plan.statements), /changed by somebody else/)
    assert.equal((await readArticle(house.db, id))?.article.status, 'canceled')
  },

  'two imports of one document at once make one article': async (world) => {
    const house = await openHouse(world)
    const setting = await requireSetting(house.platform)
    const { draft, text } = aDraftOf({})
    const ingestion = {
      draft,
      keys: ['file:/a'],
      kept: ['file:/a'],
      original: { name: 'a', text },
      ...doerOf(house),
    }
    const plans = [
      await planIngestion(house.platform, setting, ingestion),
      await planIngestion(house.platform, setting, ingestion),
    ]
    await house.db.batch(plans[0]?.statements ?? [])
    await assert.rejects(house.db.batch(plans[1]?.statements ?? []), /changed by somebody else/)
  },

  'that somebody else’s work waits is not forgotten by an unrelated update': async (world) => {
    const house = await openHouse(world)
    const text = 'Dam opens\n\nThe dam opened on Monday.\n\nReporting by Jane Doe for Reuters\n'
    const [line] = await house.importDocument({ text })
    assert.notDeepEqual(line?.missing, [])
    const updated = await updateArticle(
      house.platform,
      line?.id ?? '',
      { headline: 'Dam opens at last' },
      doerOf(house),
    )
    assert.deepEqual(updated.missing, line?.missing)
    assert.equal((await house.get(`/articles/${line?.id}`)).status, 404)
  },

  'on an image outlives later articles that say otherwise, and a stale import': async (world) => {
    const house = await openHouse(world)
    await house.publish({ images: [{ url: PHOTO, alt: 'A' }] })
    const asset = await photoOf(house)
    const setting = await requireSetting(house.platform)
    const { draft, text } = aDraftOf({ images: [{ url: PHOTO, alt: 'B', credit: 'Somebody' }] })
    const ingestion = { draft, keys: ['k'], kept: ['k'], original: { name: 'a', text }, ...doerOf(house) }
    const plan = await planIngestion(house.platform, setting, ingestion)
    const restriction = { status: 'canceled', holder: 'AFP', license: 'agency-restricted' } as const
    await changeAsset(house.platform, asset.id, restriction, doerOf(house))
    await house.db.batch(plan.statements)
    await house.publish({
      headline: 'C',
      images: [{ url: PHOTO, alt: 'C', holder: 'Us', license: 'cc-by-nd-4.0' }],
    })
    const { status, holder, license, credit } = await photoOf(house)
    assert.deepEqual({ status, holder, license, credit }, { ...restriction, credit: null })
    assert.ok(!(await house.read('/feeds/latest.json')).includes(PHOTO))
  },

  'in one document of a batch on an image counts for the other': async (world) => {
    const house = await openHouse(world)
    const story = (id: string, image: object) =>
      JSON.stringify({ id, headline: id, bodyHtml: '<p>B</p>', images: [{ url: PHOTO, alt: 'A', ...image }] })
    await house.importDocument({
      text: `[${story('one', {})},${story('two', { holder: 'AFP', license: 'agency-restricted' })}]`,
      name: 'l.json',
    })
    const { holder, license } = await photoOf(house)
    assert.deepEqual([holder, license], ['AFP', 'agency-restricted'])
  },

  'to leave an image without a license is not undone by a document': async (world) => {
    const house = await openHouse(world)
    await house.publish({ images: [{ url: PHOTO, alt: 'A' }] })
    await changeAsset(
      house.platform,
      (await photoOf(house)).id,
      { holder: 'AFP', license: null },
      doerOf(house),
    )
    await house.publish({ headline: 'C', images: [{ url: PHOTO, alt: 'C', license: 'cc-by-nd-4.0' }] })
    assert.deepEqual((await photoOf(house)).license, null)
    assert.ok(!(await house.read('/feeds/latest.json')).includes(PHOTO))
  },

  'two operators make of one article at once: one is told, and neither is lost unsaid': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish({})
    const patches = [{ embargoUntil: '2025-12-01T00:00:00.000Z' }, { headline: 'Another' }]
    const outcomes = await Promise.allSettled(
      patches.map((patch) => updateArticle(house.platform, id, patch, doerOf(house))),
    )
    const stored = await readArticle(house.db, id)
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.status === 'rejected') continue
      assert.deepEqual({ ...stored?.article, ...patches[index] }, stored?.article)
    }
  },

  'to replace a body by one with another’s notice makes it another’s work': async (world) => {
    const house = await openHouse(world)
    const [line] = await house.importDocument({
      text: 'Dam opens\n\nThe dam opened on Monday.\n\n© 2025 Harmattan Courier Media Ltd. All rights reserved.\n',
    })
    const bodyHtml = '<p>Shares rose.</p><p>© 2025 Acme Markets Ltd. All rights reserved.</p>'
    const updated = await updateArticle(house.platform, line?.id ?? '', { bodyHtml }, doerOf(house))
    assert.ok(updated.missing.includes('license'), updated.missing.join())
    assert.equal((await house.get(`/articles/${line?.id}`)).status, 404)
  },

  'to take a picture out of a body takes it out of the article': async (world) => {
    const house = await openHouse(world)
    const id = await house.publish({
      bodyHtml: `<p>Text.</p><p><img src="${PHOTO}" alt="A"></p>`,
      license: 'cc-by-nd-4.0',
    })
    await updateArticle(house.platform, id, { bodyHtml: '<p>Text.</p>' }, doerOf(house))
    assert.deepEqual((await readArticle(house.db, id))?.article.images, [])
    assert.ok(!(await house.read('/feeds/latest.rss')).includes(PHOTO))
  },

  'on a picture hides its caption from the summary too': async (world) => {
    const house = await openHouse(world)
    const figure = `<figure><img src="${PHOTO}" alt="A"><figcaption>Minister weeping</figcaption></figure>`
    await house.publish({
      bodyHtml: `${figure}<p>Oil prices rose on Monday as traders waited for news of the pipeline.</p>`,
    })
    await changeAsset(house.platform, (await photoOf(house)).id, { status: 'canceled' }, doerOf(house))
    const feed = await house.read('/feeds/latest.json')
    assert.ok(!feed.includes('weeping') && feed.includes('Oil prices'))
  },

  'to go back to an earlier text is taken': async (world) => {
    const house = await openHouse(world)
    const [first, second] = [aDraftOf({ id: 'one', summary: 'A' }), aDraftOf({ id: 'one', summary: 'B' })]
    const setting = await requireSetting(house.platform)
    const add = (body: typeof first) => addArticle(house.platform, setting, body, doerOf(house))
    const outcomes = [await add(first), await add(second), await add(first), await add(first)].map(
      ({ outcome }) => outcome,
    )
    assert.deepEqual(outcomes, ['created', 'revised', 'revised', 'unchanged'])
    assert.equal((await readArticle(house.db, 'one'))?.article.summary, 'A')
  },

  'on an id is made once: the same story cannot take another': async (world) => {
    const house = await openHouse(world)
    const url = 'https://www.news.example/dam'
    await house.publish({ url })
    const [line] = await house.importDocument({
      text: aDraftOf({ url, id: 'dam', summary: 'New' }).text,
      name: 'b.json',
    })
    assert.deepEqual([line?.outcome, /its id can't become dam/.test(line?.reason ?? '')], ['failed', true])
  },

  'on an image’s own license reaches who asks by date alone': async (world) => {
    const house = await openHouse(world)
    const terms = aLicense({ id: 'photo', name: 'Photo' })
    await writeLicense(house.platform, terms, doerOf(house))
    await house.publish({ images: [{ url: PHOTO, alt: 'A', license: 'photo' }] })
    house.setNow('2025-10-15T08:01:00.000Z')
    const since = (await house.get('/feeds/latest.rss')).headers.get('Last-Modified') ?? ''
    await writeLicense(house.platform, { ...terms, publicUse: 'headline' }, doerOf(house))
    house.setNow('2025-10-15T08:02:00.000Z')
    const second = await house.get('/feeds/latest.rss', { 'If-Modified-Since': since })
    assert.equal(second.status, 200)
    assert.ok(!(await second.text()).includes(PHOTO))
  },
})
