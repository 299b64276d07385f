/** A terminal whose words are kept, on a database of its own. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runCli } from '../../src/cli/run.ts'
import type { ExitCode } from '../../src/cli/session.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

export type Ran = { readonly code: ExitCode; readonly out: string; readonly err: string }

export type Shell = {
  readonly folder: string
  readonly run: (...args: readonly string[]) => Promise<Ran>
  /** The JSON that a command prints with --json. */
  readonly json: (...args: readonly string[]) => Promise<unknown>
  /** Writes a file into the folder; its path. */
  readonly file: (name: string, content: string | Uint8Array) => string
}

export function openShell(env: Readonly<Record<string, string>> = {}): Shell {
  const folder = temporaryFolder()
  const run: Shell['run'] = async (...args) => {
    const said = { out: '', err: '' }
    const code = await runCli(args, {
      env: { DATABASE: join(folder, 'test.db'), LOG_LEVEL: 'error', ...env },
      write: (text) => {
        said.out += text
      },
      note: (text) => {
        said.err += text
      },
      isWatched: false,
    })
    return { code, ...said }
  }
  const file: Shell['file'] = (name, content) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  }
  return { folder, run, file, json: async (...args) => JSON.parse((await run(...args, '--json')).out) }
}

export const SET_UP = [
  ...['newsroom', 'set', '--name', 'The Daily Lagoon', '--home-url', 'https://www.lagoon.example'],
  ...['--contact', 'partners@lagoon.example'],
]

/** A shell in which a newsroom was set up. */
export async function openNewsroomShell(): Promise<Shell> {
  const shell = openShell()
  await shell.run(...SET_UP)
  return shell
}
