/** `imprimatur partner`: the organisations that receive articles. */
import { type Command, InvalidArgumentError } from 'commander'
import type { InferRequestType } from 'hono/client'
import type { Contact, PartnerStatus } from '../domain/partner.ts'
import type { Client } from './connect.ts'
import { readJsonFile, versionOf } from './json-file.ts'
import { fields, table } from './output.ts'
import { more, pageOptions, pageQueryOf } from './page.ts'
import { take, takeOrNull } from './reply.ts'
import type { Session } from './session.ts'
import { parseCountries, showCountries } from './territories.ts'
import { addVerb, type Call, requireChange, several, statedOf } from './verb.ts'

type Body = InferRequestType<Client['partners'][':id']['$put']>['json']

type SetOptions = {
  readonly file?: string
  readonly name?: string
  readonly contact?: readonly Contact[]
  readonly domain?: readonly string[]
  readonly territories?: readonly string[] | 'none'
}

export function addPartner(program: Command, session: Session): void {
  const noun = program.command('partner').description('the organisations that receive articles')
  addVerb(noun, session, {
    usage: 'list',
    summary: 'list the partners',
    example: 'partner list',
    withOptions: pageOptions,
    run: ({ client, command }) => take(client.partners.$get({ query: pageQueryOf(command) })),
    show: ({ partners, next }) =>
      table(
        ['id', 'status', 'territories', 'name'],
        partners.map(({ id, status, territories, name }) => [id, status, showCountries(territories), name]),
        'No partners.',
      ) + more(next),
  })
  addVerb(noun, session, {
    usage: 'show <id>',
    summary: 'show a partner',
    example: 'partner show lagoon-radio',
    run: ({ client, args: [id = ''] }) => take(client.partners[':id'].$get({ param: { id }, query: {} })),
    show: fields,
  })
  addSet(noun, session)
  addStatusVerbs(noun, session)
}

function addSet(noun: Command, session: Session): void {
  addVerb(noun, session, {
    usage: 'set <id>',
    summary:
      'create a partner, or change one: what is not stated stays; a list that is stated replaces the old',
    example:
      'partner set lagoon-radio --name "Lagoon Radio" --contact "Chidi Okafor <chidi@radio.example>" --domain radio.example --territories NG,GH',
    writes: true,
    withOptions: (command) =>
      command
        .option('--file <path>', 'JSON with all of it, as partner show --json prints it')
        .option('--name <name>', 'its name as it signs')
        .option('--contact <name and e-mail>', 'like "Ada Obi <ada@radio.example>"; several times', contacts)
        .option('--domain <host>', 'where it publishes; may be given several times', several)
        .option('--territories <codes>', 'countries, like NG,GH; none: everywhere', parseCountries),
    run: setPartner,
    show: ({ outcome, partner }) => `${outcome}\n\n${fields(partner)}`,
  })
}

async function setPartner({ client, command, args: [id = ''], query }: Call) {
  const { file, name, contact, domain, territories } = command.opts<SetOptions>()
  const given = statedOf({ name, contacts: contact, domains: domain, territories })
  if (file === undefined) requireChange(command, given)
  const shown = file === undefined ? await current(client, id) : await readJsonFile<Shown>(file)
  // What is missing or wrong is for the API to say.
  const json = { ...bodyOf(shown ?? {}, id), ...given } as Body
  return take(client.partners[':id'].$put({ param: { id }, query, json }))
}

type Shown = Partial<Body> & { readonly id?: string; readonly updatedAt?: string }

function current(client: Client, id: string): Promise<Shown | null> {
  return takeOrNull(client.partners[':id'].$get({ param: { id }, query: {} }))
}

/** What `partner show` adds is not part of it. */
function bodyOf({ id, version, updatedAt, ...body }: Shown, changed: string): Partial<Body> {
  return { ...body, ...versionOf({ id, version }, changed) }
}

function addStatusVerbs(noun: Command, session: Session): void {
  const steps: readonly (readonly [string, PartnerStatus, string])[] = [
    ['suspend', 'suspended', 'give it nothing until it is resumed, whatever was agreed'],
    ['resume', 'active', 'give it again what was agreed'],
  ]
  for (const [verb, status, summary] of steps) {
    addVerb(noun, session, {
      usage: `${verb} <id>`,
      summary,
      example: `partner ${verb} lagoon-radio`,
      writes: true,
      run: async ({ client, args: [id = ''], query }) => {
        const current = await take(client.partners[':id'].$get({ param: { id }, query: {} }))
        const { id: _, updatedAt, ...body } = current
        return take(client.partners[':id'].$put({ param: { id }, query, json: { ...body, status } }))
      },
      show: ({ outcome, partner }) => `${outcome}: ${partner.id} is ${partner.status}`,
    })
  }
  addVerb(noun, session, {
    usage: 'remove <id>',
    summary: 'remove a partner that was never given anything, its drafts and credentials with it',
    example: 'partner remove lagoon-radio',
    writes: true,
    run: ({ client, args: [id = ''], query }) =>
      take(client.partners[':id'].$delete({ param: { id }, query })),
    show: ({ removed }) => `removed ${removed}`,
  })
}

function contacts(text: string, before: readonly Contact[] | undefined): readonly Contact[] {
  const [, name, email] = /^\s*(.*?)\s*<\s*([^<>\s]+)\s*>\s*$/.exec(text) ?? []
  if (!name || !email)
    throw new InvalidArgumentError('Expected a name and an e-mail: "Ada Obi <ada@radio.example>".')
  return [...(before ?? []), { name, email }]
}
