/** Holds the table in docs/rights.md, row by row, to what the function answers. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Clearance, clearArticle, type Refusal } from '../../src/domain/clearance.ts'
import { USES, type Use } from '../../src/domain/license.ts'
import { ROOT } from '../support/case-modules.ts'
import { caseOf, PHRASES } from '../support/rights-table.ts'

type Row = { readonly told: string; readonly answer: string; readonly until: string }

const HEAD = '| the case | the answer | until |'
const RULE = '|---|---|---|'

const rows = rowsOf(readFileSync(join(ROOT, 'docs/rights.md'), 'utf8'))

/** Every row of the section's tables; a line that is none of them fails. */
function rowsOf(text: string): readonly Row[] {
  const [, section = ''] = text.split('## Who gets what: the table')
  const lines = (section.split(/^## /m)[0] ?? '').split('\n').filter((line) => line.startsWith('|'))
  return lines
    .filter((line) => line !== HEAD && line !== RULE)
    .map((line) => {
      const [, told, answer, until] = /^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/.exec(line) ?? []
      if (!told || !answer || !until) throw new Error(`docs/rights.md: this is no row of the table: ${line}`)
      return { told, answer, until }
    })
}

const NAMES: Readonly<Record<Use, string>> = {
  headline: 'headline',
  summary: 'headline, summary',
  fullText: 'full text',
}

const MONTHS: Readonly<Record<string, string>> = { '11': 'November', '12': 'December' }

function words(instant: string | null): string {
  if (instant === null) return '—'
  const [, month = '', day, time] = /^2026-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(instant) ?? []
  return `${Number(day)} ${MONTHS[month]}, ${time}`
}

/** The answer in the table's words: what is asked of the article beside its Use is said where it is more than usual. */
function wordsOf(clearance: Clearance): string {
  if (clearance.outcome === 'refused') return `refused: \`${clearance.reason}\``
  const { use, duties, article } = clearance
  const { territories, removeBy, ai, permits } = article.terms
  const further = duties.filter((duty) => duty === 'noindex')
  return [
    NAMES[use],
    ...further.map((duty) => `owing \`${duty}\``),
    ...(territories ? [`in ${territories.join(', ')}`] : []),
    ...(removeBy ? [`gone by ${words(removeBy)}`] : []),
    ...(ai.train ? ['AI may train'] : []),
    ...(ai.train || ai.input || ai.index ? [] : ['no AI use']),
    ...(permits?.includes('translate') ? ['may be translated'] : []),
    ...(article.rights.credit === 'Harmattan Courier' || article.genre === 'agency'
      ? []
      : [`credit “${article.rights.credit}”`]),
  ].join('; ')
}

/** Every name, held to the type: a new Refusal that is not in the table fails here. */
const REFUSALS: Readonly<Record<Refusal, true>> = {
  canceled: true,
  withheld: true,
  embargoed: true,
  expired: true,
  'rights-incomplete': true,
  territory: true,
  'no-agreement': true,
  'agreement-not-started': true,
  'agreement-ended': true,
  'agreement-suspended': true,
  'outside-grant': true,
  delayed: true,
  quota: true,
}

describe('the table for editors and lawyers', () => {
  it.each(rows)('$told: $answer', ({ told, answer, until }) => {
    const clearance = clearArticle(caseOf(told))
    expect([wordsOf(clearance), words(clearance.until)]).toEqual([answer, until])
  })

  it('has rows, no case twice, every refusal, every use, and every phrase that can be told', () => {
    expect(rows.length).toBeGreaterThan(50)
    expect(new Set(rows.map(({ told }) => told)).size).toBe(rows.length)
    const answers = rows.map(({ answer }) => answer.split('; ')[0])
    for (const reason of Object.keys(REFUSALS)) expect(answers).toContain(`refused: \`${reason}\``)
    for (const use of USES) expect(answers).toContain(NAMES[use])
    const told = new Set(rows.flatMap((row) => row.told.split('; ')))
    expect(Object.keys(PHRASES).filter((phrase) => !told.has(phrase))).toEqual([])
  })

  it('fails on words that nobody knows', () => {
    expect(() => caseOf('a partner; our story; on a Tuesday')).toThrow('on a Tuesday')
  })
})
