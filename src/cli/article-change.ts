/** `imprimatur article update`: its words, its times and its rights, from flags or a file. */
import type { Command } from 'commander'
import type { InferRequestType } from 'hono/client'
import type { Client } from './connect.ts'
import { showIngested } from './ingested.ts'
import { readJsonFile } from './json-file.ts'
import { take } from './reply.ts'
import type { Session } from './session.ts'
import { addVerb, type Call, requireChange, several, statedOf } from './verb.ts'

type Patch = InferRequestType<Client['articles'][':id']['update']['$post']>['json']

type Words = {
  readonly headline?: string
  readonly summary?: string | null
  readonly section?: string | null
  readonly url?: string | null
  readonly license?: string | null
  readonly publishedAt?: string
  readonly embargoUntil?: string | null
  readonly expiresAt?: string | null
}

type Rights = {
  readonly holder?: string
  readonly year?: string
  readonly notice?: string
  readonly credit?: string
  readonly contact?: string
}

type UpdateOptions = Words & Rights & { readonly tag?: string[]; readonly file?: string }

export function addArticleChange(noun: Command, session: Session): void {
  addVerb(noun, session, {
    usage: 'update <id>',
    summary: 'replace parts of an article; `none` takes one away',
    example:
      'article update 0199e6e2-1400-71eb-a0ad-a87f6983a836 --license savannah-wire --credit "Savannah Wire" --contact desk@savannah.example',
    writes: true,
    withOptions,
    run: updateArticle,
    show: showIngested,
  })
}

function withOptions(command: Command): Command {
  return command
    .option('--headline <text>', 'its headline')
    .option('--summary <text>', 'its summary; none: made from the body')
    .option('--section <name>', 'its section')
    .option('--tag <name>', 'a tag, in place of those it has; may be given several times', several)
    .option('--url <url>', 'where the story lives on the newsroom’s own site')
    .option('--license <id>', 'the license it is under; none: the newsroom’s default')
    .option('--published-at <instant>', 'RFC 3339, or a date in the newsroom’s time zone')
    .option('--embargo-until <instant>', 'not before')
    .option('--expires-at <instant>', 'not after')
    .option('--holder <name>', 'who holds the rights')
    .option('--year <year>', 'the year of the notice')
    .option('--notice <text>', 'the copyright notice, verbatim')
    .option('--credit <line>', 'the credit line')
    .option('--contact <e-mail>', 'where to ask for permission')
    .option('--file <path>', 'JSON with the fields to replace, as in article add')
}

async function updateArticle({ client, command, args: [id = ''], query }: Call) {
  const options = command.opts<UpdateOptions>()
  const file = options.file === undefined ? {} : await readJsonFile<Patch>(options.file)
  const flags = patchOf(options)
  const rights = { ...file.rights, ...flags.rights }
  const json: Patch = { ...file, ...flags, ...(Object.keys(rights).length > 0 ? { rights } : {}) }
  requireChange(command, json)
  return take(client.articles[':id'].update.$post({ param: { id }, query, json }))
}

function patchOf(options: UpdateOptions): Patch {
  const { headline, summary, section, url, license, publishedAt, embargoUntil, expiresAt, tag } = options
  const { holder, year, notice, credit, contact } = options
  const words = { headline, summary, section, url, license, publishedAt, embargoUntil, expiresAt, tags: tag }
  const rights = statedOf({ holder, year, notice, credit, contact })
  return { ...statedOf(words), ...(Object.keys(rights).length > 0 ? { rights } : {}) }
}
