/** XML as text: nothing illegal comes out, nothing legal is lost. */
import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import { asciiUrl, element, htmlElement, textElement, xmlDocument } from '../../src/formats/xml.ts'

function contentOf(markup: string): string {
  const document = XmlDocument.fromString(xmlDocument(markup))
  try {
    return document.root.content
  } finally {
    document.dispose()
  }
}

describe('an element', () => {
  it('gives a parser back the text it was given, carriage returns and ]]> included', () => {
    const text = ' a & b &amp; <c> ]]> "d" \'e\' \r\n\tf 🌊 '
    expect(contentOf(textElement('title', text))).toBe(text)
    expect(contentOf(htmlElement('description', text))).toBe(text)
  })

  it('escapes plain text by number, as the RSS profile asks, and HTML by name', () => {
    expect(textElement('title', 'R&D <b>')).toBe('<title>R&#x26;D &#x3C;b&#x3E;</title>')
    expect(htmlElement('description', '<p>R&amp;D</p>')).toBe(
      '<description>&lt;p&gt;R&amp;amp;D&lt;/p&gt;</description>',
    )
  })

  it('keeps quotes and white space of an attribute', () => {
    const document = XmlDocument.fromString(element('a', { b: ' "x"\t<&>\n' }))
    expect(document.root.attr('b')?.value).toBe(' "x"\t<&>\n')
    document.dispose()
  })

  it('escapes an attribute’s words by number, and addresses as every reader knows them', () => {
    expect(element('a', { title: 'Q&A: <b>', href: 'https://news.example/?a=1&b=2' })).toBe(
      '<a title="Q&#x26;A: &#x3C;b&#x3E;" href="https://news.example/?a=1&amp;b=2"/>',
    )
  })

  it('has no control and no code point that is no character; a next line is a space', () => {
    expect(contentOf(textElement('title', 'a\u0007b\u0092c\u007fd\ufdd0e\u{1fffe}f\ud800g\u0085h'))).toBe(
      'abcdefg h',
    )
  })

  it('leaves out what is null: an attribute, an element, a child', () => {
    expect(element('a', { b: null, c: 0 }, [textElement('d', null), textElement('e', '')])).toBe(
      '<a c="0">\n<e></e>\n</a>',
    )
    expect(element('a', {}, [''])).toBe('<a/>')
  })
})

describe('a URL', () => {
  it('stays verbatim when it is one', () => {
    expect(asciiUrl('https://news.example')).toBe('https://news.example')
    expect(asciiUrl('https://news.example/%41?b=c&d')).toBe('https://news.example/%41?b=c&d')
  })

  it('is percent-encoded where it is not ASCII, or has what a URI may not have', () => {
    expect(asciiUrl('https://news.example/a|b?c=<d>"')).toBe('https://news.example/a%7Cb?c=%3Cd%3E%22')
    expect(asciiUrl('https://bücher.example/رأي?ƙ')).toBe(
      'https://xn--bcher-kva.example/%D8%B1%D8%A3%D9%8A?%C6%99',
    )
  })
})
