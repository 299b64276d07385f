/** Where a Partner's doors lead: on behind themselves, or out to what is public, and never with the credential in words. */
import assert from 'node:assert/strict'
import { BASE_URL } from '../support/builders.ts'
import { defineCases } from '../support/case.ts'
import { openWithTwo, RADIO } from '../support/partner-house.ts'

/** Every address a page names, resolved as a browser would. */
function linksOf(html: string, page: string): readonly URL[] {
  const named = html.matchAll(/(?:href|action|src)="([^#"][^"]*)"/g)
  return [...named].map(([, link = '']) => new URL(link.replaceAll('&amp;', '&'), `${BASE_URL}${page}`))
}

export const cases = defineCases('the way from a partner’s door', {
  'leads on within itself, and never names the credential': async (world) => {
    const house = await openWithTwo(world)
    const led = {
      '/feeds/Latest.RSS': '/feeds/latest.rss',
      '/feeds/latest': '/feeds/latest.rss',
      '/feeds/LATEST/archive/2025-10.rss': '/feeds/latest/archive/2025-10.rss',
      '/feeds/latest.rss///': '/feeds/latest.rss',
      '/articles/flood/': '/articles/flood',
      '/search/': '/search',
    }
    for (const [path, target] of Object.entries(led)) {
      for (const [by, door] of [
        ['Bearer', '/partner'],
        ['path', `/p/${RADIO}`],
      ] as const) {
        const answer = await house.ask(RADIO, path, { by })
        const location = answer.headers.get('Location') ?? ''
        assert.ok(answer.status === 301 || answer.status === 302, `${path}: ${answer.status}`)
        assert.doesNotMatch(answer.headers.get('Cache-Control') ?? '', /public/)
        assert.ok(!location.includes('impr_') && location.startsWith('.'), location)
        assert.equal(new URL(location, `${BASE_URL}${door}${path}`).href, `${BASE_URL}${door}${target}`)
      }
    }
    const browser = { Accept: 'text/html' }
    const answer = await house.ask(RADIO, '/feeds/latest', { by: 'path', headers: browser })
    assert.equal(answer.headers.get('Location'), '../feeds/latest.rss')
    for (const path of ['', '/', '//', '/nothing', '/feeds', '/feeds/latest.rss/more']) {
      assert.equal((await house.ask(RADIO, path, { by: 'path' })).status, 404, path)
    }
  },

  'links pages to what lies behind it, or to what is public': async (world) => {
    const house = await openWithTwo(world)
    const door = `/p/${RADIO}`
    const paths = ['/articles/flood', '/search', '/search?q=headline', '/articles/nowhere']
    for (const path of paths) {
      const answer = await house.ask(RADIO, path, { by: 'path', headers: { Accept: 'text/html' } })
      const html = await answer.text()
      assert.ok(!html.includes('impr_'), path)
      assert.match(html, /<meta name="robots" content="noindex/, path)
      assert.doesNotMatch(html, /href="\/(search|feeds|opensearch)/, path)
      assert.doesNotMatch(html, /action="\/search"/, path)
      const ours = linksOf(html, `${door}${path}`).filter(({ origin }) => origin === BASE_URL)
      const behind = ours.filter(({ pathname }) => pathname.startsWith(door))
      assert.equal(behind.length > 0, answer.status === 200, path)
      for (const { pathname, search } of behind) {
        const { status } = await house.get(
          `${pathname}${search || (pathname.includes('search.') ? '?q=x' : '')}`,
        )
        assert.equal(status, 200, `${path} leads to ${pathname}${search}`)
      }
    }
  },

  'says the same links in headers, and itself only where that opens nothing': async (world) => {
    const house = await openWithTwo(world)
    const linked = async (by: 'Bearer' | 'path') =>
      (await house.ask(RADIO, '/feeds/latest/archive/2025-10.rss', { by })).headers.get('Link') ?? ''
    assert.match(await linked('Bearer'), /<..\/..\/..\/feeds\/latest\/archive\/2025-10.rss>; rel="self"/)
    const path = await linked('path')
    assert.doesNotMatch(path, /rel="(self|hub|license)"/)
    assert.match(path, /<..\/..\/..\/feeds\/latest.rss>; rel="current"/)
    assert.doesNotMatch(path, /news\.example/)
  },

  'names the license of an article only where it holds for everyone: under Creative Commons, under no agreement':
    async (world) => {
      const house = await openWithTwo(world)
      const open = { id: 'open', headline: 'OPEN HEADLINE', section: 'Business', license: 'cc-by-nd-4.0' }
      await house.publish({ ...open, summary: 'SUMMARY', publishedAt: '2025-10-15T07:00:00Z' })
      const rsl = `${BASE_URL}/licenses/cc-by-nd-4.0.rsl`
      for (const by of ['Bearer', 'path'] as const) {
        for (const path of ['/articles/flood', '/articles/open']) {
          const answer = await house.ask(RADIO, path, { by })
          const html = await answer.text()
          const inPage = [...html.matchAll(/<link rel="license"[^>]*href="([^"]*)"/g)].map(([, href]) => href)
          const inHeaders = (answer.headers.get('Link') ?? '')
            .split(', <')
            .filter((link) => link.includes('"license"'))
          if (path === '/articles/flood') assert.deepEqual([inPage, inHeaders], [[], []], `${by} ${path}`)
          else {
            assert.deepEqual(inPage, ['https://creativecommons.org/licenses/by-nd/4.0/', rsl], by)
            assert.equal(inHeaders.length, 1, by)
            assert.ok(inHeaders[0]?.includes(rsl), by)
          }
        }
        const wire = await house.ask(RADIO, '/articles/open.json', { by })
        assert.ok(wire.headers.get('Link')?.includes(rsl), by)
      }
    },
})
