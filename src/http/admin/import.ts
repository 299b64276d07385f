/** `/api/import`: documents in, a report out; one bad document never stops the rest. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { type ImportLine, importDocuments } from '../../flows/import-documents.ts'
import { type AdminEnv, doerOf, may } from '../auth.ts'
import { liftedSchema, remarksSchema } from './article-schemas.ts'
import { body, faultSchema, json, PROBLEMS, stageOf, writeQuery } from './contract.ts'

/** How many documents one request may bring. */
const MAX_DOCUMENTS = 200

const importBody = z.strictObject({
  documents: z
    .array(
      z.strictObject({
        key: z.string().min(1).max(4000).openapi({ description: 'The same for the same document' }),
        name: z.string().min(1).max(4000).openapi({ description: 'For its ending, and for the report' }),
        text: z.string(),
      }),
    )
    .max(MAX_DOCUMENTS, `at most ${MAX_DOCUMENTS} documents`)
    .readonly(),
})

const importLine = z
  .object({
    file: z.string(),
    outcome: z.enum(['created', 'revised', 'unchanged', 'failed']),
    id: z.string().nullable(),
    headline: z.string().nullable(),
    missing: z.array(z.string()).readonly(),
    lifted: liftedSchema,
    remarks: remarksSchema,
    reason: z.string().nullable(),
    faults: z.array(faultSchema).readonly(),
  })
  .openapi('ImportLine')

const importReport = z
  .object({
    lines: z.array(importLine).readonly(),
    counts: z.object({
      created: z.number().int(),
      revised: z.number().int(),
      unchanged: z.number().int(),
      incomplete: z.number().int(),
      failed: z.number().int(),
    }),
  })
  .openapi('ImportReport')

const run = createRoute({
  method: 'post',
  path: '/import',
  tags: ['import'],
  summary: 'Import documents: .txt, .md, .html and .json',
  middleware: may('write'),
  request: { query: writeQuery, body: body(importBody) },
  responses: { 200: json(importReport, 'What became of each; failed ones are in the lines'), ...PROBLEMS },
})

export const importRoutes = new OpenAPIHono<AdminEnv>().openapi(run, async (c) => {
  const lines = await importDocuments(stageOf(c), c.req.valid('json').documents, doerOf(c))
  return c.json({ lines, counts: countLines(lines) }, 200)
})

/** `incomplete` counts articles, whatever else became of them, that are kept and not published. */
export function countLines(
  lines: readonly { readonly outcome: ImportLine['outcome']; readonly missing: readonly string[] }[],
) {
  const count = (outcome: ImportLine['outcome']) => lines.filter((line) => line.outcome === outcome).length
  return {
    created: count('created'),
    revised: count('revised'),
    unchanged: count('unchanged'),
    incomplete: lines.filter((line) => line.missing.length > 0).length,
    failed: count('failed'),
  }
}
