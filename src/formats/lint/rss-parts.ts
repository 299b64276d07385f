/** What a channel and an item of RSS 2.0 have in common: dates and people. */
import { isRfc822Date } from './dates.ts'
import { textOfChild } from './elements.ts'
import { type LintFault, unless } from './fault.ts'
import type { XmlElement } from './xml-tree.ts'

export function lintDate(parent: XmlElement, name: string): readonly LintFault[] {
  const text = textOfChild(parent, name)
  const sentence = `<${name}> is no date of RFC 822, with the right name of its day: ${text}`
  return unless(text === null || isRfc822Date(text), 'bad-date', sentence)
}

/** RSS 2.0: an e-mail address, the name behind it in brackets; a name alone belongs into `dc:creator`. */
export function lintPerson(parent: XmlElement, name: string): readonly LintFault[] {
  const text = textOfChild(parent, name)
  const isPerson = text === null || /^[^\s@]+@[^\s@]+( \(.+\))?$/.test(text)
  return unless(isPerson, 'bad-author', `<${name}> is no e-mail address: ${text}`)
}
