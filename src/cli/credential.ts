/** `imprimatur credential`: what Partners show at their doors. */
import type { Command } from 'commander'
import { SCOPES, type Scope } from '../domain/credential.ts'
import { fields, table } from './output.ts'
import { take } from './reply.ts'
import type { Session } from './session.ts'
import { parseAmount } from './size.ts'
import { addVerb, severalOf } from './verb.ts'

type AddOptions = { readonly name: string; readonly scope?: Scope[]; readonly expiresAt?: string }

type RotateOptions = { readonly overlap?: number | 'none'; readonly expiresAt?: string }

type Made = { readonly credential: object; readonly secret: string | null }

export function addCredential(program: Command, session: Session): void {
  const noun = program.command('credential').description('what partners show at their doors')
  addVerb(noun, session, {
    usage: 'list <partner>',
    summary: 'list a partner’s credentials',
    example: 'credential list lagoon-radio',
    run: ({ client, args: [id = ''] }) =>
      take(client.partners[':id'].credentials.$get({ param: { id }, query: {} })),
    show: ({ credentials }) =>
      table(
        ['id', 'name', 'scopes', 'expires', 'revoked', 'last used'],
        credentials.map((one) => [
          one.id,
          one.name,
          one.scopes.length === SCOPES.length ? 'all' : one.scopes.join(','),
          one.expiresAt ?? '—',
          one.revokedAt ?? '—',
          one.lastUsedAt ?? 'never',
        ]),
        'No credentials.',
      ),
  })
  addAdding(noun, session)
  addRotation(noun, session)
  addVerb(noun, session, {
    usage: 'revoke <id>',
    summary: 'revoke a credential at once',
    example: 'credential revoke 0199e6e2-1400-71eb-a0ad-a87f6983a836',
    writes: true,
    run: ({ client, args: [id = ''], query }) =>
      take(client.credentials[':id'].$delete({ param: { id }, query })),
    show: fields,
  })
}

function addAdding(noun: Command, session: Session): void {
  addVerb(noun, session, {
    usage: 'add <partner>',
    summary: 'make a credential for a partner and show it, once',
    example: 'credential add lagoon-radio --name "wordpress importer"',
    writes: true,
    withOptions: (command) =>
      command
        .requiredOption('--name <name>', 'what it is for')
        .option('--scope <door>', `a door it opens: ${SCOPES.join(', ')}; all unless said`, severalOf(SCOPES))
        .option('--expires-at <instant>', 'until when it counts'),
    run: ({ client, command, args: [id = ''], query }) => {
      const { name, scope, expiresAt } = command.opts<AddOptions>()
      const json = { name, ...(scope && { scopes: scope }), ...(expiresAt && { expiresAt }) }
      return take(client.partners[':id'].credentials.$post({ param: { id }, query, json }))
    },
    show: showMade,
  })
}

function addRotation(noun: Command, session: Session): void {
  addVerb(noun, session, {
    usage: 'rotate <id>',
    summary: 'make a successor and show it, once; the old one keeps counting for some days',
    example: 'credential rotate 0199e6e2-1400-71eb-a0ad-a87f6983a836 --overlap 14',
    writes: true,
    withOptions: (command) =>
      command
        .option(
          '--overlap <days>',
          'days for which the old one still counts, 7 unless said; 0: none',
          parseAmount,
        )
        .option('--expires-at <instant>', 'until when the successor counts; none: for ever'),
    run: ({ client, command, args: [id = ''], query }) => {
      const { overlap, expiresAt } = command.opts<RotateOptions>()
      const json = {
        ...(overlap === undefined ? {} : { overlapDays: overlap === 'none' ? 0 : overlap }),
        ...(expiresAt === undefined ? {} : { expiresAt: expiresAt === 'none' ? null : expiresAt }),
      }
      return take(client.credentials[':id'].rotate.$post({ param: { id }, query, json }))
    },
    show: ({ replaced, ...made }) =>
      `${showMade(made)}\n\n${replaced.name} ${replaced.revokedAt ? 'counts no more' : `still counts until ${replaced.expiresAt}`}.`,
  })
}

function showMade({ credential, secret }: Made): string {
  if (secret === null) return fields(credential)
  return `${fields(credential)}\n\nThe credential, shown this once:\n${secret}`
}
