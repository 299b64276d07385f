/** The options of one Grant on the command line, and the Grant they make of the one there was. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { InferRequestType } from 'hono/client'
import { PERMISSIONS, type Permission } from '../domain/agreement.ts'
import { GENRES, type Genre } from '../domain/article.ts'
import { AI_USES, type AiUses, DUTIES, type Duty, USES, type Use } from '../domain/license.ts'
import type { Client } from './connect.ts'
import { parseAmount } from './size.ts'
import { several, severalOf, statedOf } from './verb.ts'

export type GrantBody = NonNullable<
  InferRequestType<Client['agreements'][':id']['$put']>['json']['grants']
>[number]

type GrantOptions = {
  readonly grant?: string
  readonly section?: readonly string[]
  readonly tag?: readonly string[]
  readonly author?: readonly string[]
  readonly language?: readonly string[]
  readonly genre?: readonly Genre[]
  readonly source?: readonly string[]
  readonly channel?: readonly string[]
  readonly under?: readonly string[]
  readonly use?: Use
  readonly images?: boolean
  readonly permit?: readonly Permission[]
  readonly ai?: readonly (keyof AiUses | 'none')[]
  readonly delay?: number
  readonly quota?: number | 'none'
  readonly grantDuty?: readonly Duty[]
}

export function grantOptions(command: Command): Command {
  const choice = (flags: string, what: string, choices: readonly string[]) =>
    new Option(flags, `${what}; may be given several times`).choices(choices).argParser(severalOf(choices))
  return command
    .option('--grant <id>', 'which grant the following options are of; a new one is added')
    .option('--section <name>', 'articles of a section; may be given several times', several)
    .option('--tag <name>', 'articles with a tag; may be given several times', several)
    .option('--author <name>', 'articles by an author; may be given several times', several)
    .option('--language <tag>', 'articles in a language; may be given several times', several)
    .addOption(choice('--genre <genre>', 'articles of a genre', GENRES))
    .option('--source <name>', 'articles that came from a feed; may be given several times', several)
    .option('--channel <id>', 'articles of a channel; may be given several times', several)
    .option('--under <license>', 'articles under a license; may be given several times', several)
    .addOption(new Option('--use <use>', 'how much of each').choices(USES))
    .option('--images', 'images and recordings too')
    .option('--no-images', 'without images and recordings')
    .addOption(choice('--permit <what>', 'what may be done with it (web unless said)', PERMISSIONS))
    .addOption(choice('--ai <use>', 'what AI systems may do; none: nothing', [...AI_USES, 'none']))
    .option('--delay <time>', 'how long after its listing each is given, like 24h or 2d', parseDelay)
    .option('--quota <number>', 'the first so many a day; none: all', parseAmount)
    .addOption(choice('--grant-duty <duty>', 'what is owed for these articles', DUTIES))
}

/** The Grants with the one the options speak of made or changed; null where the options speak of none. */
export function grantsWith(command: Command, before: readonly GrantBody[]): readonly GrantBody[] | null {
  const { grant: named, ...options } = command.opts<GrantOptions>()
  const given = grantOf(options)
  if (named === undefined && Object.keys(given).length === 0) return null
  if (named === undefined && before.length > 1) {
    command.error(`error: there are ${before.length} grants: say which one with --grant`, { exitCode: 2 })
  }
  const id = named ?? before[0]?.id ?? 'all'
  const old = before.find((grant) => grant.id === id)
  // What is missing is for the API to say.
  const changed = { ...old, ...given, id, selection: { ...old?.selection, ...given.selection } } as GrantBody
  return old ? before.map((grant) => (grant === old ? changed : grant)) : [...before, changed]
}

function grantOf(options: GrantOptions): Partial<GrantBody> {
  const { section, tag, author, language, genre, source, channel, under } = options
  const { use, images, permit, ai, delay, quota, grantDuty } = options
  const selection = statedOf({
    ...{ sections: section, tags: tag, authors: author, languages: language },
    ...{ genres: genre, sources: source, channels: channel, licenses: under },
  })
  return {
    ...statedOf({ use, images, permits: permit, delayHours: delay, dailyQuota: quota, duties: grantDuty }),
    ...(ai && { ai: aiOf(ai) }),
    ...(Object.keys(selection).length > 0 && { selection }),
  } as Partial<GrantBody>
}

function aiOf(uses: readonly string[]): AiUses {
  return { train: uses.includes('train'), input: uses.includes('input'), index: uses.includes('index') }
}

/** Whole hours: `24h`, `2d`, or `none`. */
function parseDelay(text: string): number {
  const [, amount, unit] = /^(\d{1,6})([hd])$/.exec(text === 'none' ? '0h' : text) ?? []
  if (amount === undefined) throw new InvalidArgumentError('Expected hours or days, like 24h or 2d, or none.')
  return Number(amount) * (unit === 'd' ? 24 : 1)
}
