/** Whatever an article says and under whatever rights: wire documents are valid, and hold what was cleared and nothing else. */
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { allowsUse } from '../../src/domain/license.ts'
import { renderNewsml } from '../../src/formats/newsml.ts'
import { renderNewsmlChannel } from '../../src/formats/newsml-message.ts'
import { renderNinjs, renderNinjsChannel } from '../../src/formats/ninjs.ts'
import { anyEdition } from '../support/any-article.ts'
import { hasSchemas, newsmlFaults, ninjsFaults } from '../support/wire-schemas.ts'

const ENOUGH = { numRuns: 1000 }
const PATIENCE = 120_000

describe.skipIf(!hasSchemas)('the IPTC’s schemas', () => {
  it('find nothing in any ninjs object', { timeout: PATIENCE }, () => {
    const faultsOf = ninjsFaults()
    fc.assert(
      fc.property(anyEdition, (edition) => {
        expect(faultsOf(renderNinjsChannel(edition))).toEqual([])
        for (const article of edition.articles) expect(faultsOf(renderNinjs(article, edition))).toEqual([])
      }),
      ENOUGH,
    )
  })

  it('find nothing in any NewsML-G2 item or message', { timeout: PATIENCE }, () => {
    const faultsOf = newsmlFaults()
    fc.assert(
      fc.property(anyEdition, (edition) => {
        expect(faultsOf(renderNewsmlChannel(edition))).toEqual([])
        for (const article of edition.articles) expect(faultsOf(renderNewsml(article, edition))).toEqual([])
      }),
      ENOUGH,
    )
  })
})

it('any NewsML-G2 document is well-formed, its namespaces too', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(anyEdition, (edition) => {
      readXml(renderNewsmlChannel(edition))
      for (const article of edition.articles) readXml(renderNewsml(article, edition))
    }),
    ENOUGH,
  )
})

it('nothing that was not cleared stands in any wire document', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(anyEdition, (edition) => {
      for (const article of edition.articles) {
        for (const render of [renderNinjs, renderNewsml]) {
          const written = render(article, edition)
          expect(written).toContain('headmark')
          expect(written.includes('summark')).toBe(allowsUse(article.use, 'summary'))
          expect(written.includes('bodymark')).toBe(allowsUse(article.use, 'fullText'))
          expect(written).not.toMatch(/closedmark|withheldmark|emailmark/)
        }
      }
    }),
    ENOUGH,
  )
})

it('a channel’s documents hold its articles, each once and in order', () => {
  fc.assert(
    fc.property(anyEdition, (edition) => {
      const expected = edition.articles.map(({ revision }) => String(revision))
      const { associations } = JSON.parse(renderNinjsChannel(edition))
      expect(associations.map(({ version }: { version: string }) => version)).toEqual(expected)
      const items = renderNewsmlChannel(edition).matchAll(/<newsItem guid="[^"]*" version="(\d+)"/g)
      expect([...items].map(([, version]) => version)).toEqual(expected)
    }),
  )
})

/** Throws for what a strict parser refuses. */
function readXml(written: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(written).close()
}
