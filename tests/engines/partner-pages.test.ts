/** The pages of a Partner in a real browser, at desktop and phone width: nothing overflows, and axe finds nothing. */
import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderAgreementListPage } from '../../src/http/pages/agreement-list-page.tsx'
import { renderAgreementPage } from '../../src/http/pages/agreement-page.tsx'
import { renderDeliveriesPage } from '../../src/http/pages/deliveries-page.tsx'
import { aNewsroom, NOW } from '../support/builders.ts'
import { aFullAgreement } from '../support/partner-editions.ts'
import { aGrant, anAgreement, aPartner } from '../support/partners.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

const house = { newsroom: aNewsroom(), partner: aPartner(), now: NOW }
const agreement = aFullAgreement({
  status: 'suspended',
  grants: [
    aGrant(),
    aGrant({ id: 'sports', selection: { sections: ['Sport'], tags: ['football'] }, dailyQuota: 3 }),
  ],
})

const PAGES = {
  'an agreement': renderAgreementPage({ ...house, agreement, versions: [agreement, anAgreement()] }),
  'the list': renderAgreementListPage({ ...house, agreements: [agreement, anAgreement({ until: NOW })] }),
  deliveries: renderDeliveriesPage({
    newsroom: house.newsroom,
    partner: house.partner.name,
    deliveries: [
      {
        permanentId: 'tag:news.example,2026:01a20fa9-76e1-7000-8001-9e9bd9f156b0',
        article: '01a20fa9-76e1-7000-8001-9e9bd9f156b0',
        revision: 2,
        use: 'fullText',
        door: 'asset',
        agreement: agreement.id,
        agreementVersion: 3,
        firstAt: NOW,
        lastAt: NOW,
        times: 12,
      },
    ],
    older: '?cursor=next',
  }),
}

const SCREENS = [
  { width: 1280, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const

describe.skipIf(!CHROMIUM)('the pages of a partner', () => {
  let browser: Browser

  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
    browser = await chromium.launch({ ...(CHROMIUM ? { executablePath: CHROMIUM } : {}), args })
  })

  afterAll(async () => {
    await browser?.close()
  })

  const cases = SCREENS.flatMap((screen) =>
    Object.entries(PAGES).map(([name, html]) => ({ ...screen, name, html })),
  ).filter(({ name, width }) => name !== 'the list' || width === 360)

  it.each(cases)('$name fits $width pixels, and axe finds nothing on it', async (shown) => {
    const { width, colorScheme, html } = shown
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
    const page = await context.newPage()
    await page.setContent(html)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
    const { violations, passes } = await axe.analyze()
    expect(passes.length).toBeGreaterThan(10)
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: at }) => at).join(' ')}`)).toEqual(
      [],
    )
    await context.close()
  })
})
