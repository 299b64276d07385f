/** Composed images: in the order stated, each once, with what the body shows of them. */
import { describe, expect, it } from 'vitest'
import { composeImages } from '../../src/flows/compose-images.ts'
import { parseDocument } from '../../src/formats/parse/document.ts'
import { aClearedArticle, anImage } from '../support/builders.ts'

const url = (name: string) => `https://media.example/${name}.png`

function draftWith(images: readonly Readonly<Record<string, unknown>>[]) {
  const text = JSON.stringify({ headline: 'H', bodyHtml: '<p>B</p>', images })
  const parsed = parseDocument({ name: 'a.json', text }, { timeZone: 'UTC' })
  const draft = parsed.outcome === 'parsed' ? parsed.drafts[0] : undefined
  if (!draft) throw new Error('not parsed')
  return draft
}

const holderOf = (image: Readonly<Record<string, unknown>>) =>
  composeImages(draftWith([{ url: url('a'), ...image }]), '')[0]?.holder

describe('an image whose credit names an agency', () => {
  it.each([
    ['Reuters', 'Reuters'],
    ['Photo: Reuters', 'Reuters'],
    ['REUTERS/Afolabi Sotunde', 'Reuters'],
    ['Photo: Jane Doe / Reuters', 'Reuters'],
    ['AP Photo/Sunday Alamba', 'AP'],
    ['File photo: AFP', 'AFP'],
    ['Pius Utomi Ekpei/AFP via Getty Images', 'AFP'],
    ['Jane Doe via AP', 'AP'],
    ['Photo by News Agency of Nigeria', 'NAN'],
    ['© Xinhua', 'Xinhua'],
    ['Ada Obi (NAN)', 'NAN'],
    ['Ada Obi for the Associated Press', 'AP'],
  ])('%s: is held by it', (credit, holder) => {
    expect(holderOf({ credit })).toBe(holder)
  })

  it.each(['Photo: Amina Bello / Harmattan Courier', 'Nan Goldin', 'A. Reutersward', ''])(
    '%s: nobody is made its holder',
    (credit) => {
      expect(holderOf({ credit })).toBeNull()
    },
  )

  it('is held by whom the newsroom states, all the same', () => {
    expect(holderOf({ credit: 'Photo: Reuters', holder: 'Harmattan Courier' })).toBe('Harmattan Courier')
  })

  it('in a caption of the body is not given away with the newsroom’s own article', () => {
    const body = `<figure><img src="${url('rig')}" alt="A rig"><figcaption>A rig. Photo: Reuters</figcaption></figure>`
    const images = composeImages(draftWith([]), body).map((image) => anImage(image))
    expect(images).toMatchObject([{ credit: 'Reuters', holder: 'Reuters' }])
    expect(aClearedArticle({ license: 'cc-by-nd-4.0', images }).images).toEqual([])
  })
})

describe('the images of an article', () => {
  it('stand as stated, then as found in the body, each once', () => {
    const images = ['a', 'b', 'a'].map((name) => ({ url: url(name), alt: `stated ${name}` }))
    const draft = draftWith(images)
    const body = `<p><img src="${url('c')}" alt="found c"><img src="${url('b')}" alt="found b" width="10" height="20"></p>`
    expect(composeImages(draft, body)).toMatchObject([
      { url: url('a'), alt: 'stated a', inline: false, type: 'image/png' },
      { url: url('b'), alt: 'stated b', inline: true },
      { url: url('c'), alt: 'found c', inline: true },
    ])
  })
})
