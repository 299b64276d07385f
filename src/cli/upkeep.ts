/** `imprimatur check` and `imprimatur tick`: how the house stands, and its background work now. */
import type { Command } from 'commander'
import { checkReport } from './check-report.ts'
import { fields } from './output.ts'
import { take } from './reply.ts'
import type { Session } from './session.ts'
import { addVerb } from './verb.ts'

export function addUpkeep(program: Command, session: Session): void {
  addVerb(program, session, {
    usage: 'check',
    summary: 'say what should be mended; exit code 1 when something is an error',
    example: 'check',
    withOptions: (command) =>
      command.option('--quick', 'leave out the documents: look at what is stored and set alone'),
    run: ({ client, command }) => {
      const { quick } = command.opts<{ readonly quick?: boolean }>()
      return take(client.check.$get({ query: quick ? { documents: '0' } : {} }))
    },
    show: ({ findings }) => checkReport(findings),
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
