/** A lint for RSL 1.0, in a document of its own or in RSS: the faults found in the field, and what its grammar forbids. */
import { fault, type LintFault } from './fault.ts'
import { lintLicense } from './rsl-license.ts'
import { CHILDREN } from './rsl-vocabulary.ts'
import { everyElement, readXml, type XmlElement, type XmlReading } from './xml-tree.ts'

const NAMESPACE = 'https://rslstandard.org/rsl'
const MEDIA_TYPE = 'application/rsl+xml'

/** A document with an `rsl` root: `/license.xml`, `/licenses/{id}.rsl`. */
export function lintRsl(text: string): readonly LintFault[] {
  const { root, faults } = readXml(text)
  if (root === null) return faults
  if (root.name !== 'rsl' || root.namespace !== NAMESPACE) {
    return [
      ...faults,
      fault('no-rsl', `The root is <${root.name}> in "${root.namespace}", not rsl in ${NAMESPACE}`),
    ]
  }
  const contents = root.children.filter(isRsl('content'))
  return [
    ...faults,
    ...(root.prefix === ''
      ? []
      : [fault('prefixed-root', 'The root of a document of its own has no prefix')]),
    ...lintMaxAge(root),
    ...(contents.length === 0 ? [fault('no-content', 'It has no <content>, so it speaks of nothing')] : []),
    ...lintStructure(root, 'the document'),
    ...contents.flatMap(lintContent),
  ]
}

/** RSL in an RSS document that is served from `origin`, such as `https://news.example`. */
export function lintRslInRss(text: string | XmlReading, origin: string): readonly LintFault[] {
  const { root, faults } = readXml(text)
  if (root === null) return faults
  const contents = everyElement(root).filter(isRsl('content'))
  return [
    ...faults,
    ...contents.flatMap((content) => [
      ...lintPrefixes(content),
      ...lintContent(content),
      ...lintOrigin(content, origin),
    ]),
  ]
}

/** What only the answer to a request for it shows: whether it is there, and served as what it is. */
export function lintRslAnswer(answer: {
  readonly url: string
  readonly status: number
  readonly mediaType: string | null
}): readonly LintFault[] {
  const { url, status, mediaType } = answer
  if (status !== 200)
    return [fault('license-not-served', `${url} answers ${status}, and unread terms permit nothing`)]
  if (mediaType?.split(';')[0]?.trim().toLowerCase() === MEDIA_TYPE) return []
  return [fault('wrong-media-type', `${url} is served as ${mediaType ?? 'nothing'}, not as ${MEDIA_TYPE}`)]
}

function isRsl(name: string): (element: XmlElement) => boolean {
  return (element) => element.name === name && element.namespace === NAMESPACE
}

function lintMaxAge({ attributes }: XmlElement): readonly LintFault[] {
  const age = attributes['max-age']
  if (age === undefined || /^[1-9]\d*$/.test(age)) return []
  return [fault('bad-max-age', `max-age="${age}" is no whole number of days`)]
}

function lintContent(content: XmlElement): readonly LintFault[] {
  const { url, server, encrypted } = content.attributes
  const where = `content "${url ?? ''}"`
  const licenses = content.children.filter(isRsl('license'))
  const faults: LintFault[] = []
  if (url === undefined) faults.push(fault('missing-url', `A <content> does not say of what: it has no url`))
  if (licenses.length === 0) faults.push(fault('content-without-license', `${where} has no <license>`))
  if (server !== undefined) {
    faults.push(
      fault(
        'server-named',
        `${where} names a license server, so that even free use needs a token, and there is none here`,
      ),
    )
  }
  if (encrypted !== undefined && encrypted !== 'true' && encrypted !== 'false') {
    faults.push(fault('bad-boolean', `encrypted="${encrypted}" in ${where} is neither true nor false`))
  }
  if (encrypted === 'true' && server === undefined) {
    faults.push(fault('encrypted-without-server', `${where} is encrypted, and nobody gives out its key`))
  }
  return [
    ...faults,
    ...lintStructure(content, where),
    ...licenses.flatMap((license) => [
      ...lintStructure(license, where),
      ...license.children.filter(isRsl('payment')).flatMap((payment) => lintStructure(payment, where)),
      ...lintLicense(license, where),
    ]),
  ]
}

/** §3: an element of RSL's namespace that RSL does not know there makes the document void; those of others are ignored. */
function lintStructure(element: XmlElement, where: string): readonly LintFault[] {
  const allowed = CHILDREN[element.name] ?? {}
  const own = element.children.filter(({ namespace }) => namespace === NAMESPACE).map(({ name }) => name)
  const unknown = [...new Set(own.filter((name) => !allowed[name]))]
  const doubled = [...new Set(own.filter((name, at) => allowed[name] === 'one' && own.indexOf(name) !== at))]
  return [
    ...unknown.map((name) =>
      fault('unknown-element', `<${name}> has no place in <${element.name}> of ${where}`),
    ),
    ...doubled.map((name) =>
      fault('duplicate-element', `<${element.name}> of ${where} has more than one <${name}>`),
    ),
  ]
}

/** §4.7: without its prefix a child belongs to RSS, and says nothing. */
function lintPrefixes(content: XmlElement): readonly LintFault[] {
  const known = new Set(Object.values(CHILDREN).flatMap(Object.keys))
  return everyElement(content)
    .filter(({ name, namespace }) => namespace === '' && known.has(name))
    .map(({ name }) => fault('unprefixed-child', `<${name}> in an item stands without the prefix of RSL`))
}

/** §4.7: RSL in RSS counts only for the document's own origin. */
function lintOrigin({ attributes }: XmlElement, origin: string): readonly LintFault[] {
  const url = attributes['url'] ?? ''
  const isOwn = URL.canParse(url, origin) && new URL(url, origin).origin === new URL(origin).origin
  return isOwn
    ? []
    : [fault('off-origin', `content "${url}" is not on ${origin}, where the document is served`)]
}
