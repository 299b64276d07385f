/** `imprimatur newsroom`: show it, change it, and set a whole house up in one command. */
import type { Command } from 'commander'
import type { InferRequestType } from 'hono/client'
import type { Client } from './connect.ts'
import { readJsonFile } from './json-file.ts'
import { fields } from './output.ts'
import { take, takeOrNull } from './reply.ts'
import type { Session } from './session.ts'
import { logoOf, parseSize, requireImage } from './size.ts'
import { addVerb, type Call, requireChange, several, statedOf } from './verb.ts'

type House = InferRequestType<Client['newsroom']['set-up']['$post']>['json']
type Fields = House['newsroom']

type NewsroomOptions = {
  readonly name?: string
  readonly description?: string
  readonly legalName?: readonly string[]
  readonly homeUrl?: string
  readonly language?: string
  readonly timeZone?: string
  readonly contact?: string
  readonly policyUrl?: string | null
  readonly icon?: string | null
  readonly logo?: string
  readonly logoSize?: ReturnType<typeof parseSize>
  readonly credit?: string
  readonly defaultLicense?: string
  readonly idPrefix?: string
  readonly file?: string
  readonly replaceSample?: boolean
  readonly json?: boolean
  readonly dryRun?: boolean
  readonly server?: string
  readonly token?: string
}

export function addNewsroom(program: Command, session: Session): void {
  const noun = program.command('newsroom').description('the one publisher of this server')
  addVerb(noun, session, {
    usage: 'show',
    summary: 'show the newsroom',
    example: 'newsroom show',
    run: ({ client }) => take(client.newsroom.$get({ query: {} })),
    show: fields,
  })
  addVerb(noun, session, {
    usage: 'set',
    summary: 'set the newsroom up, or change it',
    example:
      'newsroom set --name "The Daily Lagoon" --home-url https://lagoon.example --contact partners@lagoon.example',
    writes: true,
    withOptions,
    run: setNewsroom,
    show: fields,
  })
}

function withOptions(command: Command): Command {
  return command
    .option('--name <name>', 'the name readers know it by')
    .option('--home-url <url>', 'its own site')
    .option('--contact <e-mail>', 'where partners write to')
    .option('--description <text>', 'one sentence about it')
    .option('--legal-name <name>', 'a name it signs with; may be given several times', several)
    .option('--language <tag>', 'BCP 47, like en-NG')
    .option('--time-zone <zone>', 'IANA, like Africa/Lagos; of dates without one')
    .option('--policy-url <url>', 'its editorial policy; none takes it away')
    .option('--icon <url>', 'a square PNG, SVG or JPEG of 512 pixels or more; none takes it away')
    .option('--logo <url>', 'PNG, JPEG or GIF; none takes it away')
    .option('--logo-size <size>', 'the logo’s width and height in pixels, like 144x48', parseSize)
    .option('--credit <line>', 'the credit line of its own articles')
    .option('--default-license <id>', 'the license of its own articles')
    .option('--id-prefix <tag>', 'RFC 4151 prefix of permanent ids, fixed once set')
    .option(
      '--file <path>',
      'JSON with newsroom, licenses, blocks, channels, partners, agreements; sets all that stands in it',
    )
    .option('--replace-sample', 'remove the sample newsroom first, with every article in it')
}

async function setNewsroom({ client, command, query }: Call) {
  const options = command.opts<NewsroomOptions>()
  requireImage(command, { image: options.logo, size: options.logoSize }, '--logo')
  const given = fieldsOf(options)
  if (options.file === undefined && options.replaceSample !== true) requireChange(command, given)
  const current = await takeOrNull(client.newsroom.$get({ query: {} }))
  const isFirst = current === null || options.replaceSample === true
  const isWhole = options.file !== undefined || (given.name && given.homeUrl && given.contact) !== undefined
  if (!isFirst && !isWhole) return take(client.newsroom.$patch({ query, json: given }))
  const file = options.file === undefined ? {} : await readJsonFile<Partial<House>>(options.file)
  const newsroom = { ...file.newsroom, ...given }
  const firstTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const json = { ...file, newsroom, firstTimeZone, replaceSample: options.replaceSample ?? false }
  return take(client.newsroom['set-up'].$post({ query, json }))
}

function fieldsOf(options: NewsroomOptions): Fields {
  const { file, replaceSample, json, dryRun, server, token, legalName, logo, logoSize, ...given } = options
  return {
    ...statedOf(given),
    ...(legalName === undefined ? {} : { legalNames: legalName }),
    ...(logo === undefined ? {} : { logo: logoOf(logo, logoSize) }),
  }
}
