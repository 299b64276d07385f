/** The recordings of an article being composed, and that learning of them revised no article that has none. */
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/domain/digest.ts'
import { composeArticle } from '../../src/flows/compose-article.ts'
import { composeRecordings } from '../../src/flows/compose-recordings.ts'
import { digestContent } from '../../src/flows/digest-content.ts'
import { aNewsroom, licensesById, NOW } from '../support/builders.ts'
import { aDraftOf } from '../support/drafts.ts'

const url = (name: string) => `https://media.example/${name}`
const setting = { newsroom: aNewsroom(), licenses: licensesById(), blocks: [] }
const composed = (article: Readonly<Record<string, unknown>>) =>
  composeArticle(setting, aDraftOf(article).draft, null, NOW)

describe('the recordings of an article', () => {
  it('are those stated, then those its body plays, each once and each told', () => {
    const { recordings, images, remarks, content } = composed({
      bodyHtml: `<p>Listen.</p><audio src="${url('b.mp3')}"></audio><video src="/c.mp4"></video><audio src="${url('a.mp3')}"></audio>`,
      recordings: [{ url: url('a.mp3'), duration: 60 }, { url: url('a.mp3') }],
      images: [{ url: url('b.mp3') }, { url: url('d.jpg') }],
    })
    expect(recordings.map(({ url, type, duration }) => [url, type, duration])).toEqual([
      [url('a.mp3'), 'audio/mpeg', 60],
      [url('b.mp3'), 'audio/mpeg', null],
      ['https://www.news.example/c.mp4', 'video/mp4', null],
    ])
    expect(images.map((image) => image.url)).toEqual([url('d.jpg')])
    expect(content.bodyHtml).toBe('<p>Listen.</p>')
    expect(remarks.map(({ code, text }) => [code, text])).toEqual([
      ['recording-moved', url('b.mp3')],
      ['recording-moved', 'https://www.news.example/c.mp4'],
    ])
  })

  it('are told of where they could not be read', () => {
    const { recordings, remarks } = composed({ bodyHtml: `<p>B</p><audio src="${url('listen')}"></audio>` })
    expect(recordings).toEqual([])
    expect(remarks).toMatchObject([{ code: 'recording-left-out', text: url('listen') }])
  })

  it.each([
    ['Audio: Reuters', 'Reuters'],
    ['Video by Reuters', 'Reuters'],
    ['AP Video', 'AP'],
    ['Sound: Ada Obi / NAN', 'NAN'],
    ['Footage: Premium Times', 'Premium Times'],
    ['Sound: Ada Obi', null],
    ['Harmattan Courier', null],
  ])('credited with %s are held by %s', (credit, holder) => {
    const { draft } = aDraftOf({ recordings: [{ url: url('a.mp3'), credit }] })
    const ownNames = ['Harmattan Courier']
    expect(composeRecordings(draft, '', ownNames).recordings[0]?.holder ?? null).toBe(holder)
  })

  it('name licenses that must exist', () => {
    expect(() => composed({ recordings: [{ url: url('a.mp3'), license: 'no-such' }] })).toThrow(/license/)
  })
})

describe('the digest of a Revision', () => {
  const plain = { images: [{ url: url('d.jpg'), alt: 'A dog' }] }

  it('of an article without recordings and source is of the facts it had before there were any', () => {
    const composition = composed(plain)
    const { source, ...words } = composition.content
    const image = { url: url('d.jpg'), alt: 'A dog', inline: false, type: 'image/jpeg' }
    const unstated = { length: null, width: null, height: null, credit: null, holder: null, license: null }
    expect(source).toBe(null)
    expect(digestContent(composition)).toBe(sha256(JSON.stringify([words, [{ ...image, ...unstated }]])))
  })

  it('is another with each of the new facts', () => {
    const renditions = [{ url: url('d-small.jpg') }]
    const digests = [
      plain,
      { images: [{ ...plain.images[0], renditions }] },
      { ...plain, recordings: [{ url: url('a.mp3') }] },
      { ...plain, recordings: [{ url: url('a.mp3'), duration: 3 }] },
      { ...plain, source: { title: 'Wire', url: url('feed') } },
    ].map((article) => digestContent(composed(article)))
    expect(new Set(digests).size).toBe(digests.length)
  })
})
