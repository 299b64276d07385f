/** `imprimatur check` and `imprimatur tick`: how the house stands, and its background work now. */
import type { Command } from 'commander'
import { fields, table } from './output.ts'
import { take } from './reply.ts'
import type { Session } from './session.ts'
import { addVerb } from './verb.ts'

export function addUpkeep(program: Command, session: Session): void {
  addVerb(program, session, {
    usage: 'check',
    summary: 'say what should be mended; exit code 1 when something is an error',
    example: 'check',
    run: ({ client }) => take(client.check.$get({ query: {} })),
    show: ({ findings }) =>
      table(
        ['severity', 'code', 'about', 'message'],
        findings.map(({ severity, code, subject, message }) => [severity, code, subject ?? '—', message]),
        'Nothing to mend.',
      ),
    hasFailed: ({ findings }) => findings.some(({ severity }) => severity === 'error'),
  })
  addVerb(program, session, {
    usage: 'tick',
    summary: 'do one bite of background work now',
    example: 'tick',
    run: ({ client }) => take(client.tick.$post({ query: {} })),
    show: fields,
  })
}
