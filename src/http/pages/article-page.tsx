/** The page of one article: headline, byline, dates, the body with its words, and the channels that bring more of it. */
import { raw } from 'hono/html'
import { channelsOf } from '../../domain/channel.ts'
import type { ClearedArticle } from '../../domain/clearance.ts'
import { allowsUse } from '../../domain/license.ts'
import type { Newsroom } from '../../domain/newsroom.ts'
import { directionOf } from '../../formats/language.ts'
import { articleJsonLd } from '../../formats/schema-org.ts'
import { articleLinks, articleMeta } from './article-head.ts'
import { Byline } from './byline.tsx'
import { ChannelList } from './channel-list.tsx'
import { ContactLink } from './contact-link.tsx'
import { CHROME_LANGUAGE, renderPage } from './layout.tsx'
import { type DateWriter, dateWriter, languageAttributes } from './locale.ts'
import { hasOwnSummary } from './standfirst.ts'
import { Kicker, storyUrl } from './story.tsx'

type ArticlePageProps = {
  readonly newsroom: Newsroom
  /** Scheme and host, without a trailing slash. */
  readonly baseUrl: string
  readonly article: ClearedArticle
  /** Sanitised HTML with its images and words: it is printed as it stands. */
  readonly bodyHtml: string
}

/** The article's page as an HTML document. */
export function renderArticlePage({ newsroom, baseUrl, article, bodyHtml }: ArticlePageProps): string {
  const url = storyUrl(baseUrl, article)
  const isBrief = !allowsUse(article.use, 'fullText') && article.url !== null
  return renderPage({
    newsroom,
    language: article.language,
    title: `${article.headline} · ${newsroom.name}`,
    description: article.summary,
    canonical: url,
    links: articleLinks(newsroom, baseUrl, article),
    meta: articleMeta(newsroom, baseUrl, article),
    jsonLd: articleJsonLd(article, { newsroom, baseUrl }),
    children: (
      <>
        <article class="measure article" lang={article.language} dir={directionOf(article.language)}>
          <ArticleHeader article={article} newsroom={newsroom} />
          <div class={isBrief ? 'body brief' : 'body'}>{raw(bodyHtml)}</div>
          <PartnersOnly article={article} />
        </article>
        <Follow article={article} />
      </>
    ),
  })
}

function ArticleHeader({ article, newsroom }: Pick<ArticlePageProps, 'article' | 'newsroom'>) {
  const listed = new Set(channelsOf(article).map((channel) => channel.id))
  // Its direction stays the article's: these lines belong to the headline, on its side of the page.
  const { lang } = languageAttributes(CHROME_LANGUAGE, article.language)
  return (
    <header>
      <div lang={lang}>
        <Kicker article={article} homeLanguage={newsroom.language} listed={listed} />
      </div>
      <h1>{article.headline}</h1>
      {hasOwnSummary(article) && <p class="standfirst">{article.summary}</p>}
      <p class="meta" lang={lang}>
        <Byline authors={article.byline} />{' '}
        {article.dateline ? <span dir="auto">{article.dateline}</span> : null}{' '}
        <Dates article={article} dates={dateWriter(newsroom)} />
      </p>
    </header>
  )
}

/** Each with a direction of its own: "20 November" in English would stand backwards in a line from right to left. */
function Dates({ article, dates }: { readonly article: ClearedArticle; readonly dates: DateWriter }) {
  const published = dates.minute(article.listedAt)
  const updated = dates.minute(article.updatedAt)
  return (
    <>
      <time dir="auto" datetime={article.listedAt}>
        {published}
      </time>{' '}
      {updated !== published && (
        <span dir="auto">
          Updated <time datetime={article.updatedAt}>{updated}</time>
        </span>
      )}
    </>
  )
}

/** Said where the rest of the story stands on no public page, so that "read the full story" has no place to lead to. */
function PartnersOnly({ article }: { readonly article: ClearedArticle }) {
  if (allowsUse(article.use, 'fullText') || article.url !== null) return null
  return (
    <p class="notice" {...languageAttributes(CHROME_LANGUAGE, article.language)}>
      The full text of this story is for partners. To become one, write to{' '}
      <ContactLink contact={article.rights.contact} subject={article.headline} />.
    </p>
  )
}

function Follow({ article }: { readonly article: ClearedArticle }) {
  const channels = channelsOf(article).filter((channel) => channel.kind !== 'latest')
  return (
    <section
      class="measure follow"
      aria-labelledby="follow-heading"
      {...languageAttributes(CHROME_LANGUAGE, article.language)}
    >
      <h2 id="follow-heading">Follow</h2>
      <ChannelList channels={channels} />
    </section>
  )
}
