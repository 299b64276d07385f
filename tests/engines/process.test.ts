/** The program as a process: a first start that fails uses nothing up, a stop is a stop, and bad settings are named. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'imprimatur-process-'))
const running = new Set<ChildProcess>()

beforeAll(() => execFileSync(process.execPath, [join(ROOT, 'tools/prepare.mjs'), '--quiet'], { cwd: ROOT }))
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

type Started = {
  readonly child: ChildProcess
  readonly said: () => string
  readonly exit: Promise<number | null>
}

function start(env: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), 'serve'], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'error', HOST: '127.0.0.1', PORT: '0', ...env },
  })
  running.add(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)))
  const exit = once(child, 'exit').then(([code]) => code as number | null)
  return { child, said: () => text, exit }
}

async function untilSaid(started: Started, pattern: RegExp): Promise<string> {
  for (let tries = 0; tries < 400; tries++) {
    const found = pattern.exec(started.said())
    if (found) return found[1] ?? found[0]
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`never said ${pattern}: ${started.said()}`)
}

/** The status for a request written by hand: no client sends such a `Host`. */
async function statusFor(port: number, path: string, host: string): Promise<number> {
  const socket = connect(port, '127.0.0.1')
  socket.end(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
  let text = ''
  for await (const chunk of socket) text += String(chunk)
  return Number(text.split(' ')[1])
}

/** Of all readers in the ledger's file. */
function countReadings(path: string): number {
  const sqlite = new Sqlite(path)
  const sum = sqlite.prepare('SELECT coalesce(sum(answered), 0) FROM reader_count').pluck().get()
  sqlite.close()
  return Number(sum)
}

describe('the process', () => {
  it('greets at its first start, even after one that found the port in use, and only then', async () => {
    const DATABASE = join(folder, 'first.db')
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const failed = start({ DATABASE, PORT: port })
    expect(await failed.exit).toBe(1)
    expect(failed.said()).toMatch(/port .*in use/)
    other.close()
    const first = start({ DATABASE })
    expect(await untilSaid(first, /shown this once:\s+(impr_\w+)/)).toMatch(/^impr_/)
    expect(first.said()).toMatch(/sample newsroom was loaded/)
    first.child.kill('SIGTERM')
    expect(await first.exit).toBe(0)
    const second = start({ DATABASE })
    const url = await untilSaid(second, /serves (\S+)/)
    expect((await fetch(`${url.replace('localhost', '127.0.0.1')}/feeds/latest.rss`)).status).toBe(200)
    expect(second.said()).not.toMatch(/impr_|sample/)
    second.child.kill('SIGTERM')
    expect(await second.exit).toBe(0)
  })

  it('refuses a Host that makes no URL as the client’s fault, and logs nothing', async () => {
    const started = start({ DATABASE: join(folder, 'host.db') })
    const url = new URL(await untilSaid(started, /serves (\S+)/))
    await untilSaid(started, /impr_\w+/)
    for (const host of ['xn--', '256.1.1.1', 'a b']) {
      for (const path of ['/', '/feeds/latest.rss', '/api/docs']) {
        expect(await statusFor(Number(url.port), path, host), `${host} ${path}`).toBe(400)
      }
    }
    expect(await statusFor(Number(url.port), '/feeds/latest.rss', 'elsewhere.example')).toBe(200)
    expect(started.said()).not.toMatch(/"level":"error"/)
    started.child.kill('SIGTERM')
    expect(await started.exit).toBe(0)
  })

  it('knows clients by their connections, and by the header of a proxy that it was told to trust', async () => {
    const started = start({ DATABASE: join(folder, 'address.db'), ADDRESS_HEADER: 'X-Forwarded-For' })
    const url = new URL(await untilSaid(started, /serves (\S+)/))
    const guess = async (credential: string, headers: Readonly<Record<string, string>> = {}) => {
      const asked = { headers: { Authorization: `Bearer ${credential}`, ...headers } }
      return (await fetch(`http://127.0.0.1:${url.port}/partner/feeds/latest.rss`, asked)).status
    }
    for (let n = 0; n < 10; n++) expect(await guess(`wrong-${n}`)).toBe(401)
    expect(await guess('wrong')).toBe(429)
    expect(await guess('wrong', { 'X-Forwarded-For': '127.0.0.1' })).toBe(429)
    expect(await guess('wrong', { 'X-Forwarded-For': '127.0.0.1, 192.0.2.7' })).toBe(401)
    expect(started.said()).not.toMatch(/wrong/)
    started.child.kill('SIGTERM')
    expect(await started.exit).toBe(0)
  })

  it('stops though a browser holds a connection open that it never used', async () => {
    const started = start({ DATABASE: join(folder, 'drain.db') })
    const url = new URL(await untilSaid(started, /serves (\S+)/))
    await untilSaid(started, /impr_\w+/)
    const idle = connect(Number(url.port), '127.0.0.1')
    idle.on('error', () => {})
    await once(idle, 'connect')
    const asked = Date.now()
    started.child.kill('SIGTERM')
    expect(await started.exit).toBe(0)
    expect(Date.now() - asked).toBeLessThan(7_000)
  })

  it('loses nothing of the ledger in a stop, and at most the last second when it is killed', async () => {
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      const DATABASE = join(folder, `ledger-${signal}.db`)
      const started = start({ DATABASE })
      const url = new URL(await untilSaid(started, /serves (\S+)/))
      await untilSaid(started, /impr_\w+/)
      const read = async (times: number) => {
        for (let n = 0; n < times; n++)
          await (await fetch(`http://127.0.0.1:${url.port}/feeds/latest.rss`)).text()
      }
      await read(5)
      await new Promise((resolve) => setTimeout(resolve, 3_000))
      await read(3)
      started.child.kill(signal)
      await started.exit
      const counted = countReadings(DATABASE)
      expect(counted, signal).toBeGreaterThanOrEqual(signal === 'SIGTERM' ? 8 : 5)
      expect(counted, signal).toBeLessThanOrEqual(8)
    }
  })

  it.each([
    [{ PORT: 'eighty' }, /PORT/],
    [{ BASE_URL: 'news.example' }, /BASE_URL/],
    [{ DATABASE: folder }, /DATABASE/],
    [{ DATABASE: join(folder, 'text.db') }, /not an SQLite database/],
    [{ HOST: 'nosuch.invalid' }, /HOST/],
  ])('refuses to start with %j and says why', async (env, reason) => {
    writeFileSync(
      join(folder, 'text.db'),
      'This is a text, and long enough to be looked at as a database header.\n'.repeat(4),
    )
    const started = start({ DATABASE: join(folder, 'refused.db'), ...env })
    expect(await started.exit).toBe(1)
    expect(started.said()).toMatch(reason)
    expect(started.said()).not.toMatch(/\n\s+at /)
  })
})
