/** Composed images: in the order stated, each once, with what the body shows of them. */
import { describe, expect, it } from 'vitest'
import { composeImages } from '../../src/flows/compose-images.ts'
import { parseDocument } from '../../src/formats/parse/document.ts'

const url = (name: string) => `https://media.example/${name}.png`

describe('the images of an article', () => {
  it('stand as stated, then as found in the body, each once', () => {
    const images = ['a', 'b', 'a'].map((name) => ({ url: url(name), alt: `stated ${name}` }))
    const text = JSON.stringify({ headline: 'H', bodyHtml: '<p>B</p>', images })
    const parsed = parseDocument({ name: 'a.json', text }, { timeZone: 'UTC' })
    const draft = parsed.outcome === 'parsed' ? parsed.drafts[0] : undefined
    if (!draft) throw new Error('not parsed')
    const body = `<p><img src="${url('c')}" alt="found c"><img src="${url('b')}" alt="found b" width="10" height="20"></p>`
    expect(composeImages(draft, body)).toMatchObject([
      { url: url('a'), alt: 'stated a', inline: false, type: 'image/png' },
      { url: url('b'), alt: 'stated b', inline: true },
      { url: url('c'), alt: 'found c', inline: true },
    ])
  })
})
