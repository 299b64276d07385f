/** `imprimatur agreement`: what was signed with Partners. */
import { type Command, Option } from 'commander'
import type { InferRequestType } from 'hono/client'
import { AGREEMENT_STATUSES, type AgreementStatus } from '../domain/agreement.ts'
import { DUTIES, type Duty } from '../domain/license.ts'
import { addAgreementStatus } from './agreement-status.ts'
import type { Client } from './connect.ts'
import { type GrantBody, grantOptions, grantsWith } from './grant-options.ts'
import { readJsonFile, versionOf } from './json-file.ts'
import { fields, table } from './output.ts'
import { more, pageOptions, pageQueryOf } from './page.ts'
import { take, takeOrNull } from './reply.ts'
import type { Session } from './session.ts'
import { parseAmount } from './size.ts'
import { parseCountries } from './territories.ts'
import { addVerb, type Call, requireChange, several, severalOf, statedOf } from './verb.ts'

type Body = InferRequestType<Client['agreements'][':id']['$put']>['json']

type ListOptions = { readonly partner?: string; readonly status?: AgreementStatus }

type SetOptions = {
  readonly file?: string
  readonly partner?: string
  readonly title?: string
  readonly document?: string
  readonly signedOn?: string
  readonly from?: string
  readonly until?: string
  readonly license?: readonly string[]
  readonly resign?: boolean
  readonly territories?: readonly string[] | 'none'
  readonly credit?: string
  readonly duty?: readonly Duty[]
  readonly removeAfter?: number | 'none'
}

export function addAgreement(program: Command, session: Session): void {
  const noun = program.command('agreement').description('what was signed with partners, versioned')
  addVerb(noun, session, {
    usage: 'list',
    summary: 'list the agreements',
    example: 'agreement list --partner lagoon-radio --status active',
    withOptions: (command) =>
      pageOptions(command)
        .option('--partner <id>', 'only those with this partner')
        .addOption(new Option('--status <status>', 'only those in this status').choices(AGREEMENT_STATUSES)),
    run: ({ client, command }) => {
      const { partner, status } = command.opts<ListOptions>()
      const query = { ...pageQueryOf(command), ...(partner && { partner }), ...(status && { status }) }
      return take(client.agreements.$get({ query }))
    },
    show: ({ agreements, next }) => showLines(agreements) + more(next),
  })
  addVerb(noun, session, {
    usage: 'show <id>',
    summary: 'show an agreement',
    example: 'agreement show radio-2026',
    run: ({ client, args: [id = ''] }) => take(client.agreements[':id'].$get({ param: { id }, query: {} })),
    show: showAgreement,
  })
  addVersions(noun, session)
  addSet(noun, session)
  addAgreementStatus(noun, session)
}

function addVersions(noun: Command, session: Session): void {
  addVerb(noun, session, {
    usage: 'versions <id>',
    summary: 'show every version of an agreement, newest first',
    example: 'agreement versions radio-2026',
    run: ({ client, args: [id = ''] }) =>
      take(client.agreements[':id'].versions.$get({ param: { id }, query: {} })),
    show: ({ agreements }) =>
      table(
        ['version', 'status', 'written', 'signed', 'document'],
        agreements.map((one) => [
          String(one.version),
          one.status,
          one.updatedAt,
          one.signedOn ?? '—',
          one.document ?? '—',
        ]),
      ),
  })
}

function addSet(noun: Command, session: Session): void {
  addVerb(noun, session, {
    usage: 'set <id>',
    summary: 'draft an agreement, or make a new version of one: what is not stated stays',
    example:
      'agreement set radio-2026 --partner lagoon-radio --from 2026-01-01 --until 2026-12-31 --section Business --use fullText --images --delay 24h',
    writes: true,
    withOptions: (command) => grantOptions(withTerms(command)),
    run: setAgreement,
    show: ({ outcome, agreement }) => `${outcome}\n\n${showAgreement(agreement)}`,
  })
}

function withTerms(command: Command): Command {
  return command
    .option('--file <path>', 'JSON with all the terms, as agreement show --json prints them')
    .option('--partner <id>', 'with whom')
    .option('--title <title>', 'what it is called; its id unless said')
    .option('--document <reference>', 'where the signed document is kept')
    .option('--signed-on <day>', 'the day it was signed, like 2026-01-06')
    .option('--from <time>', 'a day of the newsroom, like 2026-01-01, or an instant')
    .option('--until <time>', 'the last day on which it holds, or the first instant at which it does not')
    .option('--license <id>', 'a license it is signed under; may be given several times', several)
    .option('--resign', 'sign its licenses anew, each in its current version')
    .option('--territories <codes>', 'countries, like NG,GH; none: everywhere', parseCountries)
    .option('--credit <line>', 'the credit line the partner prints; none: each article’s own')
    .addOption(
      new Option('--duty <duty>', 'what is owed for all of it; may be given several times').argParser(
        severalOf(DUTIES),
      ),
    )
    .option('--remove-after <days>', 'days after its listing when an article must be gone', parseAmount)
}

async function setAgreement({ client, command, args: [id = ''], query }: Call) {
  const { file, removeAfter, license, duty, ...options } = command.opts<SetOptions>()
  const { partner, title, document, signedOn, from, until, resign, territories, credit } = options
  const given = statedOf({
    ...{ partner, title, document, signedOn, from, until, resign, territories, credit },
    ...{ licenses: license, duties: duty, removeAfterDays: removeAfter },
  })
  const shown = file === undefined ? await current(client, id) : await readJsonFile<Shown>(file)
  const base = termsOf(shown ?? {}, id)
  const grants = grantsWith(command, base.grants ?? [])
  if (file === undefined) requireChange(command, grants ? { ...given, grants } : given)
  // What is missing or wrong is for the API to say.
  const json = { title: id, grants: [], ...base, ...given, ...(grants && { grants }) } as Body
  return take(client.agreements[':id'].$put({ param: { id }, query, json }))
}

type Shown = Partial<Omit<Body, 'licenses' | 'grants'>> & {
  readonly licenses?: readonly (string | { readonly id: string })[]
  readonly grants?: readonly GrantBody[]
  readonly id?: string
  readonly status?: string
  readonly updatedAt?: string
}

type Terms = Partial<Omit<Body, 'grants'>> & { readonly grants?: readonly GrantBody[] }

function current(client: Client, id: string): Promise<Shown | null> {
  return takeOrNull(client.agreements[':id'].$get({ param: { id }, query: {} }))
}

/** What `agreement show` adds to the terms is not part of them, and Licenses are named by their ids. */
function termsOf({ id, version, status, updatedAt, licenses, ...terms }: Shown, changed: string): Terms {
  const ids = licenses?.map((license) => (typeof license === 'string' ? license : license.id))
  return { ...terms, ...versionOf({ id, version }, changed), ...(ids && { licenses: ids }) }
}

type Line = {
  readonly id: string
  readonly partner: string
  readonly status: string
  readonly from: string
  readonly until: string | null
  readonly title: string
}

function showLines(agreements: readonly Line[]): string {
  const rows = agreements.map(({ id, partner, status, from, until, title }) => [
    ...[id, partner, status, from],
    ...[until ?? '—', title],
  ])
  return table(['id', 'partner', 'status', 'from', 'until', 'title'], rows, 'No agreements.')
}

function showAgreement({ grants, ...terms }: { readonly grants: readonly { readonly id: string }[] }) {
  const shown = grants.map(({ id, ...grant }) => `Grant ${id}\n${fields(grant)}`)
  return [fields(terms), ...shown].join('\n\n')
}
