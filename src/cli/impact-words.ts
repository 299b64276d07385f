/** The impact of a change for people: who would gain and lose what, as a dry run prints it. */
import type { z } from '@hono/zod-openapi'
import { impactSchema } from '../http/admin/impact.ts'
import { shorten } from './output.ts'

type Impact = z.output<typeof impactSchema>
type PartnerImpact = Impact['partners'][number]

const USES = { headline: 'headline', summary: 'summary', fullText: 'full text' } as const

/** A result without its impact, and the impact in words; null where it has none. */
export function takeImpact<T>(result: T): { readonly rest: T; readonly words: string | null } {
  if (typeof result !== 'object' || result === null || !('impact' in result))
    return { rest: result, words: null }
  const { impact, ...rest } = result
  const read = impactSchema.safeParse(impact)
  return { rest: rest as T, words: read.success ? impactWords(read.data) : null }
}

function impactWords({ partners, affected, examined, isComplete }: Impact): string {
  const looked = isComplete ? '' : `\nOnly ${articles(examined)} were looked at, the newest.`
  if (partners.length === 0) return `No partner would gain or lose an article.${looked}`
  const more = affected > partners.length ? `\nand ${affected - partners.length} more partners` : ''
  return `${partners.flatMap(linesOf).join('\n')}${more}${looked}`
}

function linesOf({ name, gained, lost, changed, gains, losses, changes }: PartnerImpact): readonly string[] {
  return [
    ...listed(
      `${name} would gain`,
      gained,
      gains.map((one) => line(one, USES[one.use])),
    ),
    ...listed(
      `${name} would lose`,
      lost,
      losses.map((one) => line(one, USES[one.use])),
    ),
    ...listed(
      `${name} would get`,
      changed,
      changes.map((one) => line(one, wordsOf(one))),
      ' otherwise',
    ),
  ]
}

function listed(what: string, count: number, lines: readonly string[], how = ''): readonly string[] {
  if (count === 0) return []
  const more = count > lines.length ? [`  and ${count - lines.length} more`] : []
  return [`${what} ${articles(count)}${how}:`, ...lines, ...more]
}

type Line = Pick<PartnerImpact['gains'][number], 'article' | 'headline' | 'at'>

function line({ article, headline, at }: Line, what: string): string {
  return `  ${article}  ${shorten(headline, 60)} (${what}${at === null ? '' : `, from ${at}`})`
}

function wordsOf({ from, to, assetsGained, assetsLost }: PartnerImpact['changes'][number]): string {
  return [
    ...(from === to ? [] : [`${USES[from]} → ${USES[to]}`]),
    ...(assetsGained.length > 0 ? [`with ${assetsGained.join(', ')}`] : []),
    ...(assetsLost.length > 0 ? [`without ${assetsLost.join(', ')}`] : []),
  ].join('; ')
}

function articles(count: number): string {
  return count === 1 ? '1 article' : `${count.toLocaleString('en')} articles`
}
