/** Lists that come in pages: their options, and the line that leads to the next. */
import type { Command } from 'commander'

export function pageOptions(command: Command): Command {
  return command
    .option('--limit <number>', 'how many, 200 at most')
    .option('--cursor <text>', '`next` of the page before')
}

/** The options that were given, as the API's query. */
export function pageQueryOf(command: Command): { readonly limit?: string; readonly cursor?: string } {
  const { limit, cursor } = command.opts<{ readonly limit?: string; readonly cursor?: string }>()
  return { ...(limit === undefined ? {} : { limit }), ...(cursor === undefined ? {} : { cursor }) }
}

export function more(next: string | null): string {
  return next === null ? '' : `\n\nMore: --cursor '${next}'`
}
