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
    ['Getty Images', 'Getty Images'],
    ['Alamy Stock Photo', 'Alamy'],
    ['Shutterstock', 'Shutterstock'],
    ['EPA', 'EPA'],
    ['EPA-EFE/Akintunde Akinleye', 'EPA'],
    ['Photo: Ada Obi. © 2024 The Associated Press', 'AP'],
    ['Photo: Premium Times', 'Premium Times'],
    ['Photo: Ada Obi / Premium Times', 'Premium Times'],
    ['Photograph: Ada Obi/AP', 'AP'],
  ])('%s: is held by it', (credit, holder) => {
    expect(holderOf({ credit })).toBe(holder)
  })

  it.each([
    'Photo: Amina Bello',
    'Photo: Amina Bello / Harmattan Courier',
    'Courtesy of the family',
    'Nan Goldin',
    'A. Reutersward',
    '',
  ])('%s: nobody is made its holder', (credit) => {
    expect(holderOf({ credit })).toBeNull()
  })

  it.each([
    ['Photo: Amina Bello / Harmattan Courier', null],
    ['Photo: Grace Sun / Harmattan Courier', null],
    ['Harmattan Courier', null],
    ['News Agency of Nigeria', null],
    ['Photo: Amina Bello / Riverside Gazette', 'Riverside Gazette'],
    ['Photo: Amina Bello, Chicago Sun', 'Chicago Sun'],
    ['Harmattan Courier / Reuters', 'Reuters'],
  ])('%s: is never made another’s than the newsroom’s own names say', (credit, holder) => {
    const draft = draftWith([{ url: url('a'), credit }])
    expect(composeImages(draft, '', ['Harmattan Courier Ltd', 'NAN'])[0]?.holder).toBe(holder)
  })

  it.each([
    ['Workers at a rig. (Reuters/Afolabi Sotunde)', 'Reuters'],
    ['Workers at a rig (Reuters/Afolabi Sotunde).', 'Reuters'],
    ['Workers at a rig [File: Afolabi Sotunde/Reuters]', 'Reuters'],
    ['A dam. © AFP', 'AFP'],
    ['A dam. © 2024 The Associated Press. All rights reserved.', 'AP'],
    ['A dam. AP Photo/Sunday Alamba', 'AP'],
    ['A dam in Kano, May 3, 2024. (AP Photo/Sunday Alamba, File)', 'AP'],
    ['A dam. Reuters', 'Reuters'],
    ['A dam.<br>A. Bello/AFP', 'AFP'],
    ['A dam | Photo via Getty Images', 'Getty Images'],
    ['© Getty Images', 'Getty Images'],
    ['Getty Images', 'Getty Images'],
    ['A dam. Premium Times', 'Premium Times'],
    ['A dam. Photograph: X/AP', 'AP'],
    ['A view of Reuters Plaza at dusk.', null],
    ['The Reuters office in Lagos was closed.', null],
    ['At noon. The Reuters office in Lagos was closed.', null],
    ['The head of the News Agency of Nigeria (NAN).', null],
    ['A dam. Photo: Amina Bello', null],
    ['A dam (Amina Bello)', null],
    ['A dam. Courtesy of the family', null],
  ])('a caption “%s” gives the holder %s', (caption, holder) => {
    const body = `<figure><img src="${url('a')}"><figcaption>${caption}</figcaption></figure>`
    expect(composeImages(draftWith([]), body)[0]?.holder).toBe(holder)
  })

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
