import { describe, expect, it } from 'vitest'
import { codesOf, kindsOf, leftAfterStory, liftAfterStory, paragraph } from './bodies.ts'

const OFFER = 'Editor’s Note: For content partnerships, reach out via'

describe('the partnership contact', () => {
  it.each([
    [`${OFFER} editor@harmattan247.example`, 'editor@harmattan247.example'],
    [`${OFFER} editor@harmattan247.example.`, 'editor@harmattan247.example'],
    [
      `${OFFER} the.editor+desk@mail.harmattan.example, or call 0800 000 0000.`,
      'the.editor+desk@mail.harmattan.example',
    ],
    [`${OFFER} <desk@bücher.example>`, 'desk@bücher.example'],
    [`${OFFER} desk@उदाहरण.भारत`, 'desk@उदाहरण.भारत'],
    [`${OFFER} editor\u200b@harmattan.exa\u00admple`, 'editor@harmattan.example'],
  ])('is read from the words: %s', (text, contact) => {
    expect(liftAfterStory(text).contact).toBe(contact)
  })

  it('is read from a mailto link where the words have none', () => {
    const html =
      '<p>Editor’s Note: For content partnerships, <a href="mailto:desk%40harmattan.example?subject=Hi">write to us</a>.</p>'
    const lifting = liftAfterStory(paragraph('Editor’s Note: For content partnerships, write to us.', html))
    expect(lifting.contact).toBe('desk@harmattan.example')
    expect(kindsOf(lifting)).toEqual(['editors-note'])
  })

  it('is missing where there is no address: the note stays and is reported', () => {
    const lifting = liftAfterStory(`${OFFER} our website.`)
    expect(lifting.contact).toBeNull()
    expect(leftAfterStory(lifting)).toHaveLength(1)
    expect(codesOf(lifting)).toEqual(['looks-like-standing-text'])
  })
})

describe('an editor’s note that is part of the story', () => {
  it.each([
    'Editor’s note: This story has been updated to correct the minister’s name.',
    'EDITOR’S NOTE: A previous version of this article gave the wrong date. For corrections, write to desk@harmattan.example.',
    'Note to editors: The minister will speak at noon.',
  ])('stays and is reported: %s', (text) => {
    const lifting = liftAfterStory(text)
    expect(leftAfterStory(lifting)).toEqual([text])
    expect(lifting.remarks).toMatchObject([{ code: 'looks-like-standing-text' }])
  })
})

describe('the policy an ethics statement links to', () => {
  const TEXT =
    'Harmattan Post is committed to ethical journalism. Learn more in our full editorial policy here.'
  const withLink = (link: string) =>
    liftAfterStory(paragraph(TEXT, `<p>Harmattan Post is committed to ethical journalism. ${link}</p>`))

  it('is read from the link, its address decoded', () => {
    const lifting = withLink(
      'Learn more in our <a href="https://harmattan.example/policy?a=1&amp;b=2">full editorial policy</a> here.',
    )
    expect(lifting.policyUrl).toBe('https://harmattan.example/policy?a=1&b=2')
    expect(codesOf(lifting)).toEqual([])
  })

  it('is the one named so where there are several', () => {
    const lifting = withLink(
      'Learn <a href="https://harmattan.example/">more</a> in our full <a href="https://harmattan.example/e">editorial policy</a> here.',
    )
    expect(lifting.policyUrl).toBe('https://harmattan.example/e')
  })

  it('is not the page another word of the statement links to', () => {
    const html =
      '<p><a href="https://harmattan.example/">Harmattan Post</a> is committed to ethical journalism. Learn more in our full editorial policy here.</p>'
    const lifting = liftAfterStory(paragraph(TEXT, html))
    expect(lifting.policyUrl).toBeNull()
    expect(codesOf(lifting)).toEqual(['policy-link-without-url'])
  })

  it.each([
    '<a href="#policy">here</a>',
    '<a href="javascript:alert(1)">here</a>',
    '<a href="/policy">here</a>',
    '<a>here</a>',
  ])('is reported as missing where the link leads nowhere on the web: %s', (link) => {
    const lifting = withLink(`Learn more in our full editorial policy ${link}.`)
    expect(lifting.policyUrl).toBeNull()
    expect(codesOf(lifting)).toEqual(['policy-link-without-url'])
  })

  it('is read from the words in a text without links', () => {
    const lifting = liftAfterStory('Read our editorial policy at https://harmattan.example/policy.')
    expect(lifting.policyUrl).toBe('https://harmattan.example/policy')
  })
})
