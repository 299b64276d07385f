/** docs/partners.md: every command in it works, in the order of the page. */
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { at } from '../http/admin/desk.ts'
import { openNewsroomShell } from './terminal.ts'

const ID = '0199e6e2-1400-71eb-a0ad-a87f6983a836'

/** The lines of its blocks of commands, as a shell would split them. */
async function commands(): Promise<readonly (readonly string[])[]> {
  const page = await readFile(new URL('../../docs/partners.md', import.meta.url), 'utf8')
  const blocks = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block)
  return blocks
    .flatMap((block) => block.trim().split('\n'))
    .map((line) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word = '']) => quoted ?? word))
}

test('every command on the page of partners works', async () => {
  const shell = await openNewsroomShell()
  const lines = await commands()
  expect(lines.length).toBeGreaterThan(10)
  for (const [program, ...words] of lines) {
    expect(program).toBe('imprimatur')
    const id = words.includes(ID)
      ? String(at(await shell.json('credential', 'list', 'lagoon-radio'), 'credentials.0.id'))
      : ''
    const { code, err } = await shell.run(...words.map((word) => (word === ID ? id : word)))
    expect([code, err], words.join(' ')).toEqual([0, ''])
  }
  expect(await shell.json('agreement', 'show', 'radio-2026')).toMatchObject({ status: 'ended', version: 6 })
})
