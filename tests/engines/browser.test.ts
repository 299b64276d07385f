/** The pages in a real browser, at desktop and phone width: nothing overflows, nothing is blocked, every link inside leads somewhere, axe finds nothing. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { serve } from '@hono/node-server'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assemble } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { importDocuments } from '../../src/flows/import-documents.ts'
import { makeReady, openPlatform } from '../../src/node.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const WIDTHS = { desktop: 1280, phone: 360 } as const

/** Every kind of page there is; `{story}` and `{hausa}` stand for the ids of articles of the sample. */
const PAGES = [
  '/',
  '/articles/{story}',
  '/articles/{hausa}',
  '/articles/played',
  '/channels/latest',
  '/channels/latest?language=ha',
  '/channels/latest?before=2026-10-01T00:00:00.000Z~0',
  '/search',
  '/search?q=lagoon',
  '/search?q=nothing-of-the-kind',
  '/licenses/all-rights-reserved',
  '/nowhere',
  '/api/docs',
] as const

/** Sound and film on hosts that do not exist: the page is whole before anybody presses play. */
const PLAYED = {
  id: 'played',
  headline: 'The market, to be heard and seen',
  bodyHtml: '<p>Traders are back at Kurmi market, and their voices with them.</p>',
  recordings: [
    { url: 'https://media.example/market.mp3', duration: 194, alt: 'The market on its first morning' },
    { url: 'https://media.example/flood.mp4', width: 1280, height: 720, credit: 'Ousmane Diallo' },
    { url: 'https://media.example/unknown-size.webm', alt: 'A boat' },
  ],
}

/** How people may have set their screens; between them, both widths and both schemes. */
const SCREENS = [
  { width: WIDTHS.desktop, colorScheme: 'light' },
  { width: WIDTHS.phone, colorScheme: 'dark' },
] as const

describe.skipIf(!CHROMIUM)('the sample newsroom in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-browser-'))
  let browser: Browser
  let origin = ''
  let stop = () => {}

  beforeAll(async () => {
    const config = readConfig({ DATABASE: join(folder, 'sample.db'), LOG_LEVEL: 'error' })
    const open = openPlatform(config)
    await makeReady(open, config)
    const document = { key: 'file:/played.json', name: 'played.json', text: JSON.stringify(PLAYED) }
    await importDocuments(open.platform, [document], { operator: 'ada' })
    origin = await new Promise<string>((resolve) => {
      const app = assemble(open.platform, config)
      const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
        resolve(`http://127.0.0.1:${port}`),
      )
      stop = () => {
        server.close()
        open.close()
      }
    })
    browser = await chromium.launch({ ...(CHROMIUM ? { executablePath: CHROMIUM } : {}), args: QUIET })
  })

  afterAll(async () => {
    await browser?.close()
    stop()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(
    path: string,
    width: number,
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      // The sample's pictures are invented, and so is the host they are on.
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
        complaints.push(message.text())
    })
    await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort())
    await page.goto(`${origin}${path}`)
    return { page, complaints }
  }

  async function pathOf(pattern: string): Promise<string> {
    if (!pattern.includes('{')) return pattern
    const channel = pattern.includes('{hausa}') ? 'lang-ha' : 'latest'
    const feed = await (await fetch(`${origin}/feeds/${channel}.json`)).json()
    return pattern.replace(/\{\w+\}/, /[^:]+$/.exec(feed.items[0].id)?.[0] ?? '')
  }

  it.each(Object.entries(WIDTHS))('every page fits the %s and breaks no policy', async (_, width) => {
    for (const pattern of PAGES) {
      const path = await pathOf(pattern)
      const { page, complaints } = await open(path, width)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width)
      expect(await page.locator('h1').count(), path).toBe(1)
      expect(
        complaints.filter((text) => /policy|refused/i.test(text)),
        path,
      ).toEqual([])
      await page.context().close()
    }
  })

  it.each(SCREENS.flatMap((screen) => PAGES.map((pattern) => ({ ...screen, pattern }))))(
    'axe finds nothing on $pattern at $width pixels, $colorScheme',
    async ({ pattern, width, colorScheme }) => {
      const { page } = await open(await pathOf(pattern), width, colorScheme)
      // One frame a page, and only what is wrong: a page with a thousand lists costs a minute otherwise.
      const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
      const { violations, passes } = await axe.analyze()
      expect(passes.length).toBeGreaterThan(10)
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      )
      await page.context().close()
    },
  )

  it('a page plays when asked to, and asks nobody before', async () => {
    const { page, complaints } = await open('/articles/played', WIDTHS.phone)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.reload()
    expect(asked.filter((url) => url.includes('media.example'))).toEqual([])
    const players = page.locator('audio, video')
    expect(await players.count()).toBe(3)
    for (const box of await Promise.all((await players.all()).map((player) => player.boundingBox())))
      expect([box?.width ?? 0, box?.height ?? 0].every((side) => side >= 40 && side <= WIDTHS.phone)).toBe(
        true,
      )
    const request = page.waitForRequest('https://media.example/market.mp3')
    // Its promise waits for a sound that never comes.
    await page.evaluate(() => {
      document.querySelector('audio')?.play()
    })
    await request
    expect(complaints.filter((text) => /policy|refused/i.test(text))).toEqual([])
    await page.context().close()
  })

  it('a page’s data block is there to be read, and no policy stops it', async () => {
    for (const pattern of ['/', '/articles/{story}', '/channels/latest'] as const) {
      const { page, complaints } = await open(await pathOf(pattern), WIDTHS.desktop)
      const [json = ''] = await page.locator('script[type="application/ld+json"]').allTextContents()
      expect(JSON.parse(json)['@context']).toBe('https://schema.org')
      expect(complaints).toEqual([])
      await page.context().close()
    }
  })

  it('every link of the front page that stays here is answered', async () => {
    const { page } = await open('/', WIDTHS.desktop)
    const hrefs = await page.$$eval('a[href]', (links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    )
    const inside = [...new Set(hrefs.filter((href) => href.startsWith('/')))]
    expect(inside.length).toBeGreaterThan(30)
    for (const href of inside) expect((await fetch(`${origin}${href}`)).status, href).toBe(200)
    await page.context().close()
  })
})
