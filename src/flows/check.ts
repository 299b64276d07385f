/** Checking the house: what an operator should mend, and what is about to happen by itself. */
import { BLOCK_KINDS } from '../domain/block.ts'
import { isOwnName, type Newsroom } from '../domain/newsroom.ts'
import { isOperatorActive } from '../domain/operator.ts'
import type { Instant } from '../domain/time.ts'
import type { Platform } from '../ports/platform.ts'
import type { StoredArticle } from '../store/articles.ts'
import { type Findings, readFindings } from '../store/findings.ts'
import { readSetting, type Setting } from '../store/newsroom.ts'
import { listOperators } from '../store/operators.ts'
import { readSampleState } from '../store/sample.ts'
import { readLastTick } from '../store/ticks.ts'
import { listIncomplete } from './list-incomplete.ts'

export type Finding = {
  readonly severity: 'error' | 'warning' | 'info'
  /** Stable, for scripts. */
  readonly code: string
  readonly message: string
  /** Id of what it is about, or null. */
  readonly subject: string | null
}

/** How many findings of one kind are named one by one. */
const NAMED = 50
const DAY = 86_400_000
const TICK_LATE = 5 * 60_000

/** Errors first, then warnings, then what is merely worth knowing. */
export async function checkHouse(platform: Platform, now: Instant): Promise<readonly Finding[]> {
  const read = await readSetting(platform.db)
  const found = await readFindings(platform.db, { from: now, to: later(now, DAY), limit: NAMED })
  const findings = [
    ...(read ? checkSetting(read.setting) : [noNewsroom()]),
    ...checkIncomplete(await listIncomplete(platform, '', NAMED), found.incomplete),
    ...(read ? checkImages(read.setting.newsroom, found) : []),
    ...checkChannels(found),
    ...(await checkUpkeep(platform, now)),
    ...found.upcoming.map(({ id, listedAt, headline }) =>
      finding('info', 'listed-soon', `“${headline}” appears at ${listedAt}`, id),
    ),
  ]
  return (['error', 'warning', 'info'] as const).flatMap((severity) =>
    findings.filter((one) => one.severity === severity),
  )
}

function finding(
  severity: Finding['severity'],
  code: string,
  message: string,
  subject: string | null = null,
): Finding {
  return { severity, code, message, subject }
}

function noNewsroom(): Finding {
  return finding('error', 'no-newsroom', 'No newsroom is set up: nothing can be imported or published')
}

function checkSetting({ newsroom, blocks }: Setting): readonly Finding[] {
  const missing = BLOCK_KINDS.filter((kind) => !blocks.some((block) => block.kind === kind))
  const findings = missing.map((kind) =>
    finding('warning', 'block-missing', `There is no ${kind}: articles go out without it`, kind),
  )
  if (newsroom.policyUrl !== null) return findings
  const message = 'The newsroom names no editorial policy: articles can’t link to it'
  return [...findings, finding('warning', 'policy-url-missing', message)]
}

function checkIncomplete(articles: readonly StoredArticle[], count: number): readonly Finding[] {
  const named = articles.map(({ article, missing }) => {
    const message = `“${article.headline}” is not published: ${missing.join(', ')} missing`
    return finding('error', 'rights-incomplete', message, article.id)
  })
  const rest = count - articles.length
  if (rest <= 0) return named
  return [...named, finding('error', 'rights-incomplete', `${rest} more articles have incomplete rights`)]
}

function checkImages(newsroom: Newsroom, { untyped, held }: Findings): readonly Finding[] {
  const foreign = held.filter(({ holder }) => holder !== null && !isOwnName(newsroom, holder))
  return [
    ...foreign
      .slice(0, NAMED)
      .map(({ id, url, holder }) =>
        finding(
          'warning',
          'image-license-missing',
          `${url} is ${holder}’s and has no license: it is shown only with ${holder}’s own articles`,
          id,
        ),
      ),
    ...untyped.map(({ id, url }) =>
      finding('warning', 'image-type-unknown', `${url} has no media type: readers may not show it`, id),
    ),
  ]
}

function checkChannels({ emptyChannels }: Findings): readonly Finding[] {
  return emptyChannels.map(({ id, title }) =>
    finding('warning', 'channel-empty', `The channel “${title}” selects no article`, id),
  )
}

async function checkUpkeep(platform: Platform, now: Instant): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const lastTick = await readLastTick(platform.db)
  if (lastTick === null || later(lastTick, TICK_LATE) < now) {
    const message = `Background work last ran ${lastTick === null ? 'never' : `at ${lastTick}`}: is the server running?`
    findings.push(finding('warning', 'tick-late', message))
  }
  const operators = await listOperators(platform.db)
  if (!operators.some((operator) => operator.role === 'owner' && isOperatorActive(operator, now))) {
    findings.push(finding('warning', 'no-owner', 'No owner has a credential that counts'))
  }
  if ((await readSampleState(platform.db)) === 'loaded') {
    findings.push(
      finding('info', 'sample-newsroom', 'This is the sample newsroom that came with the program'),
    )
  }
  return findings
}

function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString()
}
