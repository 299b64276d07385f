/** Claims: passages left in a body that seem to say the work is somebody else's, and whom they name. */
import { COPYRIGHT_MARK, holderOfLine } from './copyright.ts'
import type { LiftingContext } from './lifting.ts'
import { isAmong, isNameLike, isOwnSite, nameKey, SENTENCE_WORD } from './names.ts'
import {
  bareName,
  type Claim,
  nameAt,
  PERMITTED,
  publisherAlone,
  publisherAmong,
  REPORTED,
  readOrigin,
  siteOf,
} from './origin.ts'
import { isPublisher } from './outlets.ts'
import { shorten } from './plain.ts'
import { RIGHTS_PHRASES, wordsBeside } from './rights-phrases.ts'

/** Where a passage stands: under a picture, at the end of the body, after a label such as "Editor's note:". */
export type Place = { readonly isCaption: boolean; readonly isLast: boolean; readonly isLabelled: boolean }
type ClaimPattern = {
  readonly name: string
  /** Whether under a picture it is the picture's credit. */
  readonly captions: boolean
  readonly read: (text: string, place: Place) => Claim | null
}

const WORK =
  '(?:article|story|post|report|piece|column|essay|op-?ed|commentary|interview|analysis|content|material|work|text|excerpt|feature|version)'
const FIRST = '(?:(?:first|originally|initially|previously)\\s)'
const REUSED =
  '(?:re-?published|re-?posted|re-?printed|reproduced|culled|syndicated|excerpted|extracted|adapted)'

const PUBLISHED = `(?:${FIRST}(?:published|appeared|posted|printed|ran|written|produced|reported)|appeared\\sfirst)`
const BEEN = '(?:(?:is|was|has been|had been|were|are)\\s)?(?:also\\s)?'
const OF_THIS_WORK = new RegExp(
  `^(?:(?:an?|the|our)\\s(?:\\p{L}+\\s)?version of this|this|our)\\s(?:\\p{L}+\\s)?${WORK}\\s${BEEN}(?:${PUBLISHED}|${REUSED}|published\\s(?=${PERMITTED}))(?!\\p{L})(.*)$`,
  'iu',
)
const OWNED = new RegExp(
  `^(?:this|our)\\s(?:\\p{L}+\\s)?${WORK}\\s${BEEN}(?:the\\s)?(?:\\p{L}+\\s)?(?:property|copyright)(?=\\sof\\s)(.*)$`,
  'iu',
)
const OF_THE_WORK = new RegExp(
  `^the\\s(?:\\p{L}+\\s)?(?:article|story|post|piece|essay|column|op-?ed|report)\\s${BEEN}${PUBLISHED}(?!\\p{L})(.*)$`,
  'iu',
)
const FROM_SOMEWHERE = new RegExp(
  `^this\\s${WORK}\\s(?:is|comes|came|was)\\s(?:from|courtesy\\sof)\\s(.+)$`,
  'iu',
)
const OPENING = new RegExp(
  `^(?:${FIRST}(?:published|appeared|posted|printed)|${REUSED}|(?:published|used)(?=\\s${PERMITTED})|published\\sby\\sarrangement|original\\s(?:story|article|report))\\s(.*)$`,
  'iu',
)
const SUPPLIED_BY =
  /^(?:provided|supplied|distributed|delivered|licen[sc]ed|syndicated|powered)\s(?:by|from|via|through)\s?:?\s(.+)$/iu
const WORK_BY = new RegExp(
  `^(?:this\\s)?(?:syndicated\\s|licen[sc]ed\\s)?${WORK}\\s(?:(?:is\\s|was\\s)?(?:provided|supplied|distributed|delivered|licen[sc]ed|syndicated|powered)\\s)?(?:by|from|via|through)\\s?:?\\s(.+)$`,
  'iu',
)
/** What figures, pictures and meetings are credited with as often as words. */
const LOOSE_CREDIT =
  /^(?:sources?|story\ssource|credits?|via|story\s(?:from|credit))\s?[:–—-]\s?(.{2,120})$/iu
const CREDIT =
  /^(?:(?:culled|culled\sfrom|courtesy|courtesy\sof)\s?[:–—-]\s?|(?:culled|curated|sourced|courtesy)\s(?:from|of)\s)(.{2,120})$/iu
/** Those whose figures stories are made of, and who publish none. */
const OFFICIAL =
  /\b(?:statistics|ministry|department|bank|fund|imf|commission|university|survey|census|police|army|government|council|institute|nbs|cbn|who|undp|unicef|united nations|authors?|research|parliament|senate|exchange|organi[sz]ation|association|agency)\b/iu

/** Tested on each sentence of what stays, as plain text without its ornaments and label. */
const CLAIM_PATTERNS: readonly ClaimPattern[] = [
  { name: 'doubtful-notice', captions: true, read: readNotice },
  {
    name: 'trailer',
    captions: false,
    read: (text) => {
      const site = /^the post\b.{1,300}\b(?:appeared first|first appeared)\son\s(.+)$/iu.exec(text)?.[1]
      return site === undefined ? null : { name: nameAt(site) ?? site }
    },
  },
  {
    name: 'origin',
    captions: false,
    read: (text, place) => {
      if (REPORTED.test(text)) return null
      const owned = nameAt(OWNED.exec(text)?.[1]?.replace(/^\sof\s/iu, '') ?? '')
      return owned !== null
        ? { name: owned }
        : (readOrigin(OF_THIS_WORK.exec(text)?.[1]) ?? readTheWork(text, place))
    },
  },
  {
    name: 'origin-in-passing',
    captions: false,
    read: (text) => claimOf(publisherAlone(FROM_SOMEWHERE.exec(text)?.[1] ?? '')),
  },
  {
    name: 'work-by',
    captions: false,
    read: (text) => claimOf(publisherAlone(WORK_BY.exec(text)?.[1] ?? '')),
  },
  {
    name: 'supplied-by',
    captions: true,
    read: (text) => claimOf(readSupplier(SUPPLIED_BY.exec(text)?.[1] ?? '')),
  },
  {
    name: 'origin-without-subject',
    captions: true,
    read: (text) => {
      const claim = text.length > 200 ? null : readOrigin(OPENING.exec(text)?.[1])
      return claim?.name || /\bpermission\b/iu.test(text) ? claim : null
    },
  },
  {
    name: 'original',
    captions: false,
    read: (text) => {
      const [, original, at] =
        /^(?:you can\s)?read the\s(original|full)\s(?:article|story|post|version|report|piece)\b(?:\s(?:here|(?:here\s)?(?:on|at|in)\s(.{2,80})))?\.?$/iu.exec(
          text,
        ) ?? []
      const name = at === undefined ? null : nameAt(at)
      const isOriginal = original?.toLowerCase() === 'original'
      return name !== null && (isOriginal || siteOf(name) !== null || isPublisher(name)) ? { name } : null
    },
  },
  {
    name: 'credit',
    captions: true,
    read: (text) => {
      const loose = LOOSE_CREDIT.exec(text)?.[1] ?? ''
      const name = siteOf(loose) ?? publisherAmong(loose) ?? nameAt(CREDIT.exec(text)?.[1] ?? '')
      return name === null || (OFFICIAL.test(name) && !isPublisher(name)) ? null : { name }
    },
  },
  {
    name: 'wire',
    captions: false,
    read: (text) => {
      const from =
        /^(?:with\s)?(?:additional\s)?(?:files?|reports?|reporting|contributions?|wires?|input)\s(?:from|by)\s(.{2,80})$/iu.exec(
          text,
        )
      const named =
        from?.[1] ?? /^(.{2,60}?)\s(?:\p{L}+\s){0,6}contributed\sto\sthis\s/iu.exec(text)?.[1] ?? ''
      const name = named
        .split(/\s(?:and|&)\s|,\s/)
        .map(bareName)
        .find(isPublisher)
      const isUnnamed =
        /^(?:with\s)?(?:wire|agency|agencies)\s?reports?\.?$|^with\sreports?\sfrom\sagenc/iu.test(text)
      return name === undefined && !isUnnamed ? null : { name: name ?? null }
    },
  },
]

/** Quick words without which no pattern applies. */
const ANCHOR =
  /©|\(\s?c\s?\)|&copy;|c\.20|copyright|copr|appeared|publish|print|post|cull|syndicat|excerpt|extract|adapt|reproduc|distribut|provided|supplied|delivered|licen[sc]ed|powered|sources?\s?[:–—-]|sourced|curated|credit|courtesy|via\s?:|original|contribut|reports?$|reports?\s(?:from|by)|wires?|inputs?|story\s(?:from|credit)|full\s(?:story|article|post|version|report|piece)|produced|written|reserved|property|arrangement|(?:story|report|article|post|reports|files)\s(?:(?:is|was|comes|came)\s)?from\s|^(?:[a-z]+\s){1,3}(?:by|from|via|through)\s?:?\s/i

/** Whether a passage has any of the words that claims are made of. */
export function mayClaim(text: string): boolean {
  return ANCHOR.test(text)
}

/**
 * Whom a sentence left in the body names as whose work it is, or the passage itself, shortened; null when it claims
 * nothing, or is the newsroom's.
 */
export function claimIn(text: string, place: Place, context: LiftingContext): string | null {
  if (text.length > 500 || !ANCHOR.test(text)) return null
  const bareText = text.replace(/\.$/, '')
  const patterns = CLAIM_PATTERNS.filter(({ captions }) => !(place.isCaption && captions))
  const claim = patterns.map(({ read }) => read(bareText, place)).find((read) => read !== null)
  return claim === undefined ? null : othersClaim(claim, text, context)
}

function othersClaim({ name }: Claim, text: string, { ownNames }: LiftingContext): string | null {
  const isOwn = name === null ? isNamedIn(ownNames, text) : isOwnClaim(ownNames, name)
  return isOwn ? null : (name ?? shorten(text))
}

/** A line with © or a year that cannot be lifted: "The-CNN-Wire ™ & © 2025 Cable News Network, Inc., a … Company". */
function readNotice(text: string): Claim | null {
  const mark = COPYRIGHT_MARK.exec(text)
  if (!mark) return readRightsHolder(text)
  const before = text.slice(0, mark.index).replace(/[™®&\s]+$/u, '')
  if (before !== '' && !isNameLike(before, { isSmall: false, limit: 6 })) return null
  const line = text.slice(mark.index)
  const name =
    holderOfLine(line) ??
    holderOfLine(text) ??
    holderOfLine(line.split(/,?\s(?:an?|the|its)\s|\s[|•·]\s/u)[0] ?? '')
  if (name !== null) return { name }
  const isSigned =
    /^(?:©|&copy;|\(\s?c\s?\)\s?(?:19|20)\d\d)/iu.test(line) ||
    RIGHTS_PHRASES.some(({ phrase }) => phrase.test(line))
  return isSigned && !SENTENCE_WORD.test(line.replace(/\brights? reserved\b/iu, '')) ? { name: null } : null
}

/** "All rights reserved. Premium Times Services Limited": the phrase, and a name in a sentence of its own. */
function readRightsHolder(text: string): Claim | null {
  const row = RIGHTS_PHRASES.find(({ phrase }) => phrase.test(text))
  const rest = row ? wordsBeside(row.phrase, text)?.rest : undefined
  return rest && isNameLike(rest, { isSmall: false }) ? { name: rest } : null
}

/** "The article was first published in …" is the story's about another article, unless it stands where notes do. */
function readTheWork(text: string, { isLast, isLabelled }: Place): Claim | null {
  const claim = isLast || isLabelled ? readOrigin(OF_THE_WORK.exec(text)?.[1]) : null
  return isLabelled || (claim?.name && isPublisher(claim.name)) ? claim : null
}

/** "APO Group on behalf of Ministry of Trade" names whom it is supplied for, too. */
function readSupplier(words: string): string | null {
  return publisherAlone(words.replace(/\son behalf of\s.*$/iu, ''))
}

function claimOf(name: string | null): Claim | null {
  return name === null ? null : { name }
}

/** "Harmattan Post - Latest News" and "harmattanpost.example" are the newsroom too. */
function isOwnClaim(ownNames: readonly string[], name: string): boolean {
  const undated = name.replace(
    /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow)(?:['’]s)?\s/iu,
    '',
  )
  const first = undated.split(/\s[|–—-]\s|\s?[|:(]/u)[0] ?? ''
  const plain = first.replace(/(?:\s(?:newspapers?|news|online|media|group|nigeria|website))+$/iu, '')
  return (
    isAmong(ownNames, name) ||
    isAmong(ownNames, first) ||
    isAmong(ownNames, plain) ||
    isOwnSite(ownNames, name)
  )
}

function isNamedIn(ownNames: readonly string[], text: string): boolean {
  const words = text.split(/[^\p{L}\p{M}\p{N}'’&-]+/u).filter((word) => word !== '')
  return ownNames.some((name) => {
    const count = name.split(/\s+/).length
    return words.some(
      (_, at) => nameKey(words.slice(at, at + count).join(' ')) === nameKey(name) && nameKey(name) !== '',
    )
  })
}
