/** Checking the upkeep: background work, who may write, and whether this is still the sample. */
import { isOperatorActive } from '../domain/operator.ts'
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import { listOperators } from '../store/operators.ts'
import { readSampleState } from '../store/sample.ts'
import { readLastTick } from '../store/ticks.ts'
import { type Finding, finding } from './finding.ts'

const TICK_LATE = 5 * 60_000

export async function checkUpkeep(platform: Platform, now: Instant): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const lastTick = await readLastTick(platform.db)
  if (lastTick === null || Date.parse(lastTick) + TICK_LATE < Date.parse(now)) {
    const when = lastTick === null ? 'never' : `at ${lastTick}`
    const message = `Background work last ran ${when}: is the server running? \`imprimatur tick\` runs it once`
    findings.push(finding('warning', 'tick-late', message))
  }
  const operators = await listOperators(platform.db)
  if (!operators.some((operator) => operator.role === 'owner' && isOperatorActive(operator, now))) {
    const message =
      'No owner has a credential that counts. `imprimatur operator add NAME --role owner`, on the machine itself'
    findings.push(finding('warning', 'no-owner', message))
  }
  if ((await readSampleState(platform.db)) === 'loaded') {
    const message =
      'This is the sample newsroom that came with the program. `imprimatur newsroom set --replace-sample …` makes it yours'
    findings.push(finding('info', 'sample-newsroom', message))
  }
  return findings
}
