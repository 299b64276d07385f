/** `imprimatur license`: what rights holders allow. */
import { type Command, Option } from 'commander'
import type { InferRequestType } from 'hono/client'
import { USES, type Use } from '../domain/license.ts'
import type { Client } from './connect.ts'
import { readJsonFile, versionOf } from './json-file.ts'
import { fields, table } from './output.ts'
import { take } from './reply.ts'
import type { Session } from './session.ts'
import { parseCountries } from './territories.ts'
import { addVerb, type Call, requireChange, statedOf } from './verb.ts'

type Terms = InferRequestType<Client['licenses'][':id']['$put']>['json']

type SetOptions = {
  readonly file?: string
  readonly name?: string
  readonly url?: string | null
  readonly publicUse?: Use
  readonly pageUse?: Use
  readonly ceiling?: Use
  readonly territories?: readonly string[] | 'none'
  readonly terms?: string
  readonly notice?: string
}

export function addLicense(program: Command, session: Session): void {
  const noun = program.command('license').description('what rights holders allow, versioned')
  addVerb(noun, session, {
    usage: 'list',
    summary: 'list the licenses',
    example: 'license list',
    run: ({ client }) => take(client.licenses.$get({ query: {} })),
    show: ({ licenses }) =>
      table(
        ['id', 'version', 'feeds', 'page', 'ceiling', 'name'],
        licenses.map((one) => [
          one.id,
          String(one.version),
          one.publicUse,
          one.pageUse,
          one.ceiling,
          one.name,
        ]),
      ),
  })
  addVerb(noun, session, {
    usage: 'show <id>',
    summary: 'show a license',
    example: 'license show all-rights-reserved',
    run: ({ client, args: [id = ''] }) => take(client.licenses[':id'].$get({ param: { id }, query: {} })),
    show: fields,
  })
  addVerb(noun, session, {
    usage: 'set <id>',
    summary: 'create a license from a file, or make a new version with some terms changed',
    example: 'license set all-rights-reserved --page-use fullText',
    writes: true,
    withOptions,
    run: setLicense,
    show: ({ outcome, license }) => `${outcome}\n\n${fields(license)}`,
  })
}

function withOptions(command: Command): Command {
  const use = (flags: string, what: string) => new Option(flags, what).choices(USES)
  return command
    .option('--file <path>', 'JSON with all the terms, as license show --json prints them')
    .option('--name <name>', 'what it is called')
    .option('--url <url>', 'the page of the terms; none: our own page')
    .addOption(use('--public-use <use>', 'what anyone gets in feeds'))
    .addOption(use('--page-use <use>', 'what anyone gets on an article page'))
    .addOption(use('--ceiling <use>', 'the most an agreement may grant'))
    .option('--territories <codes>', 'countries, like NG,GH; none: everywhere', parseCountries)
    .option('--terms <text>', 'the usage terms in words')
    .option('--notice <text>', 'copyright notice with {year} and {holder}')
}

async function setLicense({ client, command, args: [id = ''], query }: Call) {
  const { file, name, url, publicUse, pageUse, ceiling, territories, terms, notice } =
    command.opts<SetOptions>()
  const given = statedOf({
    ...{ name, url, publicUse, pageUse, ceiling, terms, notice },
    territories: territories === 'none' ? null : territories,
  })
  if (file === undefined) requireChange(command, given)
  const shown = file === undefined ? await current(client, id) : await readJsonFile<Shown>(file)
  const json = { ...termsOf(shown, id), ...given }
  return take(client.licenses[':id'].$put({ param: { id }, query, json }))
}

type Shown = Terms & { readonly id?: string; readonly updatedAt?: string }

function current(client: Client, id: string): Promise<Shown> {
  return take(client.licenses[':id'].$get({ param: { id }, query: {} }))
}

/** What `license show` adds to the terms is not part of them. */
function termsOf({ id, version, updatedAt, ...terms }: Shown, changed: string): Terms {
  return { ...terms, ...versionOf({ id, version }, changed) }
}
