import { userInfo } from 'node:os'
import { expect, test } from 'vitest'
import { at } from '../http/admin/desk.ts'
import { openNewsroomShell, openShell, SET_UP } from './terminal.ts'

const STORY = { headline: 'The ferry is back', bodyHtml: '<p>It sailed at nine.</p>', tags: ['Ferry'] }

test('one command sets up a real newsroom with licenses and blocks', async () => {
  const shell = openShell()
  const { code, out } = await shell.run(...SET_UP)
  expect(code).toBe(0)
  expect(out).toContain('The Daily Lagoon')
  const newsroom = await shell.json('newsroom', 'show')
  expect(newsroom).toMatchObject({
    legalNames: ['The Daily Lagoon'],
    credit: 'The Daily Lagoon',
    language: 'en',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    defaultLicense: 'all-rights-reserved',
    idPrefix: `tag:lagoon.example,${new Date().getUTCFullYear()}:`,
  })
  const { out: licenses } = await shell.run('license', 'list')
  expect(licenses).toMatch(/all-rights-reserved .*\n.*cc-by-nd-4\.0/)
  expect((await shell.run('block', 'list')).out.split('\n').length).toBeGreaterThan(4)
})

test('a house in a file is set up whole; the newsroom changes by a flag', async () => {
  const shell = openShell()
  const { code, err } = await shell.run('newsroom', 'set', '--file', 'data/sample/newsroom.json')
  expect([code, err]).toEqual([0, ''])
  expect((await shell.run('channel', 'list')).out).toContain('weekend-reads')
  expect((await shell.run('newsroom', 'set', '--policy-url', 'none')).code).toBe(0)
  expect(at(await shell.json('newsroom', 'show'), 'policyUrl')).toBe(null)
})

test('a dry run says so and writes nothing', async () => {
  const shell = openShell()
  const { code, err } = await shell.run(...SET_UP, '--dry-run')
  expect([code, err]).toEqual([0, 'Dry run: nothing was written.\n'])
  expect((await shell.run('newsroom', 'show')).code).toBe(1)
})

test('what is done here is recorded under the name of who sits here', async () => {
  const shell = await openNewsroomShell()
  const id = String(at(await shell.json('article', 'add', shell.file('a.json', JSON.stringify(STORY))), 'id'))
  expect((await shell.run('article', 'withhold', id)).out).toContain('withheld')
  expect((await shell.run('article', 'restore', id)).out).toContain('usable')
  const database = await import('better-sqlite3')
  const opened = new database.default(`${shell.folder}/test.db`, { readonly: true })
  const names = opened.prepare('SELECT DISTINCT operator FROM activity').pluck().all()
  opened.close()
  expect(names).toEqual([`${userInfo().username} (local)`])
})

test('operators are added, shown their credential once, and revoked', async () => {
  const shell = openShell()
  await shell.run('operator', 'add', 'owen', '--role', 'owner')
  const { out } = await shell.run('operator', 'add', 'ada', '--role', 'editor')
  const [credential = ''] = /impr_[0-9a-f]{64}/.exec(out) ?? []
  expect(credential).not.toBe('')
  expect((await shell.run('operator', 'list')).out).not.toContain('impr_')
  expect((await shell.run('operator', 'rotate', 'ada')).out).not.toContain(credential)
  expect((await shell.run('operator', 'revoke', 'ada')).code).toBe(0)
  expect((await shell.run('operator', 'revoke', 'owen')).err).toMatch(/\S/)
})

test('an article is updated by flags, its rights included', async () => {
  const shell = await openNewsroomShell()
  const theirs = { ...STORY, rights: { holder: 'Savannah Wire' } }
  const id = String(
    at(await shell.json('article', 'add', shell.file('a.json', JSON.stringify(theirs))), 'id'),
  )
  expect((await shell.run('article', 'list', '--incomplete')).out).toContain(id)
  expect((await shell.run('check')).code).toBe(1)
  const rights = [
    '--license',
    'cc-by-nd-4.0',
    '--credit',
    'Savannah Wire',
    '--contact',
    'desk@savannah.example',
  ]
  const { code } = await shell.run(
    'article',
    'update',
    id,
    ...rights,
    '--notice',
    '© Savannah Wire',
    '--tag',
    'News',
  )
  expect(code).toBe(0)
  expect((await shell.run('article', 'list', '--incomplete')).out).toBe('No articles.\n')
  expect(await shell.json('article', 'show', id)).toMatchObject({ revision: 2, tags: ['News'], missing: [] })
  expect((await shell.run('article', 'update', id)).code).toBe(2)
  await shell.run('article', 'update', id, '--credit', 'none')
  expect(await shell.json('article', 'show', id)).toMatchObject({ missing: ['credit'] })
  await shell.run('article', 'update', id, '--credit', 'Savannah Wire')
  expect((await shell.run('check')).code).toBe(0)
})

test('licenses, blocks, channels and images are changed', async () => {
  const shell = await openNewsroomShell()
  const image = { url: 'https://www.lagoon.example/ferry.jpg' }
  await shell.run('article', 'add', shell.file('a.json', JSON.stringify({ ...STORY, images: [image] })))
  expect((await shell.run('license', 'set', 'all-rights-reserved', '--page-use', 'fullText')).out).toMatch(
    /^revised/,
  )
  const license = shell.file(
    'l.json',
    JSON.stringify(await shell.json('license', 'show', 'all-rights-reserved')),
  )
  const made = await shell.run('license', 'set', 'ghana-only', '--file', license, '--territories', 'GH')
  expect([made.code, made.err]).toEqual([0, ''])
  expect((await shell.run('license', 'set', 'cc-by-nd-4.0', '--public-use', 'headline')).err).toMatch(
    /irrevocable/,
  )
  expect((await shell.run('block', 'set', 'editors-note', 'Write to {contact}.')).code).toBe(0)
  expect((await shell.run('block', 'remove', 'editors-note')).out).toBe('removed editors-note\n')
  expect((await shell.run('channel', 'set', 'water', '--title', 'Water', '--tag', 'ferry')).code).toBe(0)
  expect((await shell.run('channel', 'remove', 'water')).code).toBe(0)
  const asset = String(at(await shell.json('asset', 'list'), 'assets.0.id'))
  expect((await shell.run('asset', 'set', asset, '--license', 'ghana-only', '--credit', 'A. Obi')).code).toBe(
    0,
  )
  expect(await shell.json('asset', 'show', asset)).toMatchObject({ license: 'ghana-only', credit: 'A. Obi' })
  expect((await shell.run('asset', 'set', asset, '--credit', 'none')).code).toBe(0)
  expect(await shell.json('asset', 'show', asset)).toMatchObject({ license: 'ghana-only', credit: null })
  expect(Object.keys((await shell.json('tick')) as object)).toEqual([
    'at',
    'sweptChannels',
    'indexedArticles',
    'sweptCounts',
  ])
})

test('the index of searches is made anew, to its end', async () => {
  const shell = await openNewsroomShell()
  for (let n = 0; n < 3; n++)
    await shell.run(
      'article',
      'add',
      shell.file(`${n}.json`, JSON.stringify({ ...STORY, headline: `Ferry ${n}` })),
    )
  expect(await shell.json('search', 'rebuild')).toEqual({ indexedArticles: 3 })
  expect(await shell.json('tick')).toMatchObject({ indexedArticles: 0 })
})

test('an article canceled on a legal demand is remembered as such', async () => {
  const shell = await openNewsroomShell()
  const id = String(at(await shell.json('article', 'add', shell.file('a.json', JSON.stringify(STORY))), 'id'))
  expect(await shell.json('article', 'cancel', id)).toMatchObject({ status: 'canceled', statusReason: null })
  expect(await shell.json('article', 'cancel', id, '--legal-demand')).toMatchObject({ statusReason: 'legal' })
  expect(await shell.json('article', 'restore', id)).toMatchObject({ status: 'usable', statusReason: null })
})
