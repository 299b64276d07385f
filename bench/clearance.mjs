/** `npm run bench:clearance`: what it costs to clear 100,000 loaded articles for one partner with five grants. */
import { clearArticle } from '../dist/domain/clearance.js'
import { rankArticles } from '../dist/domain/quota.js'

const ARTICLES = Number(process.argv[2] ?? 100_000)
const ROUNDS = 31
const AIM = 150
const HOUR = 3_600_000
const NOW = Date.parse('2026-11-20T12:00:00.000Z')

const instant = (time) => new Date(time).toISOString()
const nth = (prefix, n) => `${prefix} ${n}`
const numbers = (count) => Array.from({ length: count }, (_, n) => n)

const newsroom = {
  name: 'Harmattan Courier',
  legalNames: ['Harmattan Courier Media Ltd'],
  timeZone: 'Africa/Lagos',
  contact: 'partners@news.example',
  policyUrl: 'https://www.news.example/policy',
  credit: 'Harmattan Courier',
  defaultLicense: 'all-rights-reserved',
  idPrefix: 'tag:news.example,2026:',
}
const reserved = {
  id: 'all-rights-reserved',
  version: 1,
  name: 'All rights reserved',
  url: null,
  publicUse: 'summary',
  pageUse: 'fullText',
  ceiling: 'fullText',
  reserved: ['reproduce', 'publish', 'broadcast', 'rewrite', 'redistribute'],
  duties: ['credit', 'keep-notices', 'link-back'],
  territories: null,
  ai: { train: false, input: false, index: true },
  aiCeiling: { train: true, input: true, index: true },
  terms: 'Ask first.',
  notice: '© {year} {holder}. All rights reserved.',
  irrevocable: false,
}
const open = {
  ...reserved,
  id: 'cc-by-nd-4.0',
  publicUse: 'fullText',
  reserved: ['rewrite'],
  duties: ['credit', 'keep-notices', 'link-back', 'no-edits'],
  ai: { train: true, input: true, index: true },
  irrevocable: true,
}
const agency = { ...reserved, id: 'agency', publicUse: 'headline', pageUse: 'summary', ceiling: 'summary' }
const licenses = new Map([reserved, open, agency].map((license) => [license.id, license]))

const nothingStated = {
  ...{ holder: null, year: null, notice: null, credit: null, contact: null, policyUrl: null },
  ...{ reserved: [], permission: null, foreign: null },
}
const agencyStated = {
  ...nothingStated,
  holder: 'Savannah Wire',
  notice: '© Savannah Wire',
  credit: 'Savannah Wire',
  contact: 'desk@wire.example',
  foreign: 'Savannah Wire',
}

function makeImage(n, published) {
  return {
    ...{ url: `https://media.example/${n}.jpg`, type: 'image/jpeg', length: 40_000, width: 800, height: 600 },
    ...{ duration: null, renditions: [], credit: 'Photo', holder: null, license: null, status: 'usable' },
    ...{ updatedAt: instant(published), alt: 'A market', inline: false },
  }
}

function genreOf(n) {
  if (n % 10 === 7) return 'agency'
  return n % 9 === 0 ? 'opinion' : 'reporting'
}

function licenseOf(n) {
  if (n % 10 === 7) return 'agency'
  return n % 5 === 0 ? 'cc-by-nd-4.0' : null
}

/** The n-th of many: 20 sections, 500 tags, 40 authors, three licenses, an embargo or an expiry now and then. */
function makeArticle(n) {
  const published = NOW - (n % 1000) * HOUR
  return {
    id: `a-${n}`,
    revision: 1 + (n % 3),
    revisedAt: instant(published + HOUR),
    status: n % 97 === 0 ? 'withheld' : 'usable',
    statusAt: instant(published),
    statusReason: null,
    stateAt: instant(published),
    shownAt: null,
    headline: `Story ${n}`,
    summary: `What happened in story ${n}.`,
    bodyHtml: `<p>All of story ${n}.</p>`,
    language: n % 4 === 0 ? 'ha' : 'en-NG',
    byline: [{ name: nth('Reporter', n % 40), email: null, url: null }],
    dateline: 'Kano',
    section: nth('Section', n % 20),
    genre: genreOf(n),
    tags: [nth('Tag', n % 500), nth('Tag', (n * 7 + 3) % 500), nth('Tag', (n * 13 + 5) % 500)],
    url: `https://www.news.example/story-${n}`,
    images: n % 3 === 0 ? [makeImage(n, published)] : [],
    recordings: [],
    source: null,
    license: licenseOf(n),
    rights: n % 10 === 7 ? agencyStated : nothingStated,
    publishedAt: instant(published),
    embargoUntil: n % 50 === 0 ? instant(published + 48 * HOUR) : null,
    expiresAt: n % 40 === 0 ? instant(published + 720 * HOUR) : null,
  }
}

const grant = (id, fields) => ({
  ...{ id, selection: {}, use: 'fullText', images: true, territories: null, permits: ['web'] },
  ...{ ai: { train: false, input: false, index: true }, delayHours: 0, dailyQuota: null, duties: [] },
  ...fields,
})
const standing = {
  partner: { id: 'radio', name: 'Lagoon Radio', territories: null, status: 'active' },
  agreements: [
    {
      ...{ id: 'radio-2026', partner: 'radio', version: 1, status: 'active', title: 'Syndication' },
      ...{ document: 'contracts/radio.pdf', signedOn: '2026-01-06', from: '2026-01-07T00:00:00.000Z' },
      ...{ until: '2028-01-07T00:00:00.000Z', licenses: [...licenses.values()], territories: ['NG', 'GH'] },
      ...{ duties: ['noindex'], credit: '{byline} / {newsroom}', removeAfterDays: 365 },
      grants: [
        grant('sections', { selection: { sections: numbers(4).map((n) => nth('Section', n)) } }),
        grant('tags', {
          selection: { tags: numbers(30).map((n) => nth('Tag', n * 3)) },
          delayHours: 24,
        }),
        grant('authors', {
          selection: { authors: numbers(5).map((n) => nth('Reporter', n * 2)) },
          use: 'summary',
        }),
        grant('daily', { selection: { genres: ['reporting'], languages: ['ha'] }, dailyQuota: 200 }),
        grant('weekend', { selection: { channels: ['weekend', 'section-section-9'] }, use: 'summary' }),
      ],
    },
  ],
  channels: new Map([['weekend', { sections: ['Section 12', 'Section 13'], tags: ['Tag 12', 'Tag 13'] }]]),
}

// As a store loads them: no two articles share a string or a list.
const articles = numbers(ARTICLES).map((n) => JSON.parse(JSON.stringify(makeArticle(n))))
const audience = { kind: 'partner', door: 'feed', entrance: 'header', ...standing }
const started = performance.now()
const facts = articles.map((article) => ({ ...article, isComplete: true }))
const ranked = rankArticles(facts, standing, { newsroom, licenses })
const ranking = performance.now() - started
const none = new Map()
const asked = articles.map((article) => [article, ranked.get(article.id) ?? none])
const now = instant(NOW)

function clearAll(tell) {
  for (const [article, ranks] of asked) {
    tell(clearArticle({ article, newsroom, licenses, audience, ranks, now }))
  }
}

const counts = {}
clearAll((clearance) => {
  const name = clearance.outcome === 'cleared' ? `cleared for ${clearance.use}` : clearance.reason
  counts[name] = (counts[name] ?? 0) + 1
})
let given = 0
const count = ({ outcome }) => {
  if (outcome === 'cleared') given++
}
const figures = numbers(ROUNDS).map(() => {
  const before = process.cpuUsage()
  const at = performance.now()
  clearAll(count)
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / 1000, wall: performance.now() - at }
})
const median = (name) => figures.map((figure) => figure[name]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]
const least = Math.min(...figures.map(({ wall }) => wall))

console.table(counts)
if (given === 0) throw new Error('nothing was cleared')
console.log(`${ARTICLES} articles cleared for one partner with five grants, the median of ${ROUNDS} rounds:`)
console.log(
  `${median('cpu').toFixed(0)} ms of CPU, ${median('wall').toFixed(0)} ms by the clock (${least.toFixed(0)} at best); the aim is ${AIM} ms at 100,000`,
)
console.log(`ranking them by day: ${ranking.toFixed(0)} ms`)
