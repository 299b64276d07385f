/** Every address of the leak test by the route that answers it: the public's, the Partners' by header and by path, and the API's. */
import { PROMISES, secretOf } from './leak-promises.ts'
import { markOf } from './marked-stories.ts'
import type { Address } from './public-addresses.ts'

type Stories = readonly string[]

const FORMATS = ['rss', 'atom', 'json'] as const
const MONTH = '2025-10'

const channelsOf = (stories: Stories) => [
  'latest',
  'picked',
  'lang-en-ng',
  ...stories.flatMap((story) => [
    `section-${markOf(story, 'section')}`,
    `tag-${markOf(story, 'tag')}`,
    `author-${markOf(story, 'author')}`,
  ]),
]
const feeds = (paths: readonly string[]): readonly Address[] => paths.map((path) => ({ path, door: 'feed' }))
const pages = (paths: readonly string[]): readonly Address[] => paths.map((path) => ({ path, door: 'page' }))

const SEARCHED = ['headline', 'summary', 'body', 'email'] as const
const searches = (stories: Stories, ending: string) =>
  stories.flatMap((story) => SEARCHED.map((field) => `search${ending}?q=${markOf(story, field)}`))

/** Behind `/partner/` and `/p/{credential}/` alike, by the route behind it. */
export const PARTNER_ADDRESSES: Readonly<Record<string, (stories: Stories) => readonly Address[]>> = {
  'feeds/*': (stories) =>
    feeds(
      channelsOf(stories).flatMap((channel, n) =>
        n < 3
          ? [...FORMATS.map((format) => `feeds/${channel}.${format}`), `feeds/${channel}`]
          : [`feeds/${channel}.${FORMATS[n % 3]}`],
      ),
    ),
  'feeds/*/archive/*': (stories) =>
    feeds(
      channelsOf(stories).flatMap((channel, n) =>
        n < 1
          ? FORMATS.map((format) => `feeds/${channel}/archive/${MONTH}.${format}`)
          : [`feeds/${channel}/archive/${MONTH}.${FORMATS[n % 3]}`],
      ),
    ),
  'articles/*': (stories) =>
    stories.flatMap((story) => {
      const path = `articles/${markOf(story, 'id')}`
      return [...pages([path]), ...feeds([`${path}.json`, `${path}.xml`])]
    }),
  search: (stories) => pages(searches(stories, '')),
  'search.rss': (stories) => feeds([...searches(stories, '.rss'), 'search.rss?q=says']),
  'search.atom': () => feeds(['search.atom?q=says', 'search.atom?q=%22it+says%22']),
  'search.json': () => feeds(['search.json?q=says']),
  agreements: () => pages(['agreements']),
  'agreements/*': () =>
    pages(
      Object.keys(PROMISES).flatMap((name) => {
        const path = `agreements/${secretOf(name, 'agreement')}`
        return [path, `${path}.jsonld`]
      }),
    ),
  deliveries: () => pages(['deliveries']),
  'assets/*': () => feeds(['assets/a-1']),
  '*': () => pages(['nothing-here', 'feeds/latest.rss/', 'feeds/LATEST.rss']),
}

/** `:names` as stars. */
export const shapeOf = (path: string): string => path.replace(/:\w+/g, '*')
