import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml, textOf } from '../../../src/formats/html/text.ts'

describe('the words of HTML', () => {
  it('have a line for each block and each line break', () => {
    expect(textOf('<h2>A</h2><p>b <em>c</em>\n d<br>e</p><ul><li>f</li><li>g</li></ul>h')).toBe(
      'A\nb c d\ne\nf\ng\nh',
    )
  })

  it('are decoded, no-break spaces kept', () => {
    expect(textOf('<p>A &amp; B &lt;c&gt; &#8217;5&nbsp;km&rsquo; &amp;lt;</p>')).toBe(
      'A & B <c> ’5\u00a0km’ &lt;',
    )
  })

  it('leave out scripts, styles and comments', () => {
    expect(
      textOf('<title>t</title><style>s</style><p>a<!-- c --><script>b</script></p><noscript>n</noscript>'),
    ).toBe('a')
  })

  it('stay together inside a word that markup divides', () => {
    expect(textOf('<p>un<b>believ</b>able H<sub>2</sub>O</p>')).toBe('unbelievable H2O')
  })

  it('survive a megabyte of nesting', () => {
    expect(textOf(`${'<b>'.repeat(330_000)}words`)).toBe('words')
  })

  it('come back from plain text that was escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const line = text.replace(/[\s\p{C}]+/gu, ' ').trim()
        expect(textOf(escapeHtml(line))).toBe(line)
      }),
    )
  })

  it('are escaped for elements and attributes alike', () => {
    expect(escapeHtml(`<a b="c" d='e'> & ]]>`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt; &amp; ]]&gt;')
  })
})
