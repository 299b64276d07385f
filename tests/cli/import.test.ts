import { join } from 'node:path'
import { expect, test } from 'vitest'
import { at } from '../http/admin/desk.ts'
import { openNewsroomShell, openShell } from './terminal.ts'

const TEXT =
  'The ferry is back\n\nIt sailed at nine on Tuesday, the port said.\n\n© 2025 The Daily Lagoon. All rights reserved.\n'

test('an import reports what was lifted, what failed and why; one bad file never stops the rest', async () => {
  const shell = await openNewsroomShell()
  shell.file('stories/a.txt', TEXT)
  shell.file('stories/b.txt', new Uint8Array([0x54, 0xff, 0xc3, 0x28]))
  shell.file('stories/c.json', '{"headline": ')
  shell.file(
    'stories/d.json',
    JSON.stringify({ headline: 'Theirs', bodyHtml: '<p>x</p>', rights: { holder: 'A Wire' } }),
  )
  shell.file('stories/e.txt', 'a'.repeat(1_000_001))
  const { code, out } = await shell.run(
    'import',
    join(shell.folder, 'stories'),
    join(shell.folder, 'nowhere'),
  )
  expect(code).toBe(1)
  expect(out).toMatch(/a\.txt {2}created.*\n {4}lifted {3}copyright-notice/)
  expect(out).toMatch(/b\.txt {2}failed\n {4}failed {3}it is not text in UTF-8/)
  expect(out).toMatch(/c\.json {2}failed\n {4}failed {3}\S/)
  expect(out).toMatch(/missing {2}.*license.*kept, not published/)
  expect(out).toMatch(/e\.txt {2}failed\n {4}failed {3}it is larger than/)
  expect(out).toMatch(/nowhere {2}failed\n {4}failed {3}there is no such file/)
  expect(out).toMatch(/2 created, 0 revised, 0 unchanged, 1 incomplete, 4 failed\n$/)
})

test('the same files again change nothing and say so; a changed one is revised', async () => {
  const shell = await openNewsroomShell()
  const path = shell.file('a.txt', TEXT)
  expect(at(await shell.json('import', path), 'counts.created')).toBe(1)
  const again = await shell.run('import', path)
  expect([again.code, again.out]).toEqual([0, '0 created, 0 revised, 1 unchanged, 0 incomplete, 0 failed\n'])
  shell.file('a.txt', TEXT.replace('nine', 'ten'))
  expect(at(await shell.json('import', path, '--dry-run'), 'counts.revised')).toBe(1)
  expect(at(await shell.json('import', path), 'counts.revised')).toBe(1)
})

test('more files than one request takes are all imported', async () => {
  const shell = await openNewsroomShell()
  for (let number = 0; number < 120; number++)
    shell.file(`many/${number}.txt`, `Story ${number}\n\nIt happened ${number} times.\n`)
  expect(at(await shell.json('import', join(shell.folder, 'many')), 'counts.created')).toBe(120)
})

test('without a newsroom nothing is imported, and the command that helps is named', async () => {
  const shell = openShell()
  const { code, err } = await shell.run('import', shell.file('a.txt', TEXT))
  expect(code).toBe(1)
  expect(err).toMatch(/imprimatur newsroom set/)
})
