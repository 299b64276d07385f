import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draftFrom } from './reading.ts'

const txt = (text: string) => draftFrom('story.txt', text)
const paragraphs = (text: string) =>
  txt(text)
    .bodyHtml.split('\n')
    .map((line) => line.replace(/^<p>|<\/p>$/g, ''))

const SAMPLE = new URL('../../../../shared/samples/naija247news-2025-10-15.txt', import.meta.url)

describe('plain text', () => {
  it('without blank lines has one paragraph a line and no headline', () => {
    const draft = txt('The lake rose\nby a metre.\n\n\n')
    expect(draft.bodyHtml).toBe('<p>The lake rose</p>\n<p>by a metre.</p>')
    expect(draft.headline).toBeNull()
  })

  it('takes a short first line that stands alone as the headline', () => {
    const draft = txt('  Lake   rises & <boats> wait 📌 \r\n\r\nThe lake rose.\r\n\r\nBoats wait.\r\n')
    expect(draft.headline).toBe('Lake rises & <boats> wait 📌')
    expect(draft.bodyHtml).toBe('<p>The lake rose.</p>\n<p>Boats wait.</p>')
  })

  it.each([
    ['a sentence with its full stop', 'The lake rose.\n\nBoats wait.'],
    ['a sentence that ends in quotation marks', 'He said “the lake rose.”\n\nBoats wait.'],
    ['a long line', `${'word '.repeat(30)}\n\nBoats wait.`],
    ['two lines', 'The lake\nrose\n\nBoats wait.'],
    ['a byline', 'By Jane Okafor\n\nThe lake rose.\n\nBoats wait.'],
    ['an editor’s note', 'Editor’s Note: For partnerships, write to desk@lake.example\n\nThe lake rose.'],
    ['a label', 'EDITOR’S NOTE:\n\nThe lake rose.'],
    ['a notice', '© 2025 Lake Post\n\nThe lake rose.'],
    ['all there is', 'The lake rose\n\n'],
  ])('does not take %s for a headline', (_, text) => {
    expect(txt(text).headline).toBeNull()
  })

  it('keeps a byline that stands first in the body', () => {
    expect(paragraphs('By Jane Okafor\n\nThe lake rose.')).toEqual(['By Jane Okafor', 'The lake rose.'])
  })

  it.each([
    'By the numbers: the lake in 2025',
    'Thank you, Kano',
    '2025 Budget Review',
    'Reporting by phone gets harder',
    'Source: the lake',
    'Correction or cover-up?',
  ])('takes “%s” for a headline, though it resembles standing text', (line) => {
    expect(txt(`${line}\n\nThe lake rose.`).headline).toBe(line)
  })

  it('joins lines that were broken to fit a width', () => {
    const wrapped = `The lake has risen by more than a metre since the first of the month, the
harbour office said, and the boats of three villages have not left since
Monday.

“Nobody goes out in this,” said Musa Danladi, who has fished here with
Aliyu Bello for thirty years.

© 2025 Lake Post. All rights reserved.
Reporting by Ada Obi in Baga, Nigeria.`
    expect(paragraphs(wrapped)).toEqual([
      'The lake has risen by more than a metre since the first of the month, the harbour office said, and the boats of three villages have not left since Monday.',
      '“Nobody goes out in this,” said Musa Danladi, who has fished here with Aliyu Bello for thirty years.',
      '© 2025 Lake Post. All rights reserved.',
      'Reporting by Ada Obi in Baga, Nigeria.',
    ])
  })

  it('joins a wrapped note and leaves the line after it its own', () => {
    const wrapped = `The lake has risen by more than a metre since the first of the month, the
harbour office said.

Editor’s Note: For content partnerships and collaborations, reach out via
partners@lake.example at any time.
© 2025 Lake Post.`
    expect(paragraphs(wrapped).slice(1)).toEqual([
      'Editor’s Note: For content partnerships and collaborations, reach out via partners@lake.example at any time.',
      '© 2025 Lake Post.',
    ])
  })

  it('keeps long lines a paragraph each, though a blank line stands somewhere', () => {
    const long = `${'The lake has risen by more than a metre. '.repeat(5)}`.trim()
    const text = `${long}\n${long}\n\n© 2025 Lake Post. All rights reserved.\nReporting by Ada Obi.`
    expect(paragraphs(text)).toEqual([
      long,
      long,
      '© 2025 Lake Post. All rights reserved.',
      'Reporting by Ada Obi.',
    ])
  })

  it('keeps no-break spaces, drops what cannot be printed, and escapes what HTML would read', () => {
    expect(txt('\ufeff5\u00a0km\u0000 <script>alert(1)</script> ]]> \ud800 A & B').bodyHtml).toBe(
      '<p>5\u00a0km &lt;script&gt;alert(1)&lt;/script&gt; ]]&gt;  A &amp; B</p>',
    )
  })

  it.skipIf(!existsSync(SAMPLE))(
    'reads the reference article as eleven paragraphs without a headline',
    () => {
      const text = readFileSync(SAMPLE, 'utf8')
      const draft = draftFrom('naija247news-2025-10-15.txt', text)
      expect(draft.headline).toBeNull()
      expect(draft.bodyHtml.match(/<p>/g)).toHaveLength(11)
      expect(draft.bodyHtml.split('\n').map((line) => line.slice(3, -4))).toEqual(text.trim().split('\n'))
    },
  )
})
