/** Drafts as the parser makes them of an article's JSON, for tests of what becomes of them. */
import assert from 'node:assert/strict'
import { parseDocument } from '../../src/formats/parse/document.ts'

/** The JSON of an article with these fields, and the Draft read from it. */
export function aDraftOf(article: Readonly<Record<string, unknown>>) {
  const text = JSON.stringify({ headline: 'H', bodyHtml: '<p>What happened.</p>', ...article })
  const parsed = parseDocument({ name: 'a.json', text }, { timeZone: 'UTC' })
  const draft = parsed.outcome === 'parsed' ? parsed.drafts[0] : undefined
  assert.ok(draft)
  return { text, draft }
}
