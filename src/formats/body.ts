/** The body every reader sees, as HTML: lead image, the text as far as it was cleared, then the words, each once. */
import type { Image } from '../domain/asset.ts'
import type { ClearedArticle } from '../domain/clearance.ts'
import type { Edition } from '../domain/edition.ts'
import { type Words, wordsFor } from '../domain/words.ts'
import { leadImage } from './enclosures.ts'
import { sanitiseHtml } from './html/sanitise.ts'
import { escapeHtml, textOf } from './html/text.ts'
import { directionOf } from './language.ts'
import { recordingsHtml } from './recordings-html.ts'
import { assetCredit } from './rights.ts'

type Setting = Pick<Edition, 'newsroom' | 'blocks' | 'baseUrl'>

/** How recordings stand in a body. */
type ShowRecordings = (article: ClearedArticle) => string

/**
 * The sanitised body for `fullText`, the summary for `summary`, nothing for `headline`; then the words. Images that
 * were not cleared are not in it. Recordings are links, as readers of feeds show them, unless a page can do more.
 */
export function bodyHtml(
  article: ClearedArticle,
  setting: Setting,
  showRecordings: ShowRecordings = recordingsHtml,
): string {
  const story = article.bodyHtml === null ? summaryHtml(article) : fullHtml(article, article.bodyHtml)
  const text = `${story}${showRecordings(article)}`
  const words = wordsFor(article, setting)
  return `${labelHtml(words, article, setting)}${text}${footerHtml(words, article, setting)}`
}

function summaryHtml(article: ClearedArticle): string {
  const lead = leadImage(article)
  const summary = article.summary ? `<p>${escapeHtml(article.summary)}</p>` : ''
  return inLanguage(article, `${lead ? figure(article, lead) : ''}${summary}`)
}

function fullHtml(article: ClearedArticle, body: string): string {
  const allowedImages = new Set(article.images.map((image) => image.url))
  const text = sanitiseHtml(body, { allowedImages })
  const [lead, ...others] = article.images.filter((image) => !image.inline && !isShown(text, image))
  const before = lead ? figure(article, lead) : ''
  const after = others.map((image) => figure(article, image)).join('')
  return inLanguage(article, `${before}${text}${after}${inlineCredits(article, text)}`)
}

function figure(article: ClearedArticle, image: Image): string {
  const size = image.width && image.height ? ` width="${image.width}" height="${image.height}"` : ''
  const credit = assetCredit(article, image)
  const caption = credit ? `<figcaption>${escapeHtml(credit)}</figcaption>` : ''
  return `<figure><img src="${escapeHtml(image.url)}" alt="${escapeHtml(image.alt)}"${size}>${caption}</figure>`
}

/** Whether a sanitised body has an image; an apostrophe in its address may stand there as it is. */
function isShown(body: string, { url }: Image): boolean {
  return body.includes(`"${escapeHtml(url)}"`) || body.includes(`"${url.replaceAll('&', '&amp;')}"`)
}

/** Credits of images in the body that no caption there states already. */
function inlineCredits(article: ClearedArticle, body: string): string {
  const credits = article.images
    .filter((image) => isShown(body, image))
    .map((image) => assetCredit(article, image) ?? '')
    .filter((credit) => credit !== '')
  if (credits.length === 0) return ''
  const shown = textOf(body)
  const unstated = new Set(credits.filter((credit) => !shown.includes(credit)))
  return unstated.size === 0 ? '' : `<p>${[...unstated].map(escapeHtml).join('<br>')}</p>`
}

/** Readers drop `xml:lang`; a script from right to left is unreadable without its direction, so the text carries it. */
function inLanguage(article: ClearedArticle, html: string): string {
  if (html === '' || directionOf(article.language) === 'ltr') return html
  return `<div lang="${escapeHtml(article.language)}" dir="rtl">${html}</div>`
}

/** Before the text: who reads an advertisement or an opinion is told so first. */
function labelHtml(words: readonly Words[], article: ClearedArticle, setting: Setting): string {
  const label = words.find(({ kind }) => kind === 'label')
  if (!label) return ''
  return `<p${wordsLanguage(article, setting)}><strong>${escapeHtml(label.text)}</strong></p>`
}

function footerHtml(words: readonly Words[], article: ClearedArticle, setting: Setting): string {
  const lines = new Set(
    words.filter(({ kind }) => kind !== 'label').map((line) => `<p>${lineHtml(line)}</p>`),
  )
  return `<footer${wordsLanguage(article, setting)}>${[...lines].join('')}</footer>`
}

/** The words are in the newsroom's language, whatever the article's. */
function wordsLanguage(article: ClearedArticle, { newsroom }: Setting): string {
  if (article.language === newsroom.language) return ''
  return ` lang="${escapeHtml(newsroom.language)}" dir="${directionOf(newsroom.language)}"`
}

function lineHtml({ kind, text: line, href }: Words): string {
  if (href === null) return linkedLine(line)
  const rel = kind === 'license' ? ' rel="license"' : ''
  return `<a href="${escapeHtml(href)}"${rel}>${escapeHtml(line)}</a>`
}

/** A longer word is no address worth a link, and is not looked at. */
const LONGEST_LINK = 2000

const MAYBE_ADDRESS = /@|:\/\//
const WRAPPED = /^([([{"'“‘<]*)(.*?)([)\]}"'”’>.,;:!?…]*)$/su

/** The newsroom's own lines are the same under each of its articles. */
const linked = new Map<string, string>()
const MOST_LINKED = 100

/** Web and e-mail addresses in running text become links; punctuation around them stays outside. */
function linkedLine(line: string): string {
  if (!MAYBE_ADDRESS.test(line)) return escapeHtml(line)
  const known = linked.get(line)
  if (known !== undefined) return known
  const html = linkAddresses(line)
  if (linked.size >= MOST_LINKED) linked.clear()
  if (line.length <= LONGEST_LINK) linked.set(line, html)
  return html
}

function linkAddresses(line: string): string {
  return line
    .split(/(\s+)/)
    .map((word) => (MAYBE_ADDRESS.test(word) ? linkedWord(word) : escapeHtml(word)))
    .join('')
}

function linkedWord(word: string): string {
  const [, before = '', address = '', after = ''] = (word.length <= LONGEST_LINK && WRAPPED.exec(word)) || []
  const href = hrefOf(address)
  if (href === null) return escapeHtml(word)
  return `${escapeHtml(before)}<a href="${escapeHtml(href)}">${escapeHtml(address)}</a>${escapeHtml(after)}`
}

function hrefOf(address: string): string | null {
  if (/^https?:\/\/[^\s"<>]+$/i.test(address) && URL.canParse(address)) return address
  if (/^[\w.+%-]+@[\w-]+(\.[\w-]+)+$/.test(address)) return `mailto:${address}`
  return null
}
