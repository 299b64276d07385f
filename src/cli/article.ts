/** `imprimatur article`: articles as they are stored, and what is done with one. */
import type { Command } from 'commander'
import type { InferRequestType } from 'hono/client'
import { addArticleChange } from './article-change.ts'
import type { Client } from './connect.ts'
import { showIngested } from './ingested.ts'
import { readJsonFile } from './json-file.ts'
import { fields, shorten, table } from './output.ts'
import { more, pageOptions, pageQueryOf } from './page.ts'
import { take } from './reply.ts'
import type { Session } from './session.ts'
import { addVerb } from './verb.ts'

type ArticleJson = InferRequestType<Client['articles']['$post']>['json']

type Line = {
  readonly id: string
  readonly status: string
  readonly publishedAt: string
  readonly headline: string
  readonly missing: readonly string[]
}

export function addArticle(program: Command, session: Session): void {
  const noun = program.command('article').description('articles and their rights')
  addReading(noun, session)
  addVerb(noun, session, {
    usage: 'add <file>',
    summary: 'take in an article from a JSON file',
    example: 'article add story.json',
    writes: true,
    run: async ({ client, args: [file = ''], query }) =>
      take(client.articles.$post({ query, json: await readJsonFile<ArticleJson>(file) })),
    show: showIngested,
  })
  addArticleChange(noun, session)
  addStatusVerbs(noun, session)
}

function addReading(noun: Command, session: Session): void {
  addVerb(noun, session, {
    usage: 'list',
    summary: 'list articles, newest first',
    example: 'article list --incomplete',
    withOptions: (command) =>
      pageOptions(command).option(
        '--incomplete',
        'only those that are not published because rights are missing',
      ),
    run: ({ client, command }) => {
      const { incomplete } = command.opts<{ readonly incomplete?: boolean }>()
      const query = { ...pageQueryOf(command), ...(incomplete && { incomplete: '1' as const }) }
      return take(client.articles.$get({ query }))
    },
    show: ({ articles, next }) => showLines(articles) + more(next),
  })
  addVerb(noun, session, {
    usage: 'show <id>',
    summary: 'show an article as it is stored, whoever may read it',
    example: 'article show 0199e6e2-1400-71eb-a0ad-a87f6983a836',
    run: ({ client, args: [id = ''] }) => take(client.articles[':id'].$get({ param: { id }, query: {} })),
    show: ({ bodyHtml, ...others }) => `${fields(others)}\n\n${bodyHtml}`,
  })
}

function addStatusVerbs(noun: Command, session: Session): void {
  addVerb(noun, session, {
    usage: 'withhold <id>',
    summary: 'take an article out of every channel for now',
    example: 'article withhold 0199e6e2-1400-71eb-a0ad-a87f6983a836',
    writes: true,
    run: ({ client, args: [id = ''], query }) =>
      take(client.articles[':id'].withhold.$post({ param: { id }, query })),
    show: (line) => showLines([line]),
  })
  addVerb(noun, session, {
    usage: 'cancel <id>',
    summary: 'take an article out of every channel for good',
    example: 'article cancel 0199e6e2-1400-71eb-a0ad-a87f6983a836 --legal-demand',
    writes: true,
    withOptions: (command) =>
      command.option('--legal-demand', 'because the law demands it: readers are told so (451)'),
    run: ({ client, command, args: [id = ''], query }) => {
      const { legalDemand } = command.opts<{ readonly legalDemand?: boolean }>()
      const json = legalDemand ? ({ reason: 'legal' } as const) : {}
      return take(client.articles[':id'].cancel.$post({ param: { id }, query, json }))
    },
    show: (line) => showLines([line]),
  })
  addVerb(noun, session, {
    usage: 'restore <id>',
    summary: 'put an article back in its place',
    example: 'article restore 0199e6e2-1400-71eb-a0ad-a87f6983a836',
    writes: true,
    run: ({ client, args: [id = ''], query }) =>
      take(client.articles[':id'].restore.$post({ param: { id }, query })),
    show: (line) => showLines([line]),
  })
}

function showLines(lines: readonly Line[]): string {
  return table(
    ['id', 'status', 'published', 'headline', 'missing'],
    lines.map(({ id, status, publishedAt, headline, missing }) => [
      id,
      status,
      publishedAt,
      shorten(headline, 60),
      missing.join(', '),
    ]),
    'No articles.',
  )
}
