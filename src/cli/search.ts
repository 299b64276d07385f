/** `imprimatur search`: the index of words, made anew. */
import type { Command } from 'commander'
import { fields } from './output.ts'
import { take } from './reply.ts'
import type { Session } from './session.ts'
import { addVerb, type Call } from './verb.ts'

export function addSearch(program: Command, session: Session): void {
  const noun = program.command('search').description('what readers search in')
  addVerb(noun, session, {
    usage: 'rebuild',
    summary: 'make the index of searches anew; until it is done, searches find what is done so far',
    example: 'search rebuild',
    run: rebuild,
    show: fields,
  })
}

async function rebuild({ client }: Call): Promise<{ readonly indexedArticles: number }> {
  await take(client.search.rebuild.$post({ query: {} }))
  let indexed = 0
  for (;;) {
    const { indexedArticles } = await take(client.tick.$post({ query: {} }))
    if (indexedArticles === 0) return { indexedArticles: indexed }
    indexed += indexedArticles
  }
}
