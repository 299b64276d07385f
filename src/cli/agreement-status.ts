/** What is done to an Agreement as a whole: `imprimatur agreement activate`, `suspend`, `resume`, `end`, `remove`. */
import type { Command } from 'commander'
import { fields } from './output.ts'
import { take } from './reply.ts'
import type { Session } from './session.ts'
import { addVerb, statedOf } from './verb.ts'

type Signature = { readonly document?: string; readonly signedOn?: string }

type Standing = { readonly id: string; readonly version: number; readonly status: string }

export function addAgreementStatus(noun: Command, session: Session): void {
  addVerb(noun, session, {
    usage: 'activate <id>',
    summary: 'put a draft in force: it needs a document and the day it was signed, here or before',
    example: 'agreement activate radio-2026 --document contracts/2026/radio.pdf --signed-on 2026-01-06',
    writes: true,
    withOptions: (command) =>
      command
        .option('--document <reference>', 'where the signed document is kept')
        .option('--signed-on <day>', 'the day it was signed, like 2026-01-06'),
    run: ({ client, command, args: [id = ''], query }) => {
      const { document, signedOn } = command.opts<Signature>()
      const json = statedOf({ document, signedOn }) as Signature
      return take(client.agreements[':id'].activate.$post({ param: { id }, query, json }))
    },
    show: showStanding,
  })
  addSteps(noun, session)
  addVerb(noun, session, {
    usage: 'remove <id>',
    summary: 'remove a draft that was never active',
    example: 'agreement remove radio-2026',
    writes: true,
    run: ({ client, args: [id = ''], query }) =>
      take(client.agreements[':id'].$delete({ param: { id }, query })),
    show: ({ removed }) => `removed ${removed}`,
  })
}

const STEPS = {
  suspend: 'give nothing under an agreement until it is resumed',
  resume: 'put a suspended agreement in force again',
  end: 'end an agreement, for ever: its partner gets nothing more under it',
} as const

function addSteps(noun: Command, session: Session): void {
  for (const step of ['suspend', 'resume', 'end'] as const) {
    addVerb(noun, session, {
      usage: `${step} <id>`,
      summary: STEPS[step],
      example: `agreement ${step} radio-2026`,
      writes: true,
      run: ({ client, args: [id = ''], query }) =>
        take(client.agreements[':id'][step].$post({ param: { id }, query, json: {} })),
      show: showStanding,
    })
  }
}

function showStanding({ id, version, status }: Standing): string {
  return fields({ id, version, status })
}
