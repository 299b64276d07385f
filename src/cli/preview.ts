/** `imprimatur preview`: a channel as a partner would get it, and what is not in it, and why. */
import { type Command, Option } from 'commander'
import type { InferResponseType } from 'hono/client'
import type { Client } from './connect.ts'
import { shorten, table } from './output.ts'
import { take } from './reply.ts'
import type { Session } from './session.ts'
import { addVerb, type Call } from './verb.ts'

type Preview = InferResponseType<Client['preview']['$get'], 200>

type Options = {
  readonly partner: string
  readonly channel: string
  readonly format?: Preview['format']
  readonly at?: string
}

/** What is shown: the document itself where a format was asked for, otherwise what is in it. */
type Shown = Preview & { readonly isDocument?: true }

export function addPreview(program: Command, session: Session): void {
  addVerb(program, session, {
    usage: 'preview',
    summary: 'show a channel as a partner would get it, and what is not in it, and why',
    example: 'preview --partner lagoon-radio --channel latest --format rss',
    withOptions: (command) =>
      command
        .requiredOption('--partner <id>', 'the partner')
        .requiredOption('--channel <id>', 'the channel, like latest or section-sport')
        .addOption(
          new Option(
            '--format <format>',
            'print the document itself; what is not in it goes to standard error',
          ).choices(['rss', 'atom', 'json']),
        )
        .option('--at <instant>', 'RFC 3339, past or to come, by the facts stored today; now unless given'),
    run: preview,
    show: (shown) =>
      shown.isDocument && shown.document !== null ? shown.document.replace(/\n$/, '') : lists(shown),
  })
}

async function preview({ client, command, session }: Call): Promise<Shown> {
  const { partner, channel, format, at } = command.opts<Options & { readonly json?: boolean }>()
  const query = { partner, channel, ...(format && { format }), ...(at === undefined ? {} : { at }) }
  const found = await take(client.preview.$get({ query }))
  const { json } = command.opts<{ readonly json?: boolean }>()
  if (format === undefined || found.document === null || json) return found
  session.terminal.note(`${excludedIn(found)}\n`)
  return { ...found, isDocument: true }
}

function lists(shown: Preview): string {
  const { partner, channel, at, closed, included, older } = shown
  const head = `${channel} for ${partner.name}, at ${at}`
  if (closed)
    return `${head}\n\nThe door is closed (${closed.reason}). ${closed.sentence}\n\n${excludedIn(shown)}`
  const rows = included.map(({ id, use, agreement, headline }) => [
    id,
    use,
    agreement ? `${agreement.id}/${agreement.grant}` : '—',
    shorten(headline, 60),
  ])
  return [
    head,
    `Included:\n${table(['id', 'use', 'by grant', 'headline'], rows, 'Nothing.')}`,
    ...(older > 0 ? [`${older} older cleared ${older === 1 ? 'one is' : 'ones are'} in the archive.`] : []),
    excludedIn(shown),
  ].join('\n\n')
}

function excludedIn({ excluded, reasons }: Preview): string {
  if (excluded.length === 0) return 'Not included: nothing.'
  const counts = reasons.map(({ reason, count }) => `${count} ${reason}`).join(', ')
  const rows = excluded.map(({ id, reason, until, headline }) => [
    id,
    reason,
    until ?? '',
    shorten(headline, 60),
  ])
  const words = new Map(excluded.map(({ reason, sentence }) => [reason, sentence]))
  return [
    `Not included, and why (${counts}):`,
    table(['id', 'reason', 'until', 'headline'], rows),
    ...[...words].map(([reason, sentence]) => `${reason}: ${sentence}`),
  ].join('\n')
}
