/** What a reader must get back of a cleared article, said without our emitters: the yardstick of the formats' tests. */
import type { Image } from '../../src/domain/asset.ts'
import type { ClearedArticle } from '../../src/domain/clearance.ts'

/** Leaves out what is undefined, null or an empty list, so that a comparison is strict about everything else. */
export function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isGiven = (value: unknown) => (Array.isArray(value) ? value.length > 0 : (value ?? null) !== null)
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isGiven(value)))
}

export function isFull(article: ClearedArticle): boolean {
  return article.use === 'fullText'
}

export function linkOf(article: ClearedArticle): string {
  return new URL(article.url ?? `https://news.example/articles/${article.id}`).href
}

export function ourPageOf({ rights }: ClearedArticle): string {
  return `https://news.example/licenses/${rights.license.id}`
}

export function termsOf(article: ClearedArticle): string {
  return article.rights.license.url ?? ourPageOf(article)
}

/** Section first, then tags. */
export function namesOf({ section, tags }: ClearedArticle): readonly string[] {
  return section ? [section, ...tags] : tags
}

/** Another's work without a byline is by whom it is credited to. */
export function authorsOf({ byline, rights }: ClearedArticle) {
  if (byline.length === 0 && !rights.own) return [{ name: rights.credit, url: null }]
  return byline.map(({ name, url }) => ({ name, url }))
}

export function periodOf({ listedAt, expiresAt }: ClearedArticle): string | null {
  return expiresAt && `start=${listedAt}; end=${expiresAt}; scheme=W3C-DTF;`
}

export function leadOf(article: ClearedArticle): Image | undefined {
  return article.images.find(({ inline }) => !inline)
}

/** Who holds an image and where its terms stand. */
export function imageRightsOf(article: ClearedArticle, { holder, license }: Image) {
  if (license === null) return { holder: holder ?? article.rights.holder, terms: termsOf(article) }
  return { holder, terms: `https://news.example/licenses/${license}` }
}

/** As feedsmith reads Media RSS. */
export function mediaOf(article: ClearedArticle) {
  return given({
    contents: article.images.map((image) => contentOf(article, image)),
    credits: [{ value: article.rights.credit }],
  })
}

function contentOf(article: ClearedArticle, image: Image) {
  const { holder, terms } = imageRightsOf(article, image)
  const { url, type, length, width, height, alt, credit } = image
  return given({
    url,
    type,
    medium: 'image',
    isDefault: image === leadOf(article) ? true : null,
    fileSize: length,
    height,
    width,
    description: alt === '' ? null : { value: alt, type: 'plain' },
    credits: credit === null ? [] : [{ value: credit }],
    copyright: holder && { value: `© ${holder}`, url: terms },
    restrictions: restrictionsOf(article, image),
  })
}

function restrictionsOf({ rights }: ClearedArticle, image: Image) {
  const { territories } = rights.license
  if (territories === null || image.license !== null) return []
  return [{ value: territories.join(' ').toLowerCase(), relationship: 'allow', type: 'country' }]
}
