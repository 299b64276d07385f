/** The lint of Media RSS in an item or an entry: addresses, numbers, and one default at most. */
import { MEDIA_NAMESPACE } from './elements.ts'
import { fault, type LintFault, unless } from './fault.ts'
import { isAddress } from './history.ts'
import { childrenOf, everyElement, type XmlElement } from './xml-tree.ts'

const MEDIA = ['image', 'audio', 'video', 'document', 'executable']
const NUMBERS = ['fileSize', 'width', 'height', 'duration', 'bitrate']

export function lintMedia(entry: XmlElement, where: string): readonly LintFault[] {
  const contents = everyElement(entry).filter(isMedia('content'))
  const groups = childrenOf(entry, 'group', MEDIA_NAMESPACE)
  const holders = [...groups, entry].map((holder) => childrenOf(holder, 'content', MEDIA_NAMESPACE))
  return [
    ...contents.flatMap((content) => lintContent(content, where)),
    ...everyElement(entry)
      .filter(isMedia('thumbnail'))
      .flatMap(({ attributes: { url } }) =>
        unless(isAddress(url), 'bad-media', `A thumbnail in ${where} has no absolute address: ${url}`),
      ),
    ...holders
      .filter((held) => held.filter(({ attributes }) => attributes['isDefault'] === 'true').length > 1)
      .map(() => fault('bad-media', `More than one rendition is the default in ${where}`)),
  ]
}

function isMedia(name: string): (element: XmlElement) => boolean {
  return (element) => element.name === name && element.namespace === MEDIA_NAMESPACE
}

function lintContent(content: XmlElement, where: string): readonly LintFault[] {
  const { url, type, medium } = content.attributes
  const said = `<media:content url="${url ?? ''}"> in ${where}`
  const numbers = NUMBERS.filter((name) => !/^\d+(\.\d+)?$/.test(content.attributes[name] ?? '0'))
  return [
    ...unless(
      isAddress(url) || (url === undefined && content.children.some(isMedia('player'))),
      'bad-media',
      `${said} has no absolute address`,
    ),
    ...unless(
      medium === undefined || MEDIA.includes(medium),
      'bad-media',
      `${said} is no known medium: ${medium}`,
    ),
    ...unless(type === undefined || isMediaType(type), 'bad-media', `${said} has no media type: ${type}`),
    ...numbers.map((name) => fault('bad-media', `${said} has a ${name} that is no number`)),
  ]
}

/** RFC 6838 §4.2. */
export function isMediaType(text: string | undefined): boolean {
  return /^[\w.+-]+\/[\w.+-]+(\s*;.*)?$/.test(text ?? '')
}
