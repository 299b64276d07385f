import { describe, expect, test } from 'vitest'
import { checkReport } from '../../src/cli/check-report.ts'
import { openNewsroomShell, openShell } from './terminal.ts'

const STORY = { headline: 'The ferry is back', bodyHtml: '<p>It sailed at nine.</p>' }

describe('the exit code', () => {
  test('is 1 where nothing is set up, and says what to do', async () => {
    const { code, out } = await openShell().run('check')
    expect(code).toBe(1)
    expect(out).toContain('error no-newsroom\n  No newsroom is set up')
    expect(out).toContain('`imprimatur newsroom set`')
  })

  test('is 0 where there are warnings alone, and 1 with an article that can’t be published', async () => {
    const shell = await openNewsroomShell()
    const clean = await shell.run('check')
    expect([clean.code, clean.err]).toEqual([0, ''])
    expect(clean.out).toMatch(/^no kinds of error, \d kinds of warning, /)
    expect(clean.out).toContain('warning base-url-local')
    const theirs = { ...STORY, rights: { holder: 'Savannah Wire' } }
    await shell.run('article', 'add', shell.file('a.json', JSON.stringify(theirs)))
    const found = await shell.run('check', '--quick')
    expect(found.code).toBe(1)
    expect(found.out).toMatch(
      /^1 kind of error, .*\n\nerror rights-incomplete\n {2}“The ferry is back” is not published/,
    )
  })

  test('is 1 for a fault that only the documents show, and 0 where they are left out', async () => {
    const shell = await openNewsroomShell()
    await shell.run('article', 'add', shell.file('a.json', JSON.stringify(STORY)))
    const database = await import('better-sqlite3')
    const opened = new database.default(`${shell.folder}/test.db`)
    opened.prepare(`UPDATE newsroom SET id_prefix = 'our own '`).run()
    opened.close()
    const { code, out } = await shell.run('check')
    expect(code).toBe(1)
    expect(out).toContain('error bad-id')
    expect((await shell.run('check', '--quick')).code).toBe(0)
    const found = (await shell.run('check', '--json')).out
    expect(Object.keys(JSON.parse(found).findings[0])).toEqual(['severity', 'code', 'message', 'subject'])
  })

  test('follows the settings: a server in public, and one that is kept too long', async () => {
    const inPublic = await openShell({ BASE_URL: 'https://feeds.lagoon.example', MAX_AGE: '7200' }).run(
      'check',
    )
    expect(inPublic.out).not.toContain('base-url')
    expect(inPublic.out).toContain('max-age-long')
    const inTheClear = await openShell({ BASE_URL: 'http://feeds.lagoon.example' }).run('check')
    expect(inTheClear.out).toContain('warning base-url-insecure')
  })
})

test('the report puts what is alike together, and names what it is about once', () => {
  const line = (severity: 'error' | 'info', code: string, message: string, subject: string | null) => ({
    severity,
    code,
    message,
    subject,
  })
  const report = checkReport([
    line('error', 'bad-date', 'It has no date (/feeds/latest.rss)', 'a-1'),
    line('error', 'bad-date', '“a-2” has no date', 'a-2'),
    line('error', 'bad-date', 'and 37 more', null),
    line('info', 'listed-soon', 'It appears soon', null),
  ])
  expect(report).toBe(
    [
      '1 kind of error, no kinds of warning, 1 kind of note. docs/check.md explains each.',
      '',
      'error bad-date',
      '  a-1: It has no date (/feeds/latest.rss)',
      '  “a-2” has no date',
      '  and 37 more',
      '',
      'info listed-soon',
      '  It appears soon',
    ].join('\n'),
  )
  expect(checkReport([])).toBe('Nothing to mend.')
})
