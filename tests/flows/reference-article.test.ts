/** The reference article, where it lies beside the checkout: what a newsroom really pastes under a story is lifted. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { composeArticle } from '../../src/flows/compose-article.ts'
import { parseDocument } from '../../src/formats/parse/document.ts'
import { aNewsroom, licensesById, standingBlocks } from '../support/builders.ts'

const PATH = fileURLToPath(new URL('../../../shared/samples/naija247news-2025-10-15.txt', import.meta.url))

const newsroom = aNewsroom({
  name: 'Naija247news',
  legalNames: ['Naija247news Media Group LLC'],
  homeUrl: 'https://naija247news.example/',
})

function compose(now = '2026-11-23T12:00:00.000Z') {
  const text = readFileSync(PATH, 'utf8')
  const parsed = parseDocument({ name: 'story.txt', text }, { timeZone: 'Africa/Lagos' })
  if (parsed.outcome === 'refused') throw new Error('refused')
  const [draft] = parsed.drafts
  if (!draft) throw new Error('no draft')
  return {
    text,
    ...composeArticle({ newsroom, licenses: licensesById(), blocks: standingBlocks() }, draft, null, now),
  }
}

describe.skipIf(!existsSync(PATH))('the reference article', () => {
  it('keeps its seven paragraphs, in order, unchanged', () => {
    const { content, text } = compose()
    const paragraphs = content.bodyHtml.split('</p>').filter(Boolean)
    expect(paragraphs).toHaveLength(7)
    expect(paragraphs.map((html) => html.replace('<p>', '').trim())).toEqual(text.split('\n').slice(0, 7))
  })

  it('states its rights', () => {
    const { content } = compose()
    expect(content.rights).toMatchObject({
      holder: 'Naija247news Media Group LLC',
      year: '2025',
      contact: 'editor@naija247news.com',
      policyUrl: null,
      reserved: ['reproduce', 'publish', 'broadcast', 'rewrite', 'redistribute'],
      permission: 'prior express written permission',
      foreign: null,
    })
    expect(content.rights.notice).toMatch(
      /^© 2025 Naija247news Media Group LLC\. All rights reserved\. This material/,
    )
  })

  it('says who reported it and where', () => {
    const { content } = compose()
    expect(content.byline.map((author) => author.name)).toEqual(['Naija247news'])
    expect(content.dateline).toBe('Lagos, Nigeria')
  })

  it('is dated by its first paragraph, labelled as guessed', () => {
    const { times, remarks } = compose()
    expect(times.publishedAt).toBe('2025-10-14T23:00:00.000Z')
    expect(remarks.map((remark) => remark.code).sort()).toEqual([
      'date-guessed',
      'headline-derived',
      'policy-link-without-url',
    ])
  })

  it('is never dated ahead', () => {
    expect(compose('2025-10-01T12:00:00.000Z').times.publishedAt).toBe('2025-10-01T12:00:00.000Z')
  })

  it('had four pieces of standing text lifted, each verbatim', () => {
    const { lifted, text } = compose()
    const lines = text.split('\n')
    expect(lifted.map((piece) => piece.kind).sort()).toEqual([
      'copyright-notice',
      'editors-note',
      'ethics-statement',
      'reporting-line',
    ])
    for (const piece of lifted) expect(lines).toContain(piece.text)
  })

  it('has a headline made from its opening', () => {
    const { content, text } = compose()
    expect(content.headline.length).toBeGreaterThan(20)
    expect(text.startsWith(content.headline.replace(/…$/, ''))).toBe(true)
  })
})
