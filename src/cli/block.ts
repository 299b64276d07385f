/** `imprimatur block`: the newsroom's standing text. */
import { Argument, type Command } from 'commander'
import { BLOCK_KINDS, type BlockKind } from '../domain/block.ts'
import { fields, shorten, table } from './output.ts'
import { take } from './reply.ts'
import type { Session } from './session.ts'
import { addVerb } from './verb.ts'

export function addBlock(program: Command, session: Session): void {
  const noun = program.command('block').description('standing text that goes with articles')
  addVerb(noun, session, {
    usage: 'list',
    summary: 'list the blocks',
    example: 'block list',
    run: ({ client }) => take(client.blocks.$get({ query: {} })),
    show: ({ blocks }) =>
      table(
        ['kind', 'text'],
        blocks.map(({ kind, text }) => [kind, shorten(text, 100)]),
      ),
  })
  addVerb(noun, session, {
    usage: 'set',
    summary:
      'write a block, with {newsroom}, {contact}, {policyUrl}, {notice}, {year}, {holder}, {byline}, {dateline}',
    example: 'block set editors-note "To republish our work, write to {contact}."',
    writes: true,
    withOptions: (command) => command.addArgument(kindArgument()).argument('<text>', 'plain text'),
    run: ({ client, args: [kind = '', text = ''], query }) =>
      take(client.blocks[':kind'].$put({ param: { kind: kindOf(kind) }, query, json: { text } })),
    show: fields,
  })
  addVerb(noun, session, {
    usage: 'remove',
    summary: 'remove a block',
    example: 'block remove ethics-statement',
    writes: true,
    withOptions: (command) => command.addArgument(kindArgument()),
    run: ({ client, args: [kind = ''], query }) =>
      take(client.blocks[':kind'].$delete({ param: { kind: kindOf(kind) }, query })),
    show: ({ removed }) => `removed ${removed}`,
  })
}

function kindArgument(): Argument {
  return new Argument('<kind>').choices(BLOCK_KINDS)
}

/** The argument's choices were checked when it was read. */
function kindOf(word: string): BlockKind {
  return BLOCK_KINDS.find((kind) => kind === word) ?? 'editors-note'
}
