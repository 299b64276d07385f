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
  const blocks = lines.map(showLine).filter((block) => block !== null)
  const { created, revised, unchanged, incomplete, failed } = counts
  const sum = `${created} created, ${revised} revised, ${unchanged} unchanged, ${incomplete} incomplete, ${failed} failed`
  return [...blocks, sum].join('\n')
}

function showLine(line: ImportLine): string | null {
  const said = [...reasons(line), ...sayings(line)]
  if (said.length === 0) return null
  const headline = line.headline === null ? '' : `  ${shorten(line.headline, 70)}`
  return [`${line.file}  ${line.outcome}${headline}`, ...said, ''].join('\n')
}

function reasons({ reason, faults }: ImportLine): readonly string[] {
  return reason === null ? [] : refusal(reason, faults).map((line) => `    failed   ${line}`)
}
