/** A check of the house for people: how it stands in one line, then what is to be mended, what is alike together. */

type Line = {
  readonly severity: 'error' | 'warning' | 'info'
  readonly code: string
  readonly message: string
  readonly subject: string | null
}

/** In the order given, which is errors first. */
export function checkReport(findings: readonly Line[]): string {
  if (findings.length === 0) return 'Nothing to mend.'
  const kinds = new Map<string, Line[]>()
  for (const line of findings) {
    const kind = `${line.severity} ${line.code}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), line])
  }
  return [
    summary(findings),
    ...[...kinds].map(([kind, lines]) => [kind, ...lines.map(indented)].join('\n')),
  ].join('\n\n')
}

function summary(findings: readonly Line[]): string {
  const kindsOf = (severity: Line['severity']) =>
    new Set(findings.filter((line) => line.severity === severity).map(({ code }) => code)).size
  const say = (count: number, one: string) => `${count === 0 ? 'no' : count} ${one}${count === 1 ? '' : 's'}`
  const counts = [
    say(kindsOf('error'), 'kind'),
    say(kindsOf('warning'), 'kind'),
    say(kindsOf('info'), 'kind'),
  ]
  return `${counts[0]} of error, ${counts[1]} of warning, ${counts[2]} of note. docs/check.md explains each.`
}

function indented({ subject, message }: Line): string {
  const isNamed = subject === null || message.includes(subject)
  return isNamed ? `  ${message}` : `  ${subject}: ${message}`
}
