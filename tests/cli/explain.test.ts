/** `explain`, `preview` and dry runs at a terminal: the words an operator reads. */
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/adapters/node/database.ts'
import type { Agreement } from '../../src/domain/agreement.ts'
import { aGrant } from '../support/partners.ts'
import { promise } from '../support/promises.ts'
import { openNewsroomShell, type Shell } from './terminal.ts'

const STORY = {
  id: 'ferry',
  headline: 'The ferry is back',
  bodyHtml: '<p>It sailed at nine.</p>',
  section: 'Transport',
  publishedAt: '2025-10-15T07:00:00Z',
}

async function openPromises(...agreements: readonly Partial<Agreement>[]): Promise<Shell> {
  const shell = await openNewsroomShell()
  await shell.run('article', 'add', shell.file('a.json', JSON.stringify(STORY)))
  const opened = openDatabase(`${shell.folder}/test.db`)
  await promise({ db: opened.db }, { agreements })
  opened.close()
  return shell
}

test('explain says what a partner is given, by which promise and on which terms', async () => {
  const shell = await openPromises({ grants: [aGrant({ use: 'summary' })], removeAfterDays: 9999 })
  const { code, out, err } = await shell.run('explain', '--article', 'ferry', '--partner', 'lagoon-radio')
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^“The ferry is back” \(ferry, revision 1\), for Lagoon Radio, at 2/)
  expect(out).toContain('Everywhere: cleared for headline and summary.')
  expect(out).toContain('  agreement   Syndication 2026 (lagoon-radio-2025, version 1), grant all')
  expect(out).toContain('  document    contracts/2026/lagoon-radio.pdf')
  expect(out).toMatch(
    / {2}license {5}All rights reserved \(all-rights-reserved, version 1, signed under version 1\)/,
  )
  expect(out).toContain('  remove by   2053-03-01T07:00:00.000Z')
  expect(out).toMatch(
    /Each grant asked alone:\nAGREEMENT .*\nlagoon-radio-2025 {2}all {4}headline and summary/,
  )
})

test('explain says why a partner is refused, and what would have to change', async () => {
  const sport = aGrant({ selection: { sections: ['Sport'] } })
  const shell = await openPromises({ grants: [sport] }, { id: 'draft', status: 'draft', document: null })
  const { code, out } = await shell.run('explain', '--article', 'ferry', '--partner', 'lagoon-radio')
  expect(code).toBe(0)
  expect(out).toContain('Everywhere: refused (outside-grant). No grant covers the article.')
  expect(out).toContain('  to change   Grant the section Transport: the grant gives the section Sport.')
  expect(out).toMatch(
    /draft {14}all {4}no-agreement .*Activate the agreement: it has no document reference\./,
  )
})

test('explain without a partner is the editor’s “why is this missing?”', async () => {
  const shell = await openPromises()
  await shell.run('article', 'withhold', 'ferry')
  const { out } = await shell.run('explain', '--article', 'ferry')
  expect(out).toMatch(
    /, for the public, at .*\n\nEverywhere: refused \(withheld\)\. The article is withheld\./,
  )
  expect(out).toContain('  to change   Restore the article.')
  const early = await shell.run('explain', '--article', 'ferry', '--at', '2025-10-01T00:00:00Z', '--json')
  expect(JSON.parse(early.out)).toMatchObject({ at: '2025-10-01T00:00:00.000Z', grants: [] })
  const nowhere = await shell.run('explain', '--article', 'nowhere')
  expect([nowhere.code, nowhere.err]).toEqual([1, 'There is no article nowhere\n'])
  expect((await shell.run('explain')).code).toBe(2)
})

test('preview lists what is in a channel and what is not; with a format it prints the document alone', async () => {
  const sport = aGrant({ selection: { sections: ['Sport'] } })
  const shell = await openPromises({ grants: [sport] })
  const match = { ...STORY, id: 'match', headline: 'The match', section: 'Sport' }
  await shell.run('article', 'add', shell.file('b.json', JSON.stringify(match)))
  const asked = ['preview', '--partner', 'lagoon-radio', '--channel', 'latest'] as const
  const { code, out } = await shell.run(...asked)
  expect(code).toBe(0)
  expect(out).toMatch(/Included:\nID .*\nmatch {2}fullText {2}lagoon-radio-2025\/all {2}The match/)
  expect(out).toMatch(/Not included, and why \(1 outside-grant\):\nID .*\nferry {2}outside-grant/)
  expect(out).toContain('outside-grant: No grant covers the article.')
  const document = await shell.run(...asked, '--format', 'atom')
  expect(document.out).toMatch(/^<\?xml [\s\S]*<\/feed>\n$/)
  expect(document.out).not.toContain('ferry')
  expect(document.err).toContain('Not included, and why (1 outside-grant)')
  const { document: told } = JSON.parse((await shell.run(...asked, '--format', 'atom', '--json')).out)
  expect(told.trimEnd()).toBe(document.out.trimEnd())
  expect((await shell.run(...asked, '--format', 'pdf')).code).toBe(2)
})

test('preview says that the doors are closed', async () => {
  const shell = await openPromises({ status: 'suspended' })
  const { code, out } = await shell.run('preview', '--partner', 'lagoon-radio', '--channel', 'latest')
  expect(code).toBe(0)
  expect(out).toContain(
    'The door is closed (agreement-suspended). The agreement, or the partner, is suspended.',
  )
})

test('a dry run says in words who would gain and lose what', async () => {
  const shell = await openPromises({})
  const withheld = await shell.run('article', 'withhold', 'ferry', '--dry-run')
  expect(withheld.err).toBe('Dry run: nothing was written.\n')
  expect(withheld.out).toContain(
    '\n\nLagoon Radio would lose 1 article:\n  ferry  The ferry is back (full text)\n',
  )
  const narrowed = await shell.run(
    'license',
    'set',
    'all-rights-reserved',
    '--ceiling',
    'summary',
    '--dry-run',
  )
  expect(narrowed.out).toContain(
    '\n\nLagoon Radio would get 1 article otherwise:\n  ferry  The ferry is back (full text → summary)\n',
  )
  const named = await shell.run('newsroom', 'set', '--name', 'Another Name', '--dry-run')
  expect(named.out).toMatch(/\n\nNo partner would gain or lose an article\.\n$/)
  expect(named.out).not.toContain('impact')
  expect((await shell.run('article', 'withhold', 'ferry')).out).not.toContain('would')
})
