/** The documents as they go out, byte by byte, against files read by eye and by the W3C validator. */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Format } from '../../src/formats/channel-url.ts'
import { FORMATS } from '../../src/formats/format.ts'
import { aHeadlineEdition, anEmptyEdition, aRichEdition } from '../support/editions.ts'
import { aMediaEdition } from '../support/media-edition.ts'
import { aPartnerEdition } from '../support/partner-editions.ts'

const EDITIONS = {
  rich: aRichEdition,
  headline: aHeadlineEdition,
  empty: anEmptyEdition,
  media: aMediaEdition,
  partner: () => aPartnerEdition('header'),
  'partner-path': () => aPartnerEdition('path'),
}
const NAMES: readonly Format[] = ['rss', 'atom', 'json']

describe.each(Object.entries(EDITIONS))('the %s edition', (name, build) => {
  it.each(NAMES)('is written as %s the way its golden file has it', async (format) => {
    await expect(FORMATS[format].render(build())).toMatchFileSnapshot(`../fixtures/${name}.${format}`)
  })

  it.each(NAMES)('gives the same bytes as %s whenever and however often it is rendered', (format) => {
    const written = FORMATS[format].render(build())
    expect(FORMATS[format].render({ ...build(), until: '2027-01-01T00:00:00.000Z' })).toBe(written)
  })
})

it('is served under the media type its format registered, in UTF-8', () => {
  expect(NAMES.map((format) => FORMATS[format].mediaType)).toEqual([
    'application/rss+xml; charset=utf-8',
    'application/atom+xml; charset=utf-8',
    'application/feed+json; charset=utf-8',
  ])
})

it('has no member in its JSON extension that docs/feed-extension.md does not explain', async () => {
  const page = await readFile(new URL('../../docs/feed-extension.md', import.meta.url), 'utf8')
  for (const edition of [aMediaEdition(), aPartnerEdition()]) {
    const { items, _newsroom_rights } = JSON.parse(FORMATS.json.render(edition))
    const [{ _newsroom_article, attachments, ...item }] = items
    const described = attachments.map(
      (attachment: Record<string, object>) =>
        attachment['_newsroom_image'] ?? attachment['_newsroom_recording'],
    )
    const records = [_newsroom_rights, item._newsroom_rights, _newsroom_article, ...described]
    for (const name of records.flatMap(Object.keys)) expect(page).toContain(`\`${name}\``)
  }
})
