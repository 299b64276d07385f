/** A verb of the CLI: its options, its call of the API, and its result as JSON or for people. */
import { type Command, InvalidArgumentError } from 'commander'
import { type Client, connect } from './connect.ts'
import { takeImpact } from './impact-words.ts'
import type { Session } from './session.ts'

export type Call = {
  readonly client: Client
  readonly command: Command
  /** The arguments in their order; a list argument is spread. */
  readonly args: readonly string[]
  /** The query of a write: a dry run where one was asked for. */
  readonly query: { readonly dryRun?: '1' }
  readonly session: Session
}

export type Verb<T> = {
  /** Name and arguments: `show <id>`. */
  readonly usage: string
  readonly summary: string
  /** A line that works, without the program's name. */
  readonly example: string
  readonly writes?: boolean
  readonly withOptions?: (command: Command) => Command
  readonly run: (call: Call) => Promise<T>
  readonly show: (result: T) => string
  /** Whether a result that was given counts as failed: exit code 1. */
  readonly hasFailed?: (result: T) => boolean
}

type CommonOptions = {
  readonly json?: boolean
  readonly dryRun?: boolean
  readonly server?: string
  readonly token?: string
}

export function addVerb<T>(noun: Command, session: Session, verb: Verb<T>): void {
  const command = noun
    .command(verb.usage)
    .summary(verb.summary)
    .description(verb.summary)
    .option('--json', 'print the result as JSON')
    .option('--server <url>', 'ask a running server instead of opening the database here')
    .option('--token <credential>', 'the operator’s credential for --server (better: IMPRIMATUR_TOKEN)')
    .addHelpText('after', `\nExample:\n  $ imprimatur ${verb.example}`)
  if (verb.writes) command.option('--dry-run', 'check everything, say what would happen, write nothing')
  verb.withOptions?.(command)
  command.action(async () => {
    await perform(command, session, verb)
  })
}

async function perform<T>(command: Command, session: Session, verb: Verb<T>): Promise<void> {
  const { json, dryRun, ...target } = command.opts<CommonOptions>()
  const { terminal, finish } = session
  const { client, close } = connect(terminal, target)
  try {
    const query = dryRun ? ({ dryRun: '1' } as const) : {}
    const result = await verb.run({ client, command, args: command.args, query, session })
    if (dryRun && !json) terminal.note('Dry run: nothing was written.\n')
    terminal.write(`${json ? JSON.stringify(result, null, 2) : shown(verb, result)}\n`)
    if (verb.hasFailed?.(result)) finish(1)
  } finally {
    await close()
  }
}

/** What a dry run says of partners comes last: it is what it was run for. */
function shown<T>(verb: Verb<T>, result: T): string {
  const { rest, words } = takeImpact(result)
  return words === null ? verb.show(rest) : `${verb.show(rest)}\n\n${words}`
}

/** Collects an option that may be given several times. */
export function several(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value]
}

/** The same for an option that takes one of some words. */
export function severalOf(choices: readonly string[]) {
  return (value: string, before: readonly string[] | undefined): string[] => {
    if (!choices.includes(value)) throw new InvalidArgumentError(`Expected one of ${choices.join(', ')}.`)
    return several(value, before)
  }
}

/** The options that were given; the word `none` takes a value away. */
export function statedOf<T extends object>(options: T): Partial<Stated<T>> {
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  const stated = given.map(([name, value]) => [name, value === 'none' ? null : value])
  return Object.fromEntries(stated) as Partial<Stated<T>>
}

type Stated<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Throws wrong usage (exit code 2) where a command that changes something was told nothing to change. */
export function requireChange(command: Command, change: object): void {
  if (Object.keys(change).length === 0) {
    command.error('error: nothing to change was given', { exitCode: 2 })
  }
}
