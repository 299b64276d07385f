/** The two ways to the admin API: in this process on the local database, or over HTTP to a running server. */
import { userInfo } from 'node:os'
import { hc } from 'hono/client'
import { assemble } from '../app.ts'
import { readConfig } from '../config.ts'
import { makeCredential } from '../domain/digest.ts'
import { AppError } from '../domain/errors.ts'
import type { AdminRouter } from '../http/admin/router.ts'
import { openPlatform } from '../node.ts'
import type { Terminal } from './session.ts'

export type Client = ReturnType<typeof hc<AdminRouter>>

export type Connection = { readonly client: Client; readonly close: () => Promise<void> }

/** `server` is the root of a running one; without it the database of the environment is opened here. */
export type Target = { readonly server?: string; readonly token?: string }

/** Throws AppError `invalid` for a bad target, a bad environment, or a database that cannot be opened. */
export function connect(terminal: Terminal, target: Target): Connection {
  return target.server === undefined
    ? connectHere(terminal)
    : connectRemotely(terminal, target.server, target.token)
}

function connectHere({ env }: Terminal): Connection {
  const config = readConfig(env)
  // A person at a terminal reads results; the log's day-to-day lines are the server's.
  const open = openPlatform(env['LOG_LEVEL'] ? config : { ...config, logLevel: 'warn' })
  const localOperator = { name: `${userName(env)} (local)`, credential: makeCredential() }
  const app = assemble(open.platform, { ...config, localOperator })
  const client = hc<AdminRouter>('http://localhost/api', {
    headers: authorization(localOperator.credential),
    fetch: (input: string | URL | Request, init?: RequestInit) => app.fetch(new Request(input, init)),
  })
  const close = async () => {
    await app.settle()
    open.close()
  }
  return { client, close }
}

function connectRemotely({ env }: Terminal, server: string, token = env['IMPRIMATUR_TOKEN']): Connection {
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol)) {
    throw new AppError('invalid', `--server: expected an http or https URL, not ${server}`)
  }
  if (!token)
    throw new AppError(
      'invalid',
      '--server needs a credential: --token, or IMPRIMATUR_TOKEN in the environment',
    )
  const client = hc<AdminRouter>(`${server.replace(/\/+$/, '')}/api`, {
    headers: authorization(token),
    fetch: async (input: string | URL | Request, init?: RequestInit) => {
      try {
        return await fetch(input, init)
      } catch (cause) {
        throw new AppError('upstream', `The server ${server} can’t be reached`, { cause })
      }
    },
  })
  return { client, close: async () => {} }
}

function authorization(credential: string): Record<string, string> {
  return { Authorization: `Bearer ${credential}` }
}

function userName(env: Terminal['env']): string {
  try {
    return userInfo().username
  } catch {
    // A container may run under a number that has no name.
    return env['USER'] || 'somebody'
  }
}
