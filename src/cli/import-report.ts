/** The report of an import for people: the counts, and every file with something to say. */
import { type Said, sayings } from './ingested.ts'
import { refusal, shorten } from './output.ts'

export type ImportLine = Said & {
  readonly file: string
  readonly outcome: 'created' | 'revised' | 'unchanged' | 'failed'
  readonly id: string | null
  readonly headline: string | null
  readonly reason: string | null
  readonly faults: readonly {
    readonly field: string
    readonly value?: string | undefined
    readonly expected: string
  }[]
}

export type ImportReport = {
  readonly lines: readonly ImportLine[]
  readonly counts: Readonly<Record<'created' | 'revised' | 'unchanged' | 'incomplete' | 'failed', number>>
}

export function showImport({ lines, counts }: ImportReport): string {
  const isShort = lines.length <= SHORT
  const blocks = lines.map((line) => showLine(line, isShort)).filter((block) => block !== null)
  const { created, revised, unchanged, incomplete, failed } = counts
  const sum = `${created} created, ${revised} revised, ${unchanged} unchanged, ${incomplete} incomplete, ${failed} failed`
  return [...blocks, sum].join('\n')
}

/** Up to so many files, new and revised articles are named though there is nothing to say of them. */
const SHORT = 20

function showLine(line: ImportLine, isShort: boolean): string | null {
  const said = [...reasons(line), ...sayings(line)]
  const { file, outcome, id, headline } = line
  if (said.length === 0 && !(isShort && (outcome === 'created' || outcome === 'revised'))) return null
  const title = [file, outcome, id, headline === null ? null : shorten(headline, 70)]
  return [title.filter((part) => part !== null).join('  '), ...said, ...(said.length > 0 ? [''] : [])].join(
    '\n',
  )
}

function reasons({ reason, faults }: ImportLine): readonly string[] {
  return reason === null ? [] : refusal(reason, faults).map((line) => `    failed   ${line}`)
}
