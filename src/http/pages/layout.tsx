/** The shell of every page: head, masthead, main, footer; no script, nothing loaded from elsewhere. */
import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Newsroom } from '../../domain/newsroom.ts'
import { webUrl } from '../../domain/web-url.ts'
import { directionOf } from '../../formats/language.ts'
import { ContactLink } from './contact-link.tsx'
import { languageAttributes } from './locale.ts'
import { STYLE } from './style.ts'

/** One `<link>` of the head. */
export type HeadLink = {
  readonly rel: string
  readonly href: string
  readonly type?: string
  readonly title?: string
}

/** One `<meta>` of the head: `name` for those that have a name, `property` for Open Graph's. */
export type HeadMeta = {
  readonly name?: string
  readonly property?: string
  readonly content: string
}

type LayoutProps = {
  /** Null while no newsroom is set up. */
  readonly newsroom: Newsroom | null
  readonly title: string
  /** BCP 47, of the page's main text; the newsroom's where absent. */
  readonly language?: string
  readonly description?: string | null
  readonly canonical?: string
  readonly links?: readonly HeadLink[]
  readonly meta?: readonly HeadMeta[]
  /** What the page is in schema.org's words, from `formats/schema-org.ts`: it is printed as it stands. */
  readonly jsonLd?: string
  /** What the page adds to the stylesheet; its policy names the whole (`pageHeaders`). */
  readonly style?: string
  /** Whether the newsroom's name is the page's own heading. */
  readonly isFront?: boolean
  /** Whether it stands behind a Partner's door: it offers no search and no channel that would lead out of it. */
  readonly isForPartner?: boolean
  readonly children?: Child
}

/** The language of the pages' own words; an element in it says so where the page is in another. */
export const CHROME_LANGUAGE = 'en'

/** A whole HTML document as text. */
export function renderPage(props: LayoutProps): string {
  const language = props.language ?? props.newsroom?.language ?? CHROME_LANGUAGE
  const chrome = languageAttributes(CHROME_LANGUAGE, language)
  const page = (
    <html lang={language} dir={directionOf(language)}>
      <head>{headOf(props)}</head>
      <body>
        <a class="skip" href="#main" {...chrome}>
          Skip to the main text
        </a>
        <Masthead {...props} language={language} />
        <main id="main" class="sheet" tabindex={-1}>
          {props.children}
        </main>
        <Footer newsroom={props.newsroom} language={language} />
      </body>
    </html>
  )
  return `<!doctype html>${page}`
}

// Tagged templates, since hono/jsx moves and merges <link> and <meta> elements by rules of its own.
function headOf({
  newsroom,
  title,
  description,
  canonical,
  links = [],
  meta = [],
  jsonLd,
  style = '',
  isForPartner = false,
}: LayoutProps) {
  const named = description ? [{ name: 'description', content: description }, ...meta] : meta
  const canonicals = canonical ? [{ rel: 'canonical', href: canonical }] : []
  const linked = [...canonicals, ...links, ...(newsroom && !isForPartner ? [searchLink(newsroom)] : [])]
  return html`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${named.map(metaElement)}<meta name="generator" content="Imprimatur"><meta name="theme-color" content="#fdfcf9" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#161410" media="(prefers-color-scheme: dark)">${linked.map(linkElement)}${jsonLd === undefined ? '' : dataBlock(jsonLd)}<link rel="icon" href="/favicon.svg" type="image/svg+xml"><style>${raw(STYLE + style)}</style>`
}

/** By this a browser offers to search here. */
function searchLink({ name }: Newsroom): HeadLink {
  return {
    rel: 'search',
    type: 'application/opensearchdescription+xml',
    title: name,
    href: '/opensearch.xml',
  }
}

function metaElement({ name, property, content }: HeadMeta) {
  return property
    ? html`<meta property="${property}" content="${content}">`
    : html`<meta name="${name ?? ''}" content="${content}">`
}

// A data block is never run (HTML, the script element), so a policy without script-src lets it stand.
function dataBlock(json: string) {
  return html`<script type="application/ld+json">${raw(json)}</script>`
}

function linkElement({ rel, href, type, title }: HeadLink) {
  const typed = type ? html` type="${type}"` : ''
  const titled = title ? html` title="${title}"` : ''
  return html`<link rel="${rel}"${typed}${titled} href="${href}">`
}

type ChromeProps = { readonly newsroom: Newsroom | null; readonly language: string }

type MastheadProps = ChromeProps & Pick<LayoutProps, 'isFront' | 'isForPartner'>

function Masthead({ newsroom, isFront = false, isForPartner = false, language }: MastheadProps) {
  if (!newsroom) {
    return (
      <header class="masthead">
        <div class="sheet">
          <p class="nameplate">Imprimatur</p>
        </div>
      </header>
    )
  }
  const own = languageAttributes(newsroom.language, language)
  return (
    <header class={isFront ? 'masthead front-masthead' : 'masthead'}>
      <div class="sheet">
        {isFront ? (
          <h1 class="nameplate">{newsroom.name}</h1>
        ) : (
          <p class="nameplate" {...own}>
            <a href="/">{newsroom.name}</a>
          </p>
        )}
        {isFront && newsroom.description !== '' && <p class="motto">{newsroom.description}</p>}
        {!isForPartner && <MainNavigation language={language} />}
      </div>
    </header>
  )
}

function MainNavigation({ language }: Pick<ChromeProps, 'language'>) {
  return (
    <nav aria-label="Main" {...languageAttributes(CHROME_LANGUAGE, language)}>
      <a href="/#latest">Latest</a>
      <a href="/search">Search</a>
      <a href="/#subscribe">Subscribe</a>
      <a href="/#terms">Terms</a>
      <a href="/#partnerships">Partnerships</a>
    </nav>
  )
}

function Footer({ newsroom, language }: ChromeProps) {
  const home = webUrl(newsroom?.homeUrl ?? null)
  const policy = webUrl(newsroom?.policyUrl ?? null)
  return (
    <footer class="site" {...languageAttributes(CHROME_LANGUAGE, language)}>
      <div class="sheet">
        {newsroom && <a href="/#terms">Terms of use</a>}
        {newsroom && (
          <span>
            Partnerships: <ContactLink contact={newsroom.contact} />
          </span>
        )}
        {policy && <a href={policy}>Editorial policy</a>}
        {newsroom && home && <a href={home}>{newsroom.name}</a>}
        <span class="served">Served by Imprimatur</span>
      </div>
    </footer>
  )
}
