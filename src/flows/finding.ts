/** The Finding: what a check of the house says, and how many alike it says one by one. */

export type Finding = {
  readonly severity: 'error' | 'warning' | 'info'
  /** Stable, for scripts; docs/check.md explains each. */
  readonly code: string
  /** What is wrong, and what mends it. */
  readonly message: string
  /** Id of what it is about, or null. */
  readonly subject: string | null
}

/** How many findings of one kind are named one by one. */
export const NAMED = 20

export function finding(
  severity: Finding['severity'],
  code: string,
  message: string,
  subject: string | null = null,
): Finding {
  return { severity, code, message, subject }
}

/** Findings of one kind, of which there are `total` though not all were read: the first ones, then how many more. */
export function namedAtMost(findings: readonly Finding[], total = findings.length): readonly Finding[] {
  const [first] = findings
  const rest = total - Math.min(findings.length, NAMED)
  if (!first || rest <= 0) return findings
  return [...findings.slice(0, NAMED), finding(first.severity, first.code, `and ${rest} more`)]
}

/** Errors first, then warnings, then what is merely worth knowing. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return (['error', 'warning', 'info'] as const).flatMap((severity) =>
    findings.filter((one) => one.severity === severity),
  )
}
