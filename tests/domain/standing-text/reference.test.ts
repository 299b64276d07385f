import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { guessDate } from '../../../src/domain/standing-text/date.ts'
import { deriveHeadline } from '../../../src/domain/standing-text/headline.ts'
import { liftStandingText } from '../../../src/domain/standing-text/lift.ts'
import { paragraph } from './bodies.ts'

const SAMPLE = new URL('../../../../shared/samples/naija247news-2025-10-15.txt', import.meta.url)
const OWN = { ownNames: ['Naija247news', 'Naija247news Media Group LLC'] }

describe.skipIf(!existsSync(SAMPLE))('the reference article, as it was published', () => {
  const read = () =>
    readFileSync(SAMPLE, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => paragraph(line))

  it('keeps the seven paragraphs of its story, in order, unchanged', () => {
    const paragraphs = read()
    const { body } = liftStandingText(paragraphs, OWN)
    expect(body).toHaveLength(7)
    for (const [index, kept] of body.entries()) expect(kept).toBe(paragraphs[index])
  })

  it('lifts the four pieces of standing text, each verbatim, from where they stood', () => {
    const paragraphs = read()
    const { lifted } = liftStandingText(paragraphs, OWN)
    expect(lifted.map(({ kind, paragraph }) => [kind, paragraph])).toEqual([
      ['editors-note', 7],
      ['ethics-statement', 8],
      ['copyright-notice', 9],
      ['reporting-line', 10],
    ])
    for (const { text, paragraph } of lifted) expect(text).toBe(paragraphs[paragraph]?.text)
  })

  it('states its rights', () => {
    const paragraphs = read()
    expect(liftStandingText(paragraphs, OWN)).toMatchObject({
      contact: 'editor@naija247news.com',
      policyUrl: null,
      holder: 'Naija247news Media Group LLC',
      year: '2025',
      notice: paragraphs[9]?.text,
      allRightsReserved: true,
      reserved: ['reproduce', 'publish', 'broadcast', 'rewrite', 'redistribute'],
      permission: 'prior express written permission',
      byline: [{ name: 'Naija247news', email: null, url: null }],
      dateline: 'Lagos, Nigeria',
      agency: null,
    })
  })

  it('is reported to name a policy without an address, and nothing else', () => {
    const { remarks } = liftStandingText(read(), OWN)
    expect(remarks.map(({ code }) => code)).toEqual(['policy-link-without-url'])
    expect(remarks[0]?.text).toContain('full editorial policy here')
  })

  it('is understood the same by a server that does not know whose it is', () => {
    const { body: _, ...own } = liftStandingText(read(), OWN)
    const { body, ...stranger } = liftStandingText(read(), { ownNames: [] })
    expect(body).toHaveLength(7)
    expect(stranger).toEqual(own)
  })

  it('gives its date and a headline from the first paragraph', () => {
    const first = read()[0]?.text ?? ''
    const lagos = { now: '2025-11-01T00:00:00.000Z', timeZone: 'Africa/Lagos' }
    expect(guessDate(first, lagos)).toBe('2025-10-14T23:00:00.000Z')
    expect(deriveHeadline(first)).toMatch(/^Syria’s newly inaugurated President, Ahmed Al-Sharaa, .*…$/)
    expect(deriveHeadline(first).length).toBeLessThanOrEqual(100)
  })
})
