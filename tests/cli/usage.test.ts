import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { makeProgram } from '../../src/cli/run.ts'
import { openShell, SET_UP } from './terminal.ts'

const quiet = { env: {}, write: () => {}, note: () => {}, isWatched: false }

function leavesOf(command: Command, path: readonly string[] = []): readonly (readonly string[])[] {
  const named = command.commands.filter((one) => one.name() !== 'help')
  return named.length === 0 ? [path] : named.flatMap((one) => leavesOf(one, [...path, one.name()]))
}

const leaves = leavesOf(makeProgram({ terminal: quiet, finish: () => {} }))

describe('every command', () => {
  test('is there', () => {
    expect(leaves.map((path) => path.join(' '))).toEqual([
      'serve',
      ...['newsroom show', 'newsroom set'],
      ...['operator list', 'operator add', 'operator rotate', 'operator revoke'],
      'import',
      ...['article list', 'article show', 'article add', 'article update'],
      ...['article withhold', 'article cancel', 'article restore'],
      ...['asset list', 'asset show', 'asset set', 'asset put', 'asset drop-content'],
      ...['license list', 'license show', 'license set'],
      ...['block list', 'block set', 'block remove'],
      ...['channel list', 'channel set', 'channel remove'],
      ...['partner list', 'partner show', 'partner set'],
      ...['partner suspend', 'partner resume', 'partner remove'],
      ...['agreement list', 'agreement show', 'agreement versions', 'agreement set', 'agreement activate'],
      ...['agreement suspend', 'agreement resume', 'agreement end', 'agreement remove'],
      ...['credential list', 'credential add', 'credential rotate', 'credential revoke'],
      ...['explain', 'preview'],
      'search rebuild',
      ...['deliveries list', 'deliveries holders', 'deliveries counts', 'deliveries readers'],
      ...['check', 'tick'],
    ])
  })

  test.each(leaves.map((path) => [path.join(' '), path] as const))(
    '%s has help with an example',
    async (_, path) => {
      const { code, out } = await openShell().run(...path, '--help')
      expect(code).toBe(0)
      expect(out).toMatch(/Example:\n {2}\$ .*imprimatur /)
      expect(out).toContain('--json')
    },
  )

  test.each(
    leaves.filter((path) =>
      /^(set|add|remove|rotate|revoke|import|update|withhold|cancel|restore|suspend|resume|activate|end)$/.test(
        path.at(-1) ?? '',
      ),
    ),
  )('%s %s can be rehearsed', async (...path) => {
    const { out } = await openShell().run(...path, '--help')
    expect(out).toContain('--dry-run')
  })
})

describe('wrong usage ends with 2', () => {
  test.each([
    [[]],
    [['nonsense']],
    [['newsroom']],
    [['newsroom', 'set']],
    [['newsroom', 'show', '--colour']],
    [['operator', 'add', 'ada']],
    [['operator', 'add', 'ada', '--role', 'king']],
    [['article', 'show']],
    [['block', 'set', 'no-such-kind', 'text']],
    [['import']],
    [['partner', 'set', 'radio']],
    [['partner', 'set', 'radio', '--contact', 'nobody']],
    [['agreement', 'set', 'radio-2026']],
    [['agreement', 'set', 'radio-2026', '--delay', 'a while']],
    [['agreement', 'set', 'radio-2026', '--permit', 'resell']],
    [['agreement', 'list', '--status', 'signed']],
    [['credential', 'add', 'radio']],
    [['credential', 'add', 'radio', '--name', 'a', '--scope', 'everything']],
  ])('%j', async (args) => {
    const { code, out, err } = await openShell().run(...args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).not.toBe('')
  })
})

describe('what fails ends with 1 and says why', () => {
  test.each([
    ['no newsroom', ['newsroom', 'show'], {}, /No newsroom is set up/],
    ['a bad variable', ['check'], { PORT: 'abc' }, /PORT/],
    ['a folder as the database', ['check'], { DATABASE: '/' }, /database/],
    ['a wrong field', ['newsroom', 'set', '--contact', 'nobody'], {}, /contact: expected an e-mail/],
    ['a server without a credential', ['check', '--server', 'http://127.0.0.1:1'], {}, /IMPRIMATUR_TOKEN/],
    [
      'a server that is not there',
      ['check', '--server', 'http://127.0.0.1:1', '--token', 'x'],
      {},
      /reached/,
    ],
    ['a server that is no address', ['check', '--server', 'nowhere', '--token', 'x'], {}, /--server/],
    ['a file that is not there', ['article', 'add', '/no/such.json'], {}, /can’t be read/],
  ])('%s', async (_name, args, env, words) => {
    const { code, out, err } = await openShell(env).run(...args)
    expect(err).toMatch(words)
    expect(code).toBe(1)
    expect(out).toBe('')
  })

  test('as JSON where JSON was asked for', async () => {
    const shell = openShell()
    await shell.run(...SET_UP)
    const { code, out, err } = await shell.run('license', 'show', 'no-such', '--json')
    expect([code, err]).toEqual([1, ''])
    expect(JSON.parse(out)).toEqual({ code: 'not_found', detail: 'There is no license no-such', faults: [] })
  })
})
