/** `imprimatur deliveries`: what the ledger says, in words and as JSON. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/adapters/node/database.ts'
import { agreementStatements } from '../../src/store/agreements.ts'
import { deliveryStatements } from '../../src/store/deliveries.ts'
import { partnerStatements } from '../../src/store/partners.ts'
import { pollStatements } from '../../src/store/polls.ts'
import { readerStatements } from '../../src/store/reader-counts.ts'
import { aDelivery, anAgreement, aPartner } from '../support/partners.ts'
import { openNewsroomShell, type Shell } from './terminal.ts'

const ARTICLE = { id: 'ferry', headline: 'The ferry is back', bodyHtml: '<p>It sailed at nine.</p>' }

/** A shell whose database has two lines, a poll and a count of readers. */
async function openLedgerShell(): Promise<Shell> {
  const shell = await openNewsroomShell()
  await shell.run('article', 'add', shell.file('a.json', JSON.stringify(ARTICLE)))
  const { db, close } = openDatabase(join(shell.folder, 'test.db'))
  const tally = { period: '2026-11-20T12', answered: 1, unchanged: 7 }
  const asked = { door: 'channel', channel: 'latest', format: 'rss' } as const
  await db.batch([
    partnerStatements.write(aPartner()),
    agreementStatements.writeCurrent(anAgreement()),
    agreementStatements.writeVersion(anAgreement({ licenses: [] }), 'ada'),
    deliveryStatements.record([
      aDelivery({ article: 'ferry' }),
      aDelivery({ article: 'ferry', door: 'archive' }),
    ]),
    pollStatements.record([{ partner: 'lagoon-radio', credential: 'c-1', ...asked, ...tally }]),
    readerStatements.record([{ channel: 'latest', format: 'rss', family: 'newsboat', ...tally }]),
  ])
  close()
  return shell
}

const NOVEMBER = ['--from', '2026-11-01', '--to', '2026-12-01']

const SAID: readonly (readonly [readonly string[], RegExp])[] = [
  [
    ['list', '--partner', 'lagoon-radio', ...NOVEMBER],
    /2026-11-20T12:00:00.000Z .*lagoon-radio .*archive .*v1 .*The ferry is back/,
  ],
  [['list', '--to', '2026-11-01'], /^No deliveries\.\n$/],
  [['list', '--limit', '1'], /More: --cursor '2026-11-20T12%3A00%3A00\.000Z,ferry,1,lagoon-radio,/],
  [['holders', 'ferry', '--revision', '1'], /Lagoon Radio .*fullText .*lagoon-radio-2026/],
  [['holders', 'ferry', '--revision', '2'], /^Nobody holds it\.\n$/],
  [
    ['counts', 'lagoon-radio', ...NOVEMBER],
    /^1 articles first received, 2 lines\n[\s\S]*ferry[\s\S]*c-1 +channel +latest +rss +1 +7/,
  ],
  [['readers', '--channel', 'latest'], /latest +rss +newsboat +1 +7/],
]

test('each question is answered in words', async () => {
  const shell = await openLedgerShell()
  for (const [args, said] of SAID) {
    const { code, out, err } = await shell.run('deliveries', ...args)
    expect([code, err], args.join(' ')).toEqual([0, ''])
    expect(out).toMatch(said)
  }
})

test('the page after begins where the page before ended', async () => {
  const shell = await openLedgerShell()
  const first = (await shell.json('deliveries', 'list', '--limit', '1')) as {
    next: string
    deliveries: unknown[]
  }
  const second = (await shell.json('deliveries', 'list', '--cursor', first.next)) as { deliveries: unknown[] }
  expect([first.deliveries, second.deliveries]).toMatchObject([[{ door: 'channel' }], [{ door: 'archive' }]])
})

test('what is not there fails, and what is no question is wrong usage', async () => {
  const shell = await openLedgerShell()
  for (const [code, ...args] of [
    [1, 'holders', 'nothing'],
    [1, 'counts', 'nobody'],
    [2, 'counts'],
    [1, 'list', '--from', 'soon'],
    [2, 'list', '--partners', 'x'],
  ] as const) {
    expect((await shell.run('deliveries', ...args)).code, args.join(' ')).toBe(code)
  }
})

test('a revision of no article is no question', async () => {
  const shell = await openLedgerShell()
  const { code, err } = await shell.run('deliveries', 'list', '--revision', '2')
  expect([code, err]).toEqual([1, expect.stringContaining('article: expected the article')])
})
