/** Names: whether words look like the name of a person, a company or a place, and whether it is the newsroom's own. */
import { folded } from './plain.ts'

const CONNECTORS = new Set(
  'of the and & de la le les des du da do dos das del della di der die das den van von und y e et bin ibn al el abu na ta for its affiliates licensors contributors subsidiaries'.split(
    ' ',
  ),
)

/** Words that make a sentence of what would be a name. */
export const SENTENCE_WORD =
  /(?:^|\s)(?:was|were|is|are|be|been|has|had|have|said|says|told|tells|that|which|who|whom|when|where|why|how|what|will|would|can|could|should|may|might|must|shall|not|printed|appears?|appeared|showed|shows?|found|claims?|claimed|infringement|law|laws|act|bill|court|protection|dispute|case|since|because|after|before|rights|reserved|reporting by|written by|edited by|editing by|powered|designed|developed)(?=[\s,.]|$)/iu

const COMPANY_WORD =
  /\b(?:the|llc|ltd|limited|inc|incorporated|plc|gmbh|nv|sa|company|co|corp|group|media|news)\b/gu

/**
 * Whether every word but the small connecting ones opens like a name; or, where `isSmall` allows for a text set in small
 * letters throughout, whether its few words make no sentence. At most `limit` words.
 */
export function isNameLike(text: string, { limit = 12, isSmall = true } = {}): boolean {
  if (text === '' || text.length > 120 || !/\p{L}/u.test(text)) return false
  if (/[;:?!@“”]|\.\s+\p{Ll}/u.test(text) || SENTENCE_WORD.test(text)) return false
  const words = text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (words.length > limit) return false
  return isSmall && !/[\p{Lu}\p{Lo}]/u.test(text) ? words.length <= 6 : words.every(opensLikeName)
}

function opensLikeName(word: string): boolean {
  const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  if (/^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(bare) || CONNECTORS.has(bare.toLowerCase()) || word === '&')
    return true
  return /[\p{Lu}\p{N}.]/u.test(bare) || /^(?:al|el|d|o|l|m|n)['’-]\p{Lu}/u.test(bare)
}

/** Whether a name is among those given: case, accents, spaces, punctuation and company suffixes do not count. */
export function isAmong(names: readonly string[], name: string): boolean {
  const wanted = nameKey(name)
  return wanted !== '' && names.some((other) => nameKey(other) === wanted)
}

/** Whether the address is the newsroom's by its name: editor@naija247news.com or naija247news@mail.example for "Naija247news LLC". */
export function isAtOwnDomain(names: readonly string[], email: string): boolean {
  const [local = '', domain = ''] = email.split('@')
  return isOwnLabel(names, [local, ...domain.split('.').slice(0, -1)])
}

/** Whether a web address or a host is at a domain named as one of the names: "www.naija247news.com". */
export function isOwnSite(names: readonly string[], address: string): boolean {
  const host = /^(?:https?:\/\/)?([^/\s?#]+)/iu.exec(address)?.[1] ?? ''
  return isOwnLabel(names, host.split('.').slice(0, -1))
}

function isOwnLabel(names: readonly string[], labels: readonly string[]): boolean {
  const own = new Set(names.flatMap((name) => [nameKey(name), coreOf(name)]))
  return labels.map(nameKey).some((label) => label.length > 3 && own.has(label))
}

/** What names that are the same have in common; empty for a name of nothing but "The Company". */
export function nameKey(name: string): string {
  const words = folded(name.normalize('NFKC')).replace(/[^\p{L}\p{N}]+/gu, ' ')
  return words
    .replace(/\b(?:the|llc|ltd|limited|inc|incorporated|plc|gmbh|nv|sa|company|co)\b/gu, ' ')
    .replace(/ +/g, '')
}

function coreOf(name: string): string {
  return folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(COMPANY_WORD, ' ')
    .replace(/ +/g, '')
}
