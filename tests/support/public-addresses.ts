/** Every public address at which a story could come out, by the route that answers it. */
import { keepDocuments } from '../../src/http/kept.ts'
import { openLedger } from '../../src/http/ledger.ts'
import { makeRouter } from '../../src/http/router.ts'
import { BASE_URL } from './builders.ts'
import type { Door } from './marked-stories.ts'
import { markOf } from './marked-stories.ts'
import type { World } from './world.ts'

export type Address = { readonly path: string; readonly door: Door }

/** The paths of the router, each once, as it spells them. */
export function routerPaths({ platform }: World): readonly string[] {
  const kept = keepDocuments(platform.compress)
  const ledger = openLedger(platform)
  const config = { baseUrl: BASE_URL, adminToken: 'a-token-for-the-first-owner', maxAge: 300 }
  const { routes } = makeRouter({ ...platform, kept, ledger }, config)
  return [...new Set(routes.map(({ path }) => path))]
}

/** The public ones alone: those of the admin API and of the Partners' doors, which no reader enters, are left out. */
export function publicPaths(world: World): readonly string[] {
  return routerPaths(world).filter((path) => !/^\/(api|partner|p)(\/|$)/.test(path))
}

type Stories = readonly string[]
const FORMATS = ['rss', 'atom', 'json'] as const
const MONTH = '2025-10'

const sectionOf = (story: string) => `section-${markOf(story, 'section')}`
const channelsOf = (stories: Stories) => ['latest', 'picked', 'lang-en-ng', ...stories.map(sectionOf)]
const at =
  (door: Door) =>
  (path: string): Address => ({ door, path })
const feeds = (paths: readonly string[]) => paths.map(at('feed'))
const pages = (paths: readonly string[]) => paths.map(at('page'))

/** One format a channel, all of them for `latest`: they are written from one Edition. */
const inFormats = (stories: Stories, address: (channel: string, format: string) => string) =>
  channelsOf(stories).flatMap((channel, n) =>
    channel === 'latest'
      ? FORMATS.map((format) => address(channel, format))
      : [address(channel, FORMATS[n % 3] ?? 'rss')],
  )

const SEARCHED = ['headline', 'summary', 'body', 'email'] as const

const searches = (stories: Stories, path: string, nth: number) =>
  stories.flatMap((story, n) =>
    SEARCHED.filter((_, m) => (n + m) % 3 === nth).map((field) => `${path}?q=${markOf(story, field)}`),
  )

/** For each route its addresses; a route that is not here fails the test until it is thought about. */
export const ADDRESSES: Readonly<Record<string, (stories: Stories) => readonly Address[]>> = {
  '/': () => pages(['/']),
  '/feeds.opml': () => feeds(['/feeds.opml']),
  '/feeds/:parameter': (stories) =>
    feeds([
      ...inFormats(stories, (channel, format) => `/feeds/${channel}.${format}`),
      ...channelsOf(stories.slice(0, 4)).map((channel) => `/feeds/${channel}`),
      ...stories.flatMap((story) => [
        `/feeds/tag-${markOf(story, 'tag')}.rss`,
        `/feeds/author-${markOf(story, 'author')}.atom`,
      ]),
    ]),
  '/feeds/:parameter/archive/:second': (stories) =>
    feeds([
      ...inFormats(stories, (channel, format) => `/feeds/${channel}/archive/${MONTH}.${format}`),
      `/feeds/latest/archive/${MONTH}-2.rss`,
    ]),
  '/sitemap.xml': () => pages(['/sitemap.xml']),
  '/sitemaps/:parameter': () =>
    pages(['pages', 'news', MONTH, `${MONTH}-2`].map((name) => `/sitemaps/${name}.xml`)),
  '/licenses/:parameter': () =>
    pages(
      ['all-rights-reserved', 'cc-by-nd-4.0', 'nigeria-only'].flatMap((id) =>
        ['', '.rsl', '.jsonld'].map((ending) => `/licenses/${id}${ending}`),
      ),
    ),
  '/license.xml': () => feeds(['/license.xml']),
  '/robots.txt': () => feeds(['/robots.txt']),
  '/.well-known/tdmrep.json': () => feeds(['/.well-known/tdmrep.json']),
  '/articles/:parameter': (stories) =>
    stories.flatMap((story) => {
      const path = `/articles/${markOf(story, 'id')}`
      return [...pages([path]), ...feeds([`${path}.json`, `${path}.xml`])]
    }),
  '/assets/:parameter': (stories) =>
    pages(
      stories.flatMap((story) =>
        ['image', 'refused', 'borrowed', 'recording', 'silenced'].map(
          (field) => `/assets/${markOf(story, field)}`,
        ),
      ),
    ),
  '/channels/:parameter': (stories) => [
    ...pages([
      ...channelsOf(stories).map((channel) => `/channels/${channel}`),
      ...stories.slice(0, 2).map((story) => `/channels/tag-${markOf(story, 'tag')}`),
      ...stories.map((story) => `/channels/latest?section=${markOf(story, 'section')}`),
      '/channels/latest?language=en-NG',
      `/channels/latest?before=2025-10-15T09:00:00.000Z~x`,
      `/channels/latest?before=9000-01-01T00:00:00.000Z~x`,
    ]),
    ...feeds(
      channelsOf(stories)
        .map((channel, n) => `/channels/${channel}.${n % 2 === 0 ? 'json' : 'xml'}`)
        .concat('/channels/latest.xml'),
    ),
  ],
  '/search': (stories) => pages(['/search', ...searches(stories, '/search', 0), '/search?q=says&page=1']),
  '/search.rss': (stories) => feeds([...searches(stories, '/search.rss', 0), '/search.rss?q=says']),
  '/search.atom': (stories) =>
    feeds([...searches(stories, '/search.atom', 1), '/search.atom?q=%22it+says%22']),
  '/search.json': (stories) => feeds([...searches(stories, '/search.json', 2), '/search.json?q=says&page=1']),
  '/opensearch.xml': () => feeds(['/opensearch.xml']),
  '/favicon.ico': () => feeds(['/favicon.ico']),
  '/favicon.svg': () => feeds(['/favicon.svg']),
  '/healthz': () => feeds(['/healthz']),
}
