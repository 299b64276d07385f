/** The fault of a document, and many of them as findings: what is wrong with one article is said once, not in every channel. */
import type { Newsroom } from '../domain/newsroom.ts'
import { fault, type LintFault } from '../formats/lint/fault.ts'
import type { Platform } from '../ports/platform.ts'
import { type Finding, finding, namedAtMost } from './finding.ts'

/** `document` is its path, as `/feeds/latest.rss`. */
export type DocumentFault = LintFault & { readonly document: string }

/**
 * What a lint says of a document. One that can't be made at all is the worst of faults, since readers get an error in
 * its place; why is for the log, and the other documents are read all the same.
 */
export async function readDocument(
  { log }: Pick<Platform, 'log'>,
  document: string,
  read: () => Promise<readonly LintFault[]> | readonly LintFault[],
): Promise<readonly DocumentFault[]> {
  // Lints compute for long: whoever else asks this process is answered in between.
  await new Promise((resolve) => setTimeout(resolve, 0))
  try {
    return (await read()).map((found) => ({ ...found, document }))
  } catch (error) {
    log('error', 'a document could not be made', { document, error: String(error) })
    const sentence = 'It can’t be made, and who asks for it gets an error; the log says why'
    return [{ ...fault('unwritable', sentence), document }]
  }
}

/** What readers cope with, though nobody should have to. */
const BEARABLE = ['bad-hint', 'bad-image', 'bad-language', 'too-long', 'unknown-prefix', 'wrong-order']

/** The command that mends what comes from an article itself. */
const MENDS: Readonly<Record<string, string>> = {
  'bad-author': '--file words.json` with a byline that has names',
  'bad-date': '--published-at …`',
  'bad-enclosure': '--file words.json` with images at absolute addresses',
  'bad-language': '--file words.json` with a language tag like en-NG',
  'bad-media': '--file words.json` with images at absolute addresses',
  'relative-link': '--url https://…`, or `--file words.json` with images at absolute addresses',
}

export function asFindings(faults: readonly DocumentFault[], newsroom: Newsroom): readonly Finding[] {
  // One article's fault is one, in whatever words each format has for it.
  const groups = groupBy(faults, ({ code, about, document, sentence }) =>
    JSON.stringify([code, about ?? [document, sentence]]),
  )
  const findings = groups.flatMap((group) => findingOf(group, newsroom))
  return groupBy(findings, ({ code }) => code).flatMap((alike) => namedAtMost(alike))
}

/** In the order in which each group began. */
function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

function findingOf([first, ...others]: readonly DocumentFault[], { idPrefix }: Newsroom): readonly Finding[] {
  if (!first) return []
  const { code, sentence, about, document } = first
  const article = about?.startsWith(idPrefix) ? about.slice(idPrefix.length) : null
  const further = new Set(others.map((other) => other.document).filter((other) => other !== document)).size
  const mend = article === null ? undefined : MENDS[code]
  const where = `(${document}${further > 0 ? ` and ${further} more` : ''})`
  const message = `${sentence} ${where}${mend ? `. \`imprimatur article update ${article} ${mend}` : ''}`
  return [finding(BEARABLE.includes(code) ? 'warning' : 'error', code, message, article ?? document)]
}
