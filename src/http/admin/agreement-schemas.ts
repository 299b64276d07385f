/** How Agreements are stated and shown in the admin API. */
import { z } from '@hono/zod-openapi'
import {
  AGREEMENT_STATUSES,
  type Agreement,
  type GrantSelection,
  PERMISSIONS,
} from '../../domain/agreement.ts'
import { GENRES } from '../../domain/article.ts'
import { AppError } from '../../domain/errors.ts'
import type { Instant } from '../../domain/time.ts'
import type { AgreementFields } from '../../flows/plan-agreement.ts'
import { calendarDay, dateOrInstant, lineOfText, longText, wholeNumber } from '../../formats/parse/fields.ts'
import { readEnd, readInstant } from '../../formats/parse/times.ts'
import { names, selectionSchema } from './channels.ts'
import { dutySchema, given, idSchema, instantSchema, pageQuery, useSchema, versionInput } from './contract.ts'
import { territories } from './licenses.ts'
import { partnerId } from './partners.ts'

/** As in addresses and commands: `radio-2026`. */
export const agreementId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, {
  error: 'lower-case letters, digits and hyphens, 60 at most',
})

const statusSchema = z.enum(AGREEMENT_STATUSES)
const permit = z.enum(PERMISSIONS)

const grantSelection = selectionSchema
  .extend({
    genres: z
      .array(z.enum(GENRES))
      .min(1, { error: 'at least one, or leave the list out' })
      .readonly()
      .optional(),
    sources: names.optional().openapi({ description: 'Titles or addresses of the feeds articles came from' }),
    channels: names.optional().openapi({ description: 'Ids of channels' }),
    licenses: names.optional().openapi({ description: 'Ids of licenses the agreement is signed under' }),
  })
  .openapi({
    description:
      'Each list given must match: any name within a list, all lists together; without any, every article.',
  })

const aiBody = z
  .strictObject({
    train: z.boolean().default(false),
    input: z.boolean().default(false),
    index: z.boolean().default(false),
  })
  .openapi({ description: 'What AI systems may do; nothing that is not said' })

const TEN_YEARS_OF_HOURS = 87_600
const CENTURY_OF_DAYS = 36_500

const grantBody = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, { error: 'lower-case letters, digits and hyphens, 60 at most' }),
  selection: grantSelection.default({}),
  use: useSchema,
  images: z.boolean().default(false).openapi({ description: 'Whether images and recordings are given too' }),
  territories: territories.default(null),
  permits: z.array(permit).readonly().default(['web']),
  ai: aiBody.default({ train: false, input: false, index: false }),
  delayHours: wholeNumber(0).max(TEN_YEARS_OF_HOURS, { error: 'ten years at most' }).default(0),
  dailyQuota: wholeNumber(1).max(100_000, { error: '100000 at most' }).nullable().default(null),
  duties: z.array(dutySchema).readonly().default([]),
})

/** An Agreement without its id. Dates alone are days of the newsroom. */
export const agreementBody = z.strictObject({
  partner: partnerId,
  title: lineOfText(200),
  document: lineOfText(500)
    .nullable()
    .default(null)
    .openapi({ description: 'Where the signed document is kept; it needs one to be active' }),
  signedOn: calendarDay()
    .nullable()
    .default(null)
    .openapi({ description: 'The day it was signed; it needs one to be active' }),
  from: dateOrInstant(),
  until: dateOrInstant().nullable().default(null).openapi({
    description: 'A date alone is the last day on which it holds; an instant, the first at which it does not',
  }),
  licenses: z.array(idSchema).min(1).max(100).readonly().optional().openapi({
    description:
      'Ids of the licenses it is signed under. Those that stay keep the version they were signed in; unless said, they all stay, and a new agreement is under the newsroom’s default.',
  }),
  resign: z.boolean().optional().openapi({
    description: 'Sign all its licenses anew, each in its current version',
  }),
  territories: territories.default(null),
  duties: z.array(dutySchema).readonly().default([]),
  credit: longText(500).min(1, 'text that is not empty').nullable().default(null).openapi({
    description: 'The credit line the partner prints, with {credit}, {newsroom}, {holder} or {byline}',
  }),
  removeAfterDays: wholeNumber(1)
    .max(CENTURY_OF_DAYS, { error: `${CENTURY_OF_DAYS} at most` })
    .nullable()
    .default(null),
  grants: z
    .array(grantBody)
    .min(1, { error: 'at least one grant: without any it gives nothing' })
    .max(100)
    .readonly(),
})

export const agreementInput = agreementBody.extend({ version: versionInput })

/** What a status is changed with, where anything is said at all. */
export const changeInput = z.strictObject({ version: versionInput })

export const activateInput = changeInput.extend({
  document: lineOfText(500).optional(),
  signedOn: calendarDay().optional(),
})

export const agreementQuery = pageQuery.extend({
  partner: z.string().max(200).optional(),
  status: statusSchema.optional(),
})

const grantSchema = z.object({
  id: z.string(),
  selection: grantSelection,
  use: useSchema,
  images: z.boolean(),
  territories: z.array(z.string()).readonly().nullable(),
  permits: z.array(permit).readonly(),
  ai: z.object({ train: z.boolean(), input: z.boolean(), index: z.boolean() }),
  delayHours: z.number().int(),
  dailyQuota: z.number().int().nullable(),
  duties: z.array(dutySchema).readonly(),
})

export const agreementSchema = z
  .object({
    id: z.string(),
    partner: z.string(),
    version: z.number().int(),
    status: statusSchema,
    title: z.string(),
    document: z.string().nullable(),
    signedOn: z.string().nullable(),
    from: instantSchema,
    until: instantSchema.nullable(),
    licenses: z.array(z.object({ id: z.string(), version: z.number().int() })).readonly(),
    territories: z.array(z.string()).readonly().nullable(),
    duties: z.array(dutySchema).readonly(),
    credit: z.string().nullable(),
    removeAfterDays: z.number().int().nullable(),
    grants: z.array(grantSchema).readonly(),
    updatedAt: instantSchema,
  })
  .openapi('Agreement')

export const agreementPage = z.object({
  agreements: z.array(agreementSchema).readonly(),
  next: z.string().nullable(),
})

export const agreementVersions = z.object({ agreements: z.array(agreementSchema).readonly() })

export const writtenAgreement = z.object({
  outcome: z.enum(['created', 'changed', 'unchanged']),
  agreement: agreementSchema,
})

/** What was stated, its days read in the newsroom's time zone. */
export function fieldsOf(
  id: string,
  stated: z.output<typeof agreementBody>,
  timeZone: string,
): AgreementFields {
  const { from, until, grants, ...terms } = stated
  return {
    ...terms,
    id,
    from: known(readInstant(from, timeZone)),
    until: until === null ? null : known(readEnd(until, timeZone)),
    grants: grants.map((grant) => ({ ...grant, selection: grantSelectionOf(grant.selection) })),
  }
}

function grantSelectionOf(selection: z.output<typeof grantSelection>): GrantSelection {
  return given(selection)
}

function known(instant: Instant | null): Instant {
  if (instant === null) throw new AppError('invalid', 'A date of the agreement can’t be read')
  return instant
}

/** As the API shows it: Licenses by id and version, their terms being at `/api/licenses/{id}/versions`. */
export function shownAgreement({ licenses, ...agreement }: Agreement) {
  return { ...agreement, licenses: licenses.map(({ id, version }) => ({ id, version })) }
}
