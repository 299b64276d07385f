/** The impact of a change on partners: what a dry run answers beside what would be written. */
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Instant } from '../../domain/time.ts'
import type { Impact } from '../../flows/weigh-change.ts'
import type { Platform } from '../../ports/platform.ts'
import type { AdminEnv } from '../auth.ts'
import { instantSchema, isDryRun, useSchema } from './contract.ts'

const affected = z.object({
  article: z.string(),
  headline: z.string(),
  at: instantSchema.nullable().openapi({ description: 'From when on; null for at once' }),
})

const given = affected.extend({ use: useSchema })

const givenOtherwise = affected.extend({
  from: useSchema,
  to: useSchema,
  assetsGained: z.array(z.string()).readonly(),
  assetsLost: z.array(z.string()).readonly(),
})

export const impactSchema = z
  .object({
    partners: z
      .array(
        z.object({
          partner: z.string(),
          name: z.string(),
          gained: z.number().int(),
          lost: z.number().int(),
          changed: z.number().int(),
          gains: z.array(given).readonly(),
          losses: z.array(given).readonly(),
          changes: z.array(givenOtherwise).readonly(),
        }),
      )
      .readonly()
      .openapi({ description: 'Those alone for whom something changes; each list names fifty at most' }),
    affected: z.number().int().openapi({ description: 'How many partners these are' }),
    examined: z.number().int().openapi({ description: 'How many articles were looked at' }),
    isComplete: z.boolean().openapi({ description: 'Whether these are all that the change can touch' }),
  })
  .openapi('Impact', { description: 'What partners would gain and lose, at their feeds' })

/** Added to the answer of a write: a dry run alone has it. */
export const withImpact = { impact: impactSchema.optional() }

/** Of a dry run, the impact; of a write that is done, nothing. */
export async function impactOf(
  c: Context<AdminEnv>,
  weigh: (platform: Platform, now: Instant) => Promise<Impact>,
): Promise<{ readonly impact?: Impact }> {
  const { platform } = c.var
  return isDryRun(c) ? { impact: await weigh(platform, platform.now()) } : {}
}
