/** One article in a list: section, headline, summary, byline, date and license. */
import { channelsOf } from '../../domain/channel.ts'
import type { ClearedArticle } from '../../domain/clearance.ts'
import { articleUrl } from '../../domain/edition.ts'
import { webUrl } from '../../domain/web-url.ts'
import { GENRE_LABELS } from '../../domain/words.ts'
import { channelPageUrl } from '../../formats/channel-url.ts'
import { CHROME_LANGUAGE } from './layout.tsx'
import { type DateWriter, isSameLanguage, languageAttributes, languageName } from './locale.ts'

type Props = {
  readonly article: ClearedArticle
  readonly baseUrl: string
  /** Where the Partner's door begins, relative to the page: the headline leads to the article behind it. */
  readonly within?: string | null
  /** BCP 47, the newsroom's. */
  readonly homeLanguage: string
  readonly dates: DateWriter
  /** Ids of the channels the page lists. */
  readonly listed: ReadonlySet<string>
  readonly isLead: boolean
}

export function Story({ article, baseUrl, within = null, homeLanguage, dates, listed, isLead }: Props) {
  const own = languageAttributes(article.language, CHROME_LANGUAGE)
  const { license } = article.rights
  return (
    <article class={isLead ? 'story lead' : 'story'}>
      <Kicker article={article} homeLanguage={homeLanguage} listed={listed} />
      <h3 {...own}>
        <a
          href={
            within === null
              ? storyUrl(baseUrl, article)
              : `${within}/articles/${encodeURIComponent(article.id)}`
          }
        >
          {article.headline}
        </a>
      </h3>
      {article.summary ? (
        <p class="summary" {...own}>
          {article.summary}
        </p>
      ) : null}
      <p class="meta">
        {article.byline.length > 0 && <span class="byline">{`By ${namesOf(article)}`}</span>}{' '}
        <time datetime={article.listedAt}>{dates.day(article.listedAt)}</time>{' '}
        <a href={`/licenses/${encodeURIComponent(license.id)}`}>{license.name}</a>
      </p>
    </article>
  )
}

/** Where an article's headline leads; our own page where its stored URL is none a browser should follow. */
export function storyUrl(baseUrl: string, article: Pick<ClearedArticle, 'id' | 'url'>): string {
  return articleUrl(baseUrl, { id: article.id, url: webUrl(article.url) })
}

type KickerProps = Pick<Props, 'article' | 'homeLanguage' | 'listed'>

/** What a reader should know before the headline: section, language where it is another, genre where it is no reporting. */
export function Kicker({ article, homeLanguage, listed }: KickerProps) {
  const section = channelsOf(article).find((channel) => channel.kind === 'section')
  const isLinked = section !== undefined && listed.has(section.id)
  const isForeign = !isSameLanguage(article.language, homeLanguage)
  const genre = article.genre === 'agency' ? 'Agency report' : GENRE_LABELS[article.genre]
  if (!section && !isForeign && !genre) return null
  return (
    <p class="kicker">
      {section && !isLinked && <span>{section.title}</span>}
      {section && isLinked && <a href={channelPageUrl('', section.id)}>{section.title}</a>}{' '}
      {genre && <span>{genre}</span>}{' '}
      {isForeign && <span>{languageName(article.language, CHROME_LANGUAGE)}</span>}
    </p>
  )
}

function namesOf(article: ClearedArticle): string {
  return new Intl.ListFormat('en').format(article.byline.map((author) => author.name))
}
