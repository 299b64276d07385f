/** Credits of pictures and recordings: where a caption states one, and which agency or other publication a credit names. */
import { findAgency, findPictureAgency } from '../../domain/standing-text/agencies.ts'
import { isAmong, isNameLike } from '../../domain/standing-text/names.ts'
import { isKnownOutlet, isOutlet } from '../../domain/standing-text/outlets.ts'

const BETWEEN = /[/|,;()[\]•·–—\n©]|\s-\s|(?<=[\p{L}\p{N}]{2})\.\s|\s(?:via|for|by|and|from|courtesy of)\s/iu
const BEFORE =
  /^(?:(?:file|photo(?:graph|graphy|s)?|pictures?|pic|images?|videos?|audio|sound|footage|recording|film|clip|credits?|source|courtesy|handout|copyright|by|of|via|(?:19|20)\d\d)(?![\p{L}\p{N}])[\s:.]*)+/iu
const AFTER = /\s(?:file\s)?(?:photos?|pictures?|images?|videos?|audio|footage|file|(?:19|20)\d\d)$/iu

/**
 * The agency or the other publication that a credit names; an agency counts before a publication: "Photo: Reuters",
 * "AP Photo/Sunday Alamba", "A. Bello / Premium Times". Null when it names none, or only one of `ownNames`. Where those
 * are not given, a publication after somebody's name may be the newsroom's own, and counts only if it is a well-known one.
 */
export function publisherOfCredit(credit: string, ownNames?: readonly string[]): string | null {
  const parts = partsOf(credit)
  const own = ownNames ?? []
  for (const part of parts) {
    const agency = agencyOf(part)
    if (agency !== null && !own.some((name) => findAgency(name) === agency)) return agency
  }
  const isOther = (name: string, index: number) =>
    agencyOf(name) === null &&
    !isAmong(own, name) &&
    (index === 0 || ownNames ? isOutlet(name, { expected: index > 0 }) : isKnownOutlet(name))
  return parts.map(bare).find(isOther) ?? null
}

function partsOf(credit: string): string[] {
  const parts = credit.replace(/\(c\)/giu, '©').split(BETWEEN)
  return parts.map((part) => part.trim().replace(/\.$/, '')).filter((part) => bare(part) !== '')
}

function bare(part: string): string {
  return ` ${part.replace(BEFORE, '')}`.replace(AFTER, '').trim()
}

function agencyOf(part: string): string | null {
  for (const name of [part, part.replace(BEFORE, ''), bare(part)]) {
    const agency = findAgency(name) ?? findPictureAgency(name)
    if (agency !== null) return agency
  }
  return null
}

const STATED =
  /(?:^|[.!?…"”’)\]|•·–—(/\n]\s*|\n)(?:(?:file\s+)?(?:photo(?:graph|graphy|s|\s+credit)?|picture|pic|image(?:\s+(?:credit|source))?|credits?|source|illustration|graphic)(?:\s+by)?\s*[:：]|(?:photo(?:graph)?|picture|image|illustration)\s+by\s)\s*([^\n]+?)\s*[)\]]?\s*$/iu
const SIGNED = /(?:©|\(c\))\s*([^©\n]{2,120}?)(?:(?<=[\p{L}\p{N}]{2})[.;]\s[^\n]*|[\s.)\]]*)(?:\n|$)/iu
const ENCLOSED = /[([]([^()[\]\n]{2,100})[)\]][\s.]*$/u
const LAST_SENTENCE =
  /^(?:[\s\S]*(?:(?<!(?:^|[\s./(])\p{Lu})[.!?…]["”’)\]]*\s+|["”’)\]]\s+|\n|[|•·–—]\s*|\s-\s))?([^\n]{2,100}?)[\s.]*$/u

/**
 * The credit in a caption's text, a line per line break: what follows "Photo:", "Credit:" and the like or the sign ©, or a
 * last parenthesis or a last sentence that is nothing but an agency's or another publication's signature.
 */
export function creditOfCaption(caption: string): string | null {
  const stated = STATED.exec(caption)?.[1]
  if (stated !== undefined) return stated
  const signed = SIGNED.exec(caption)?.[1]
  if (signed !== undefined && partsOf(signed).every(isName)) return signed
  const enclosed = ENCLOSED.exec(caption)
  if (enclosed?.[1] !== undefined && isSignature(enclosed[1]))
    return isAbbreviation(caption.slice(0, enclosed.index), enclosed[1]) ? null : enclosed[1]
  const last = LAST_SENTENCE.exec(caption)?.[1]
  return last !== undefined && isSignature(last) ? last : null
}

/** Whether words are a publisher's name and at most people's names with it. */
function isSignature(text: string): boolean {
  return publisherOfCredit(text, []) !== null && partsOf(text).every(isName)
}

function isName(part: string): boolean {
  return (
    agencyOf(part) !== null ||
    /^\d+$/.test(part) ||
    isNameLike(bare(part), { limit: 6, isSmall: false }) ||
    isOutlet(bare(part))
  )
}

/** "The head of the News Agency of Nigeria (NAN)" says who is seen, not who took it. */
function isAbbreviation(before: string, enclosed: string): boolean {
  const words = before.trim().split(/\s+/)
  return [2, 3, 4].some((count) => {
    const agency = findAgency(words.slice(-count).join(' '))
    return agency !== null && agency === findAgency(enclosed)
  })
}
