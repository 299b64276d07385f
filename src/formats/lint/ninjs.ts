/** A lint for ninjs 3.1 as we write it: what every object must have, since the schema itself is the IPTC's to give out. */
import { about, type LintFault, unless } from './fault.ts'
import { lintHtml } from './html-text.ts'
import {
  isObject,
  type JsonObject,
  type JsonReading,
  lintDates,
  lintMembers,
  objectsIn,
  readJson,
  textIn,
} from './json-tree.ts'
import { isLanguageTag } from './language-tag.ts'

const TYPES = ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'planning', 'event']

/** An article, or a channel as a composite of its articles. */
export function lintNinjs(json: string | JsonReading): readonly LintFault[] {
  const { root, faults } = readJson(json)
  if (root === null) return faults
  const { standard, type } = root
  const isKnown = isObject(standard) && standard['name'] === 'ninjs' && standard['version'] === '3.1'
  const articles = type === 'composite' ? objectsIn(root['associations']) : [root]
  return [
    ...faults,
    ...unless(isKnown, 'no-document', 'It does not say that it is ninjs 3.1'),
    ...(type === 'composite' ? lintObject(root, 'the channel') : []),
    ...articles.flatMap((article) => about(textIn(article['uri']) ?? undefined, lintArticle(article))),
  ]
}

function lintArticle(article: JsonObject): readonly LintFault[] {
  const [headline] = objectsIn(article['headlines'])
  const where = `the article “${headline?.['value'] ?? article['uri'] ?? ''}”`
  const bodies = objectsIn(article['bodies'])
  return [
    ...lintObject(article, where),
    ...lintMembers(article, ['copyrightNotice', 'usageTerms', 'copyrightHolder'], where),
    ...unless(textIn(headline?.['value']) !== null, 'missing-element', `${where} has no headline`),
    ...bodies.flatMap((body) => lintMembers(body, ['contentType', 'value'], `A body of ${where}`)),
    ...bodies
      .filter(({ contentType }) => contentType === 'text/html')
      .flatMap(({ value }) => lintHtml(String(value), where)),
    ...objectsIn(article['associations']).flatMap((one) =>
      lintMembers(one, ['uri', 'type'], `What stands with ${where}`),
    ),
  ]
}

function lintObject(object: JsonObject, where: string): readonly LintFault[] {
  const { uri, type, pubStatus, language } = object
  return [
    ...unless(typeof uri === 'string' && URL.canParse(uri), 'bad-id', `The uri of ${where} is none: ${uri}`),
    ...unless(TYPES.includes(String(type)), 'bad-text', `${where} is of no known type: ${type}`),
    ...unless(
      pubStatus === 'usable',
      'wrong-status',
      `The status of ${where} is ${pubStatus}, and it was cleared`,
    ),
    ...unless(
      language === undefined || (typeof language === 'string' && isLanguageTag(language)),
      'bad-language',
      `The language of ${where} is ${language}`,
    ),
    ...lintMembers(object, ['versionCreated'], where),
    ...lintDates(object, ['versionCreated', 'firstCreated', 'embargoed', 'expires'], where),
  ]
}
