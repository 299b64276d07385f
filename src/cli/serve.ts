/** `imprimatur serve`: the server, and on a fresh database the sample newsroom and the first owner's credential. */
import type { Command } from 'commander'
import { readConfig, VERSION } from '../config.ts'
import { type FirstStart, makeReady, openPlatform, serve } from '../node.ts'
import type { Session } from './session.ts'

export function addServe(program: Command, session: Session): void {
  program
    .command('serve')
    .summary('serve the newsroom')
    .description(
      'Serves the newsroom. Where no newsroom was set up yet, the sample newsroom is loaded. Settings come from the environment: PORT, HOST, BASE_URL, DATABASE, ADMIN_TOKEN and others (docs/configuration.md).',
    )
    .option('--json', 'print one line of JSON when it listens')
    .addHelpText('after', '\nExample:\n  $ PORT=8080 BASE_URL=https://news.example imprimatur serve')
    .action(async (options: { readonly json?: boolean }) => {
      await startServing(session, options.json === true)
    })
}

async function startServing({ terminal }: Session, isJson: boolean): Promise<void> {
  const config = readConfig(terminal.env)
  const open = openPlatform(config)
  // Listening first: a port in use must not use up the first start, whose credential is shown once.
  const { port, stop } = await serve(open, config).catch((error: unknown) => {
    open.close()
    throw error
  })
  try {
    const first = await makeReady(open, config)
    const url = terminal.env['BASE_URL'] ? config.baseUrl : `http://localhost:${port}`
    const { credential, sample } = first
    terminal.write(
      `${isJson ? JSON.stringify({ url, credential, sample: sample?.length ?? null }) : greeting(url, first)}\n`,
    )
  } catch (error) {
    await stop()
    throw error
  }
}

function greeting(url: string, { credential, sample }: FirstStart): string {
  const lines = [`Imprimatur ${VERSION} serves ${url}`]
  if (sample !== null) {
    lines.push(
      '',
      `No newsroom was set up yet: the sample newsroom was loaded, ${sample.length} articles.`,
      `  to look at       ${url}/`,
      `  to subscribe to  ${url}/feeds/latest.rss`,
      `                   ${url}/feeds/latest.atom`,
      `                   ${url}/feeds/latest.json`,
      '',
      'To set up your own newsroom instead:',
      '  npm run imprimatur -- newsroom set --replace-sample --name "…" --home-url https://… --contact …@…',
    )
  }
  if (credential !== null) {
    lines.push('', 'The owner’s credential for the API, shown this once:', `  ${credential}`)
  }
  return lines.join('\n')
}
