/** `imprimatur explain`: what a partner, or the public, is given of an article, and why. */
import type { Command } from 'commander'
import type { InferResponseType } from 'hono/client'
import type { Client } from './connect.ts'
import { table } from './output.ts'
import { take } from './reply.ts'
import type { Session } from './session.ts'
import { addVerb } from './verb.ts'

type Explanation = InferResponseType<Client['explain']['$get'], 200>
type Answer = Explanation['answers'][number]
type Cleared = Extract<Answer, { outcome: 'cleared' }>
type GrantAnswer = Explanation['grants'][number]

type Options = {
  readonly article: string
  readonly partner?: string
  readonly country?: string
  readonly at?: string
}

export function addExplain(program: Command, session: Session): void {
  addVerb(program, session, {
    usage: 'explain',
    summary: 'say what a partner, or the public, is given of an article, and why',
    example: 'explain --article 0199e6e2-1400-71eb-a0ad-a87f6983a836 --partner lagoon-radio',
    withOptions: (command) =>
      command
        .requiredOption('--article <id>', 'the article')
        .option('--partner <id>', 'the partner; without one, the public')
        .option('--country <code>', 'the public reader’s country, like NG; unknown unless given')
        .option('--at <instant>', 'RFC 3339, past or to come, by the facts stored today; now unless given'),
    run: ({ client, command }) => {
      const { article, partner, country, at } = command.opts<Options>()
      const query = {
        article,
        ...(partner === undefined ? {} : { partner }),
        ...(country === undefined ? {} : { country }),
        ...(at === undefined ? {} : { at }),
      }
      return take(client.explain.$get({ query }))
    },
    show: showExplanation,
  })
}

function showExplanation({ article, partner, country, answers, grants, at }: Explanation): string {
  const who = partner?.name ?? (country === null ? 'the public' : `the public in ${country}`)
  const [feed, page] = answers
  const isOne =
    feed && page && JSON.stringify({ ...feed, door: '' }) === JSON.stringify({ ...page, door: '' })
  const shown = isOne ? [feed] : answers
  return [
    `“${article.headline}” (${article.id}, revision ${article.revision}), for ${who}, at ${at}`,
    ...shown.map((answer) => `${isOne ? 'Everywhere' : PLACES[answer.door]}: ${showAnswer(answer)}`),
    ...(partner === null ? [] : [showGrants(grants)]),
  ].join('\n\n')
}

const PLACES = { feed: 'In feeds', page: 'On its page' } as const
const USES = { headline: 'the headline', summary: 'headline and summary', fullText: 'the full text' } as const

function showAnswer(answer: Answer): string {
  if (answer.outcome === 'cleared')
    return [`cleared for ${USES[answer.use]}.`, ...showTerms(answer)].join('\n')
  const { reason, sentence, until, remedies } = answer
  return [
    `refused (${reason}). ${sentence}`,
    ...(until === null ? [] : [`  until       ${until}`]),
    ...remedies.map((remedy) => `  to change   ${remedy}`),
  ].join('\n')
}

function showTerms(answer: Cleared): readonly string[] {
  const { agreement, license, ai, assets } = answer
  const signed = license.signedVersion === null ? '' : `, signed under version ${license.signedVersion}`
  const allowed = Object.entries(ai).flatMap(([use, isAllowed]) => (isAllowed ? [use] : []))
  const rows: readonly (readonly [string, string | null])[] = [
    [
      'agreement',
      agreement &&
        `${agreement.title} (${agreement.id}, version ${agreement.version}), grant ${agreement.grant}`,
    ],
    ['document', agreement?.document ?? null],
    ['license', `${license.name} (${license.id}, version ${license.version}${signed})`],
    ['credit', answer.credit],
    ['duties', answer.duties.join(', ') || 'none'],
    ['countries', answer.territories?.join(', ') ?? 'everywhere'],
    ['permits', answer.permits && (answer.permits.join(', ') || 'nothing else')],
    ['AI uses', allowed.join(', ') || 'none'],
    ['remove by', answer.removeBy],
    ['last use', answer.lastUse],
    ['until', answer.until],
    ...assets.map(
      ({ kind, url, why }) => [kind, why === null ? url : `${url} is not given. ${why}`] as const,
    ),
  ]
  return rows.flatMap(([name, value]) => (value === null ? [] : [`  ${name.padEnd(10)}  ${value}`]))
}

function showGrants(grants: readonly GrantAnswer[]): string {
  const rows = grants.map((one) => [
    one.agreement,
    one.grant ?? '—',
    one.use === null ? (one.reason ?? 'nothing to ask') : USES[one.use],
    one.until ?? '',
    one.obstacles.map(({ remedy }) => remedy).join(' '),
  ])
  const heading = ['agreement', 'grant', 'gives', 'until', 'to change']
  return `Each grant asked alone:\n${table(heading, rows, 'There is no agreement.')}`
}
