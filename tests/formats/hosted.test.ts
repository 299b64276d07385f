/** Hosted Assets in every document: our own address, whichever door the document is given at. */
import { describe, expect, test } from 'vitest'
import type { Edition } from '../../src/domain/edition.ts'
import { FORMATS } from '../../src/formats/format.ts'
import { assetUrl, showHosted } from '../../src/formats/hosted.ts'
import { renderNewsml } from '../../src/formats/newsml.ts'
import { renderNewsmlChannel } from '../../src/formats/newsml-message.ts'
import { renderNinjs, renderNinjsChannel } from '../../src/formats/ninjs.ts'
import { aRecording } from '../support/assets.ts'
import { aClearedArticle, anEdition, anImage, BASE_URL } from '../support/builders.ts'

const HOST = 'https://cdn.example'
const LEAD = `${HOST}/lead.jpg?w=1&h=2`
const INLINE = `${HOST}/it's.jpg?w=1&h=2`

const article = aClearedArticle({
  license: 'cc-by-nd-4.0',
  bodyHtml: `<p>One.</p><figure><a href="${INLINE.replace('&', '&amp;')}"><img src="${INLINE.replace('&', '&amp;')}" alt="Two"></a><figcaption>Two</figcaption></figure><p><img src="https://cdn.example/other.jpg" alt="Other"></p>`,
  images: [
    anImage({ url: LEAD, hosted: 'lead' }),
    anImage({ url: INLINE, hosted: 'inline', inline: true }),
    anImage({ url: 'https://cdn.example/other.jpg', inline: true }),
  ],
  recordings: [aRecording({ url: `${HOST}/sound.mp3`, hosted: 'sound' })],
})

const DOCUMENTS: Readonly<Record<string, (edition: Edition) => string>> = {
  rss: FORMATS.rss.render,
  atom: FORMATS.atom.render,
  json: FORMATS.json.render,
  ninjs: (edition) => renderNinjs(article, edition),
  newsml: (edition) => renderNewsml(article, edition),
  'ninjs channel': renderNinjsChannel,
  'newsml channel': renderNewsmlChannel,
}

describe.each(Object.entries(DOCUMENTS))('%s', (_name, render) => {
  test.each([
    ['public', '/assets'],
    ['header', '/partner/assets'],
    ['path', '/assets'],
  ] as const)('%s: shows hosted Assets at %s and nowhere else', (entrance, door) => {
    const text = render(anEdition({ articles: [article], entrance }))
    for (const id of ['lead', 'inline', 'sound']) expect(text).toContain(`${BASE_URL}${door}/${id}`)
    expect(text).not.toMatch(/cdn\.example\/(lead|it|sound)/)
    expect(text).toContain('https://cdn.example/other.jpg')
    if (door === '/assets') expect(text).not.toContain('/partner/')
  })
})

test('in the body the picture stands where it stood, and what leads to it leads to our address', () => {
  const { bodyHtml } = showHosted(article, { baseUrl: BASE_URL, entrance: 'public' })
  expect(bodyHtml).toContain(
    `<figure><a href="${BASE_URL}/assets/inline"><img src="${BASE_URL}/assets/inline" alt="Two"`,
  )
})

test('an article without hosted Assets is left as it is, and one that was changed is not changed again', () => {
  const plain = aClearedArticle({ images: [anImage()] })
  const setting = { baseUrl: BASE_URL, entrance: 'public' } as const
  expect(showHosted(plain, setting)).toBe(plain)
  const once = showHosted(article, setting)
  expect(showHosted(once, setting)).toEqual(once)
})

test('an id is one step of an address', () => {
  expect(assetUrl({ baseUrl: BASE_URL, entrance: 'public' }, 'a/b')).toBe(`${BASE_URL}/assets/a%2Fb`)
})
