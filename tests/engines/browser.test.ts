/** The pages in a real browser, at desktop and phone width: nothing overflows, nothing is blocked, every link inside leads somewhere. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assemble } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
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

describe.skipIf(!CHROMIUM)('the sample newsroom in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-browser-'))
  let browser: Browser
  let origin = ''
  let stop = () => {}

  beforeAll(async () => {
    const config = readConfig({ DATABASE: join(folder, 'sample.db'), LOG_LEVEL: 'error' })
    const open = openPlatform(config)
    await makeReady(open, config)
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
  ): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
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

  async function firstArticle(): Promise<string> {
    const feed = await (await fetch(`${origin}/feeds/latest.json`)).json()
    const id = /[^:]+$/.exec(feed.items[0].id)?.[0]
    return `/articles/${id}`
  }

  it.each(Object.entries(WIDTHS))('every page fits the %s and breaks no policy', async (_, width) => {
    for (const path of ['/', await firstArticle(), '/licenses/all-rights-reserved', '/nowhere']) {
      const { page, complaints } = await open(path, width)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width)
      expect(await page.locator('h1').count(), path).toBe(1)
      expect(
        complaints.filter((text) => /policy|refused/i.test(text)),
        path,
      ).toEqual([])
      await page.close()
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
    await page.close()
  })
})
