/** `imprimatur deliveries`: the ledger: what was handed to whom, who holds a Revision, what a Partner took, how the public reads. */
import type { Command } from 'commander'
import { shorten, table } from './output.ts'
import { more, pageOptions } from './page.ts'
import { take } from './reply.ts'
import type { Session } from './session.ts'
import { addVerb } from './verb.ts'

/** What of the options is the question; the others say whom to ask, and how to print. */
const QUESTION = ['partner', 'article', 'revision', 'channel', 'from', 'to', 'cursor', 'limit'] as const

type Question = Partial<Record<(typeof QUESTION)[number], string>>

function questionOf(command: Command): Question {
  const options = command.opts<Question>()
  return Object.fromEntries(
    QUESTION.map((name) => [name, options[name]]).filter(([, text]) => text !== undefined),
  )
}

const FROM = 'from this date or time on; a date begins in the newsroom’s time zone'
const TO = 'until before this date or time'

const withStretch = (command: Command): Command =>
  command.option('--from <time>', FROM).option('--to <time>', TO)

export function addDeliveries(program: Command, session: Session): void {
  const noun = program
    .command('deliveries')
    .description('the ledger: who was handed what, and how often was asked')
  addList(noun, session)
  addHolders(noun, session)
  addCounts(noun, session)
  addReaders(noun, session)
}

function addList(noun: Command, session: Session): void {
  addVerb(noun, session, {
    usage: 'list',
    summary: 'list what was handed over, newest first receipt first',
    example: 'deliveries list --partner lagoon-radio --from 2025-10-01 --to 2025-11-01',
    withOptions: (command) =>
      pageOptions(
        withStretch(command)
          .option('--partner <id>', 'to this partner')
          .option('--article <id>', 'of this article')
          .option('--revision <number>', 'of this revision of that article'),
      ),
    run: ({ client, command }) => take(client.deliveries.$get({ query: questionOf(command) })),
    show: ({ deliveries, next }) =>
      table(
        ['first', 'last', 'times', 'partner', 'article', 'rev', 'use', 'door', 'agreement', 'headline'],
        deliveries.map((line) => [
          line.firstAt,
          line.lastAt,
          String(line.times),
          line.partner,
          line.article,
          String(line.revision),
          line.use,
          line.door,
          `${line.agreement} v${line.agreementVersion}`,
          shorten(line.headline, 40),
        ]),
        'No deliveries.',
      ) + more(next),
  })
}

function addHolders(noun: Command, session: Session): void {
  addVerb(noun, session, {
    usage: 'holders <article>',
    summary: 'say which partners hold an article',
    example: 'deliveries holders 0199e5b4-6f00-7c3a-8d2e-5a1b2c3d4e5f --revision 2',
    withOptions: (command) => command.option('--revision <number>', 'this revision alone'),
    run: ({ client, command, args: [article = ''] }) =>
      take(
        client.deliveries.holders.$get({
          query: { article, ...questionOf(command) },
        }),
      ),
    show: ({ holders }) =>
      table(
        ['rev', 'partner', 'name', 'uses', 'doors', 'agreements', 'first', 'last', 'times'],
        holders.map((one) => [
          String(one.revision),
          one.partner,
          one.name,
          one.uses.join(', '),
          one.doors.join(', '),
          one.agreements.join(', '),
          one.firstAt,
          one.lastAt,
          String(one.times),
        ]),
        'Nobody holds it.',
      ),
  })
}

function addCounts(noun: Command, session: Session): void {
  addVerb(noun, session, {
    usage: 'counts <partner>',
    summary: 'count what a partner took in a time, and how often it asked',
    example: 'deliveries counts lagoon-radio --from 2025-10-01 --to 2025-11-01',
    withOptions: (command) => pageOptions(withStretch(command)),
    run: ({ client, command, args: [partner = ''] }) =>
      take(
        client.deliveries.counts.$get({
          query: { partner, ...questionOf(command) },
        }),
      ),
    show: ({ articles, lines, polls, byArticle, next }) =>
      [
        `${articles} articles first received, ${lines} lines`,
        table(
          ['article', 'rev', 'revisions', 'lines', 'first', 'headline'],
          byArticle.map((one) => [
            one.article,
            String(one.revision),
            String(one.revisions),
            String(one.lines),
            one.firstAt,
            shorten(one.headline, 60),
          ]),
          'No articles.',
        ) + more(next),
        pollTable(polls),
      ].join('\n\n'),
  })
}

function addReaders(noun: Command, session: Session): void {
  addVerb(noun, session, {
    usage: 'readers',
    summary: 'count how often the public asked, by channel, format and kind of program',
    example: 'deliveries readers --channel latest --from 2025-10-01',
    withOptions: (command) => withStretch(command).option('--channel <id>', 'this channel alone'),
    run: ({ client, command }) => take(client.deliveries.readers.$get({ query: questionOf(command) })),
    show: ({ readers }) =>
      table(
        ['channel', 'format', 'family', 'answered', 'unchanged'],
        readers.map((one) => [
          one.channel,
          one.format,
          one.family,
          String(one.answered),
          String(one.unchanged),
        ]),
        'Nobody asked.',
      ),
  })
}

type PollLine = {
  readonly credential: string
  readonly name: string | null
  readonly door: string
  readonly channel: string | null
  readonly format: string
  readonly answered: number
  readonly unchanged: number
}

function pollTable(polls: readonly PollLine[]): string {
  return table(
    ['credential', 'door', 'channel', 'format', 'answered', 'unchanged'],
    polls.map((one) => [
      one.name ?? one.credential,
      one.door,
      one.channel ?? '—',
      one.format,
      String(one.answered),
      String(one.unchanged),
    ]),
    'No polls.',
  )
}
