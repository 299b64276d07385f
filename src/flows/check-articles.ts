/** Checking what is published: articles that are not, words and addresses that readers stumble over, images, channels. */
import { isOwnName, type Newsroom } from '../domain/newsroom.ts'
import { isSameSite, webUrl } from '../domain/web-url.ts'
import type { StoredArticle } from '../store/articles.ts'
import type { ArticleOrigin, Findings, OddArticle, UndatedArticle } from '../store/findings.ts'
import { type Finding, finding, namedAtMost } from './finding.ts'

/** Characters beyond which readers and search engines cut a headline. */
const LONG_HEADLINE = 250

export function checkArticles(
  newsroom: Newsroom | null,
  incomplete: readonly StoredArticle[],
  found: Findings,
): readonly Finding[] {
  return [
    ...checkIncomplete(incomplete, found.incomplete),
    ...checkDates(found.undated),
    ...checkWords(found.odd),
    ...(newsroom ? checkAddresses(newsroom, found.origins) : []),
    ...(newsroom ? checkHolders(newsroom, found) : []),
    ...checkImages(found),
    ...found.emptyChannels.map(({ id, title }) =>
      finding(
        'warning',
        'channel-empty',
        `The channel “${title}” selects no article. \`imprimatur channel set ${id} …\` selects others, \`channel remove\` ends it`,
        id,
      ),
    ),
    ...found.upcoming.map(({ id, listedAt, headline }) =>
      finding('info', 'listed-soon', `“${headline}” appears at ${listedAt}`, id),
    ),
  ]
}

function checkIncomplete(articles: readonly StoredArticle[], count: number): readonly Finding[] {
  const findings = articles.map(({ article, missing }) => {
    const options = missing.map((right) => `--${right} …`).join(' ')
    const message = `“${article.headline}” is not published: ${missing.join(', ')} missing. \`imprimatur article update ${article.id} ${options}\``
    return finding('error', 'rights-incomplete', message, article.id)
  })
  return namedAtMost(findings, count)
}

function checkDates(undated: readonly UndatedArticle[]): readonly Finding[] {
  return namedAtMost(
    undated.map(({ id, headline }) =>
      finding(
        'error',
        'bad-date',
        `“${headline}” is not published: a time of it can’t be read. \`imprimatur article update ${id} --published-at …\` (or --embargo-until, --expires-at) states it`,
        id,
      ),
    ),
  )
}

function checkWords(odd: readonly OddArticle[]): readonly Finding[] {
  const warn = (code: string, articles: readonly OddArticle[], what: (article: OddArticle) => string) =>
    namedAtMost(articles.map((article) => finding('warning', code, what(article), article.id)))
  const retitle = ({ id }: OddArticle) => `\`imprimatur article update ${id} --headline "…"\``
  return [
    ...warn(
      'body-empty',
      odd.filter(({ isBodyless }) => isBodyless),
      ({ id, headline }) =>
        `“${headline}” has no text. \`imprimatur article update ${id} --file story.json\` gives it one, \`article withhold\` takes it out`,
    ),
    ...warn(
      'headline-long',
      odd.filter(({ headline }) => [...headline].length > LONG_HEADLINE),
      (article) =>
        `“${[...article.headline].slice(0, 60).join('')}…” is longer than ${LONG_HEADLINE} characters. ${retitle(article)}`,
    ),
    ...warn(
      'headline-markup',
      odd.filter(({ headline }) => hasMarkup(headline)),
      (article) => `“${article.headline}” shows markup to its readers. ${retitle(article)}`,
    ),
  ]
}

/** What is left of HTML: an element that stands in headlines, or a reference; a headline may say `a<b` and `R&D`. */
function hasMarkup(headline: string): boolean {
  return /<\/?(a|b|i|u|em|strong|span|br|p|sub|sup|font|small|h[1-6])(\s[^<>]*)?\/?>|&(#\d+|#x[\da-f]+|[a-z]{2,10});/i.test(
    headline,
  )
}

/** Where stories live: on the newsroom's own site, and as safely as its home. An origin stands for all its articles. */
function checkAddresses({ homeUrl }: Newsroom, origins: readonly ArticleOrigin[]): readonly Finding[] {
  if (webUrl(homeUrl) === null) return []
  const isSafe = new URL(homeUrl).protocol === 'https:'
  const many = ({ count }: ArticleOrigin) => (count === 1 ? '1 article lives' : `${count} articles live`)
  const mend = ({ example }: ArticleOrigin) => `\`imprimatur article update ${example} --url https://…\``
  return origins.flatMap((origin) => {
    const { address, example } = origin
    if (webUrl(address) === null) {
      const message = `${many(origin)} at ${address}, which is no web address. ${mend(origin)}`
      return [finding('error', 'url-invalid', message, example)]
    }
    if (!isSameSite(address, homeUrl)) {
      const message = `${many(origin)} at ${address}, which is not on ${homeUrl}: links and canonical lead there. ${mend(origin)}, or none for our own page`
      return [finding('warning', 'url-elsewhere', message, example)]
    }
    if (!isSafe || new URL(address).protocol === 'https:') return []
    const message = `${many(origin)} at ${address}, though the newsroom is at ${homeUrl}. ${mend(origin)}`
    return [finding('warning', 'url-not-https', message, example)]
  })
}

function checkHolders(newsroom: Newsroom, { held }: Findings): readonly Finding[] {
  const foreign = held.filter(({ holder }) => holder !== null && !isOwnName(newsroom, holder))
  return namedAtMost(
    foreign.map(({ id, url, holder }) =>
      finding(
        'warning',
        'image-license-missing',
        `${url} is ${holder}’s and has no license: it is shown only with ${holder}’s own articles. \`imprimatur asset set ${id} --license …\``,
        id,
      ),
    ),
  )
}

function checkImages({ untyped, wordless }: Findings): readonly Finding[] {
  const [first] = wordless
  return [
    ...namedAtMost(
      untyped.map(({ id, url }) =>
        finding(
          'warning',
          'image-type-unknown',
          `${url} has no media type: readers may not show it. \`imprimatur asset set ${id} --type image/jpeg\``,
          id,
        ),
      ),
    ),
    ...namedAtMost(
      wordless.map(({ id, headline, images }) =>
        finding(
          'warning',
          'alt-missing',
          `“${headline}” has ${images === 1 ? 'an image' : `${images} images`} without alternative text: who can’t see it hears nothing. \`imprimatur article update ${id} --file images.json\`, each with an \`alt\``,
          id,
        ),
      ),
      first?.total ?? 0,
    ),
  ]
}
