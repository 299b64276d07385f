/** Client families: what kind of program a reader reads with, told from its User-Agent, of which nothing else is kept. */

/** The first that matches counts: programs for feeds name browsers too, and crawlers name both. */
const FAMILIES = [
  ['feedly', /feedly/i],
  ['inoreader', /inoreader/i],
  ['newsblur', /newsblur/i],
  ['feedbin', /feedbin/i],
  ['theoldreader', /theoldreader/i],
  ['miniflux', /miniflux/i],
  ['freshrss', /freshrss/i],
  ['tiny-tiny-rss', /tiny tiny rss/i],
  ['newsboat', /newsboat|newsbeuter/i],
  ['netnewswire', /netnewswire|rainier/i],
  ['reeder', /reeder/i],
  ['thunderbird', /thunderbird/i],
  ['rss2email', /rss2email/i],
  ['podcast-app', /podcast|overcast|castro|antennapod|pocket ?casts|applecoremedia/i],
  [
    'ai-crawler',
    /gptbot|oai-searchbot|chatgpt|claude|anthropic|perplexity|ccbot|bytespider|google-extended|applebot-extended|meta-external|amazonbot|cohere|diffbot/i,
  ],
  [
    'search-crawler',
    /googlebot|bingbot|yandex|baiduspider|duckduckbot|applebot|feedfetcher|slurp|petalbot|seznambot/i,
  ],
  [
    'social-crawler',
    /facebookexternalhit|twitterbot|linkedinbot|slackbot|telegrambot|whatsapp|discordbot|mastodon|bluesky/i,
  ],
  ['crawler', /bot\b|crawl|spider|scrapy|archiver|monitor/i],
  ['curl', /^(?:curl|wget)\b/i],
  [
    'library',
    /python|requests|aiohttp|okhttp|java\/|go-http|guzzle|axios|node-fetch|undici|libwww|ruby|php|feedparser|simplepie|wordpress|apache-httpclient/i,
  ],
  ['browser', /mozilla\/|opera\//i],
] as const

export type ClientFamily = (typeof FAMILIES)[number][0] | 'other' | 'unnamed'

/** As much of a User-Agent as is read: none that is honest is longer. */
const READ = 400

export function clientFamily(userAgent: string | null): ClientFamily {
  if (!userAgent?.trim()) return 'unnamed'
  const start = userAgent.slice(0, READ)
  return FAMILIES.find(([, pattern]) => pattern.test(start))?.[0] ?? 'other'
}
