/** `imprimatur operator`: the people of the newsroom and their credentials. */
import { type Command, Option } from 'commander'
import { ROLES, type Role } from '../domain/operator.ts'
import { fields, table } from './output.ts'
import { take } from './reply.ts'
import type { Session } from './session.ts'
import { addVerb } from './verb.ts'

type AddOptions = { readonly role: Role; readonly expiresAt?: string }

type NewCredential = { readonly operator: { readonly name: string }; readonly credential: string | null }

export function addOperator(program: Command, session: Session): void {
  const noun = program.command('operator').description('the people of the newsroom and their credentials')
  addVerb(noun, session, {
    usage: 'list',
    summary: 'list the operators',
    example: 'operator list',
    run: ({ client }) => take(client.operators.$get({ query: {} })),
    show: ({ operators }) =>
      table(
        ['name', 'role', 'since', 'expires', 'revoked'],
        operators.map((one) => [
          one.name,
          one.role,
          one.createdAt,
          one.expiresAt ?? '—',
          one.revokedAt ?? '—',
        ]),
      ),
  })
  addVerb(noun, session, {
    usage: 'add <name>',
    summary: 'add an operator and show the credential, once',
    example: 'operator add ada --role editor',
    writes: true,
    withOptions: (command) =>
      command
        .addOption(new Option('--role <role>', 'what they may do').choices(ROLES).makeOptionMandatory())
        .option('--expires-at <instant>', 'until when the credential counts'),
    run: ({ client, command, args: [name = ''], query }) => {
      const { role, expiresAt } = command.opts<AddOptions>()
      const json = { name, role, ...(expiresAt === undefined ? {} : { expiresAt }) }
      return take(client.operators.$post({ query, json }))
    },
    show: showCredential,
  })
  addCredentialVerbs(noun, session)
}

function addCredentialVerbs(noun: Command, session: Session): void {
  addVerb(noun, session, {
    usage: 'rotate <name>',
    summary: 'replace an operator’s credential; the old one stops at once',
    example: 'operator rotate ada',
    writes: true,
    run: ({ client, args: [id = ''], query }) =>
      take(client.operators[':id'].rotate.$post({ param: { id }, query })),
    show: showCredential,
  })
  addVerb(noun, session, {
    usage: 'revoke <name>',
    summary: 'revoke an operator’s credential',
    example: 'operator revoke ada',
    writes: true,
    run: ({ client, args: [id = ''], query }) =>
      take(client.operators[':id'].$delete({ param: { id }, query })),
    show: fields,
  })
}

function showCredential({ operator, credential }: NewCredential): string {
  if (credential === null) return fields(operator)
  return `${fields(operator)}\n\nThe credential, shown this once:\n${credential}`
}
