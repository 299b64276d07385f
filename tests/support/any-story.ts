/** Articles for generated newsrooms: of any words, status, times and rights, each with a word by which it gives itself away. */
import fc from 'fast-check'
import { type Article, GENRES } from '../../src/domain/article.ts'
import type { Rendition } from '../../src/domain/asset.ts'
import { ACTS } from '../../src/domain/license.ts'
import { NO_RIGHTS, type StatedRights } from '../../src/domain/rights.ts'
import { LICENSE_IDS } from './any-house.ts'
import { aRecording } from './assets.ts'
import { aByline, anArticle, anImage, statedRights } from './builders.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Listed at one instant, mostly: newsrooms have a minute they publish at. */
const INSTANTS = ['2026-11-20T09:00:00.000Z', '2026-11-20T09:00:00.001Z', '1990-02-28T23:59:59.999Z']
const LATER = ['2026-11-20T12:00:00.000Z', '2026-11-21T00:00:00.000Z', '9999-12-31T23:59:59.999Z']

/** None stated, some, or all that a work of somebody else's must state. */
function anyRights({ line, prose, address, contact }: Vocabulary): fc.Arbitrary<StatedRights> {
  const some = fc.record({
    holder: fc.option(line, { freq: 1 }),
    year: fc.constantFrom(null, '2025', '2019–2025'),
    notice: fc.option(prose),
    credit: fc.option(line),
    contact: fc.option(contact),
    policyUrl: fc.option(address),
    reserved: fc.subarray([...ACTS]),
    foreign: fc.constantFrom(null, null, null, 'AFP'),
  })
  const foreign = fc
    .record({ holder: line, notice: prose, credit: line, contact })
    .map(({ holder, notice, credit, contact: mail }) =>
      statedRights({
        holder: `AFP ${holder}`,
        notice: `© ${notice}`,
        credit: `AFP ${credit}`,
        contact: mail || 'desk@afp.example',
        foreign: 'AFP',
      }),
    )
  return fc.oneof({ weight: 3, arbitrary: fc.constant(NO_RIGHTS) }, some.map(statedRights), foreign)
}

function anyRendition({ address }: Vocabulary, types: readonly string[]): fc.Arbitrary<Rendition> {
  const size = fc.option(fc.integer({ min: 1, max: 8000 }))
  const count = fc.option(fc.nat({ max: Number.MAX_SAFE_INTEGER }))
  const type = fc.constantFrom(...types)
  return fc.record({ url: address, type, length: count, width: size, height: size, duration: count })
}

/** What an Asset owes and shows beside its bytes. */
function anyDetails({ line, prose }: Vocabulary) {
  return fc.record({
    alt: prose,
    credit: fc.option(line),
    holder: fc.option(line, { freq: 2 }),
    license: fc.constantFrom(null, null, ...LICENSE_IDS),
    status: fc.constantFrom('usable' as const, 'usable' as const, 'withheld' as const, 'canceled' as const),
  })
}

const RECORDED = ['audio/mpeg', 'audio/ogg', 'video/mp4', 'video/webm', 'application/vnd.apple.mpegurl']

function anyImage(vocabulary: Vocabulary) {
  const rendition = anyRendition(vocabulary, ['image/jpeg', 'image/svg+xml'])
  return fc
    .tuple(
      rendition,
      anyDetails(vocabulary),
      fc.array(rendition, { maxLength: 2 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([file, details, renditions, inline, isTyped]) =>
      anImage({
        ...file,
        ...details,
        renditions,
        inline,
        duration: null,
        ...(isTyped ? {} : { type: null }),
      }),
    )
}

function anyRecording(vocabulary: Vocabulary) {
  const rendition = anyRendition(vocabulary, RECORDED)
  return fc
    .tuple(rendition, anyDetails(vocabulary), fc.array(rendition, { maxLength: 2 }))
    .map(([file, details, renditions]) =>
      aRecording({ ...file, ...details, renditions, type: file.type ?? 'audio/mpeg' }),
    )
}

export function anyArticle(vocabulary: Vocabulary): fc.Arbitrary<Article> {
  const { line, prose, html, language, address } = vocabulary
  const most = <const T>(usual: T, ...others: readonly T[]) =>
    fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, fc.constantFrom(...others))
  return fc
    .record({
      revision: fc.integer({ min: 1, max: 1_000_000 }),
      revisedAt: fc.constantFrom(...INSTANTS, ...LATER.slice(0, 1)),
      status: most('usable' as const, 'withheld', 'canceled'),
      headline: line,
      summary: prose,
      bodyHtml: html,
      language,
      byline: fc.array(fc.record({ name: line, url: fc.option(address) }).map(aByline), { maxLength: 3 }),
      dateline: fc.option(line),
      section: fc.option(line),
      genre: fc.constantFrom(...GENRES),
      tags: fc.array(line, { maxLength: 4 }),
      url: fc.option(address),
      images: fc.array(anyImage(vocabulary), { maxLength: 2 }),
      recordings: fc.array(anyRecording(vocabulary), { maxLength: 1 }),
      source: fc.option(fc.record({ title: line, url: address }), { freq: 2 }),
      license: most(null, ...LICENSE_IDS, 'nobody’s'),
      rights: anyRights(vocabulary),
      publishedAt: fc.constantFrom(...INSTANTS),
      embargoUntil: most(null, ...LATER.slice(0, 2), ...INSTANTS),
      expiresAt: most(null, ...LATER, ...INSTANTS),
    })
    .map(anArticle)
}

/** With a word of its own in every text and address by which it would give itself away, its headline now and then excepted. */
export function marked(article: Article, at: number): Article {
  const mark = markOf(at)
  const asset = <T extends { readonly url: string; readonly alt: string }>(shown: T): T => ({
    ...shown,
    url: `${shown.url}${mark}`,
    alt: `${mark}${shown.alt}`,
  })
  const headlines = [`${article.headline}${mark}`, `${mark}${article.headline}`, article.headline]
  return {
    ...article,
    id: `a_${at}-${article.revision}`,
    headline: headlines[article.revision % 3] ?? mark,
    summary: `${mark}${article.summary}`,
    bodyHtml: `<p>${mark}</p>${article.bodyHtml}`,
    dateline: article.dateline && `${mark}${article.dateline}`,
    url: article.url && `${article.url}${mark}`,
    images: article.images.map(asset),
    recordings: article.recordings.map(asset),
  }
}

export function markOf(at: number): string {
  return `mark${at}x`
}
