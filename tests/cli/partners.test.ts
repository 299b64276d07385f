import { expect, test } from 'vitest'
import { at } from '../http/admin/desk.ts'
import { openNewsroomShell, openShell } from './terminal.ts'

test('a house in a file brings its partners, with agreements that are in force', async () => {
  const shell = openShell()
  await shell.run('newsroom', 'set', '--file', 'data/sample/newsroom.json')
  const agreements = await shell.json('agreement', 'list')
  expect([0, 1, 2, 3].map((n) => at(agreements, `agreements.${n}.status`))).toEqual([
    'active',
    'active',
    'ended',
    'active',
  ])
  const again = await shell.run('newsroom', 'set', '--file', 'data/sample/newsroom.json')
  expect([again.code, again.err]).toEqual([0, ''])
  expect(await shell.json('agreement', 'list')).toEqual(agreements)
})

const RADIO = [
  ...['partner', 'set', 'radio', '--name', 'Lagoon Radio', '--domain', 'Radio.example'],
  ...['--contact', 'Chidi Okafor <chidi@radio.example>', '--territories', 'NG,GH'],
]

test('a partner is set, changed by a flag, suspended and resumed', async () => {
  const shell = await openNewsroomShell()
  expect((await shell.run(...RADIO, '--dry-run')).err).toBe('Dry run: nothing was written.\n')
  expect((await shell.run('partner', 'list')).out).toBe('No partners.\n')
  expect((await shell.run(...RADIO)).out).toMatch(/^created\n/)
  expect((await shell.run('partner', 'set', 'radio', '--territories', 'none')).out).toMatch(/^changed\n/)
  expect(await shell.json('partner', 'show', 'radio')).toMatchObject({
    name: 'Lagoon Radio',
    contacts: [{ name: 'Chidi Okafor', email: 'chidi@radio.example' }],
    domains: ['radio.example'],
    territories: null,
    version: 2,
  })
  expect((await shell.run('partner', 'suspend', 'radio')).out).toBe('changed: radio is suspended\n')
  expect((await shell.run('partner', 'resume', 'radio')).out).toBe('changed: radio is active\n')
  const file = shell.file('p.json', JSON.stringify(await shell.json('partner', 'show', 'radio')))
  expect((await shell.run('partner', 'set', 'radio', '--file', file)).out).toMatch(/^unchanged\n/)
  expect((await shell.run('partner', 'set', 'weekly', '--name', 'Weekly')).err).toMatch(/contacts/)
  expect((await shell.run('partner', 'remove', 'radio')).out).toBe('removed radio\n')
})

test('a simple agreement is made by flags, signed, changed, suspended and ended', async () => {
  const shell = await openNewsroomShell()
  await shell.run(...RADIO)
  const made = await shell.run(
    ...['agreement', 'set', 'radio-2026', '--partner', 'radio', '--from', '2026-01-01'],
    ...['--until', '2026-12-31', '--section', 'Business', '--use', 'fullText', '--images', '--delay', '24h'],
    ...[
      '--permit',
      'web',
      '--permit',
      'broadcast',
      '--credit',
      '{byline} for {newsroom}',
      '--remove-after',
      '30',
    ],
  )
  expect([made.code, made.err]).toEqual([0, ''])
  expect(await shell.json('agreement', 'show', 'radio-2026')).toMatchObject({
    ...{ title: 'radio-2026', status: 'draft', removeAfterDays: 30, version: 1 },
    licenses: [{ id: 'all-rights-reserved', version: 1 }],
    grants: [
      {
        id: 'all',
        selection: { sections: ['Business'] },
        permits: ['web', 'broadcast'],
        ...{ use: 'fullText', images: true, delayHours: 24, dailyQuota: null },
      },
    ],
  })
  expect((await shell.run('agreement', 'activate', 'radio-2026')).err).toMatch(/document: expected/)
  const signature = ['--document', 'contracts/radio.pdf', '--signed-on', '2025-12-20']
  expect((await shell.run('agreement', 'activate', 'radio-2026', ...signature)).out).toMatch(/active/)
  await shell.run('agreement', 'set', 'radio-2026', '--no-images', '--quota', '5', '--tag', 'Ferry')
  await shell.run(
    'agreement',
    'set',
    'radio-2026',
    '--grant',
    'sport',
    '--section',
    'Sport',
    '--use',
    'summary',
  )
  expect((await shell.run('agreement', 'set', 'radio-2026', '--images')).err).toMatch(
    /which one with --grant/,
  )
  expect(await shell.json('agreement', 'show', 'radio-2026')).toMatchObject({
    ...{ status: 'active', version: 4, document: 'contracts/radio.pdf' },
    grants: [
      { id: 'all', images: false, dailyQuota: 5, selection: { sections: ['Business'], tags: ['Ferry'] } },
      { id: 'sport', use: 'summary', images: false },
    ],
  })
  const file = shell.file('a.json', JSON.stringify(await shell.json('agreement', 'show', 'radio-2026')))
  expect((await shell.run('agreement', 'set', 'radio-2026', '--file', file)).out).toMatch(/^unchanged\n/)
  expect((await shell.run('agreement', 'suspend', 'radio-2026')).out).toContain('suspended')
  expect((await shell.run('agreement', 'resume', 'radio-2026')).out).toContain('active')
  expect((await shell.run('agreement', 'end', 'radio-2026')).out).toContain('ended')
  expect((await shell.run('agreement', 'set', 'radio-2026', '--title', 'Again')).err).toMatch(/for ever/)
  expect((await shell.run('agreement', 'remove', 'radio-2026')).err).toMatch(/stays on record/)
  expect((await shell.run('agreement', 'versions', 'radio-2026')).out.trim().split('\n')).toHaveLength(8)
  expect((await shell.run('agreement', 'list', '--status', 'ended')).out).toContain('radio-2026')
  expect((await shell.run('partner', 'remove', 'radio')).err).toMatch(/end them instead/)
})

test('of two operators who change what a file has of one day, the second is told', async () => {
  const shell = await openNewsroomShell()
  await shell.run(...RADIO)
  await shell.run(
    'agreement',
    'set',
    'radio-2026',
    '--partner',
    'radio',
    '--from',
    '2026-01-01',
    '--use',
    'summary',
  )
  for (const [noun, id, option] of [
    ['partner', 'radio', '--name'],
    ['agreement', 'radio-2026', '--title'],
    ['license', 'all-rights-reserved', '--name'],
  ] as const) {
    const shown = await shell.json(noun, 'show', id)
    const file = shell.file(`${noun}.json`, JSON.stringify(shown))
    expect((await shell.run(noun, 'set', id, '--file', file, option, 'Hers')).out).toMatch(
      /^(changed|revised)\n/,
    )
    const second = await shell.run(noun, 'set', id, '--file', file, option, 'His')
    expect([second.code, second.err]).toEqual([1, expect.stringContaining('changed by somebody else')])
    expect(JSON.stringify(await shell.json(noun, 'show', id))).toContain('"Hers"')
    const { version: _, ...unversioned } = shown as { readonly version: number }
    const plain = shell.file('plain.json', JSON.stringify(unversioned))
    expect((await shell.run(noun, 'set', id, '--file', plain)).out).toMatch(/^(changed|revised)\n/)
    const copied = await shell.run(noun, 'set', `${id}-2`, '--file', file, option, 'Another')
    expect(copied.out).toMatch(/^created\n/)
  }
})

test('a credential is shown once, replaced with an overlap, and revoked', async () => {
  const shell = await openNewsroomShell()
  await shell.run(...RADIO)
  const { out } = await shell.run('credential', 'add', 'radio', '--name', 'importer', '--scope', 'channels')
  const [secret = ''] = /impr_[0-9a-f]{64}/.exec(out) ?? []
  expect(secret).not.toBe('')
  const id = String(at(await shell.json('credential', 'list', 'radio'), 'credentials.0.id'))
  expect((await shell.run('credential', 'rotate', id, '--dry-run')).out).not.toMatch(/impr_/)
  const rotated = await shell.run('credential', 'rotate', id, '--overlap', '14')
  expect(rotated.out).toMatch(/impr_[0-9a-f]{64}\n\nimporter still counts until \d{4}/)
  expect(rotated.out).not.toContain(secret)
  const { out: listed } = await shell.run('credential', 'list', 'radio')
  expect(listed).toMatch(/importer 2 +channels/)
  expect(listed).not.toContain('impr_')
  expect((await shell.run('credential', 'revoke', id)).code).toBe(0)
  expect((await shell.run('credential', 'rotate', id)).err).toMatch(/add a new one/)
})
