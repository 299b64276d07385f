/** Client families: real User-Agents, each under its kind, and nothing of them left. */
import { expect, test } from 'vitest'
import { clientFamily } from '../../src/domain/client-family.ts'

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36'

const AGENTS: readonly (readonly [string | null, string])[] = [
  ['Feedly/1.0 (+http://www.feedly.com/fetcher.html; 12 subscribers; like FeedFetcher-Google)', 'feedly'],
  ['Mozilla/5.0 (compatible; inoreader.com-like FeedFetcher-Google)', 'inoreader'],
  ['Mozilla/5.0 (compatible; Miniflux/2.2.3; +https://miniflux.app)', 'miniflux'],
  ['FreshRSS/1.24.3 (Linux; https://freshrss.org)', 'freshrss'],
  ['newsboat/2.21 (Linux x86_64)', 'newsboat'],
  ['NetNewsWire (RSS Reader; https://netnewswire.com/)', 'netnewswire'],
  ['rss2email/3.14 (https://github.com/rss2email/rss2email)', 'rss2email'],
  ['Tiny Tiny RSS/23.04 (https://tt-rss.org/)', 'tiny-tiny-rss'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0', 'thunderbird'],
  ['AntennaPod/3.5.0', 'podcast-app'],
  [
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
    'ai-crawler',
  ],
  [
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)',
    'ai-crawler',
  ],
  ['CCBot/2.0 (https://commoncrawl.org/faq/)', 'ai-crawler'],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'search-crawler'],
  ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', 'social-crawler'],
  ['Mozilla/5.0 (compatible; SomeBot/1.0; +https://some.example)', 'crawler'],
  ['curl/8.5.0', 'curl'],
  ['Wget/1.21.4', 'curl'],
  ['python-requests/2.32.3', 'library'],
  ['WordPress/6.7; https://partner.example', 'library'],
  [CHROME, 'browser'],
  ['A reader nobody knows', 'other'],
  ['', 'unnamed'],
  ['  ', 'unnamed'],
  [null, 'unnamed'],
]

test.each(AGENTS)('%s is of the family %s', (agent, family) => {
  expect(clientFamily(agent)).toBe(family)
})

test('however long it is, a User-Agent is read in no time', () => {
  const started = performance.now()
  for (const text of ['a'.repeat(1_000_000), 'bot'.repeat(300_000), `${'\n'.repeat(500_000)}curl`])
    clientFamily(text)
  expect(performance.now() - started).toBeLessThan(200)
})
