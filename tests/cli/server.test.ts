import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compress } from '../../src/adapters/node/compress.ts'
import { openDatabase } from '../../src/adapters/node/database.ts'
import { migrate } from '../../src/adapters/node/migrate.ts'
import { assemble } from '../../src/app.ts'
import { OWNER } from '../http/admin/desk.ts'
import { BASE_URL } from '../support/builders.ts'
import { MIGRATIONS } from '../support/case-modules.ts'
import { makeWorld } from '../support/world.ts'
import { openShell, SET_UP } from './terminal.ts'

const opened = openDatabase(':memory:')
let server: Server
let url = ''

beforeAll(async () => {
  migrate(opened, MIGRATIONS, () => {})
  const { platform } = makeWorld({ db: opened.db, compress })
  const app = assemble(platform, { baseUrl: BASE_URL, adminToken: OWNER, maxAge: 300 })
  server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
})
afterAll(() => {
  server.close()
  opened.close()
})

test('the same commands work on a running server, under the credential’s own name', async () => {
  const shell = openShell({ IMPRIMATUR_TOKEN: OWNER })
  expect((await shell.run(...SET_UP, '--server', url)).code).toBe(0)
  const path = shell.file('a.txt', 'The ferry is back\n\nIt sailed at nine.\n')
  expect((await shell.run('import', path, '--server', `${url}/`)).out).toMatch(
    /a\.txt {2}created {2}[0-9a-f-]{36} {2}The ferry is back\n1 created/,
  )
  const names = await opened.db.query({ sql: 'SELECT DISTINCT operator FROM activity', params: [] })
  expect(names).toEqual([{ operator: 'owner' }])
})

test('a wrong credential is refused', async () => {
  const { code, err } = await openShell().run('check', '--server', url, '--token', 'not-the-credential')
  expect([code, err]).toEqual([1, 'This credential is unknown, expired or revoked\n'])
})

test('the credential of the command line’s own process counts for nothing on a server', async () => {
  const { code } = await openShell().run('check', '--server', url, '--token', 'local')
  expect(code).toBe(1)
})
