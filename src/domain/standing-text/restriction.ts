/** The restriction: which acts a notice reserves, in any inflection, and whose permission they need. */
import type { Act } from '../license.ts'
import { COPYRIGHT_MARK } from './copyright.ts'
import type { Finding, Sentence } from './finding.ts'
import { isNameLike } from './names.ts'

const ACT_WORDS: readonly (readonly [Act, RegExp])[] = [
  [
    'reproduce',
    /\b(?:reproduc|duplicat|photocop)\p{L}*|\bcop(?:y|ied|ies|ying)\b|复制|複製|转载|轉載|vervielfältig|nachdruck|riprodu|reprodu[cçz]|reproduc/iu,
  ],
  ['publish', /\b(?:re-?)?publi(?:sh|cat|ca[cç]|caz)\p{L}*/iu],
  ['broadcast', /\b(?:re-?)?broadcast\p{L}*|\b(?:re)?transmi(?:t|ss)\p{L}*|\bairing\b|\baired\b/iu],
  [
    'rewrite',
    /\bre-?wr(?:it|ot)\p{L}*|\b(?:adapt|modif|alter|translat|paraphras)\p{L}*|\bderivative works?\b/iu,
  ],
  [
    'redistribute',
    /\b(?:re-?)?distribu\p{L}*|\b(?:disseminat|circulat|syndicat)\p{L}*|\bresale\b|\bre-?sold\b/iu,
  ],
]

const SUBJECT =
  /^(?:(?:any|the|all|no|this|these|our|its|unauthori[sz]ed|commercial|partial|part|you|nothing|neither|none|redistribution|re-?publication|reproduction|publication|copying|duplication|broadcast\p{L}*|rewriting|distribution|use|reuse|content|contents|articles?|stories|material|materials|text|photographs?)\b|(?:toute?|la|le|les|l'|ce|prohibid[ao]|queda|se proh[íi]be|[ée] proibid[ao]|proibid[ao]|reprodu[cç]|[èe] vietat|vietata|riproduzione|nachdruck|vervielfältig|jede|kein)|未经|未經|不得|禁止)/iu
const PROHIBITION =
  /\b(?:may|must|can|shall|should|is|are)\s?(?:not|n['’]t)\b|\bcannot\b|\bno part\b|\b(?:prohibited|forbidden|not permitted|not allowed|unlawful)\b|\brequires?\b|\b(?:only with|without)\b.{0,80}\b(?:permission|consent|authori[sz]ation|approval)\b|interdit|prohib|proibid|vietat|verboten|untersagt|nur mit|不得|禁止/iu
const REPORTED =
  /["“”«»]|\b(?:said|says|told|according|court|judge|minister|argued|ruled|lawyers?|plaintiffs?)\b/iu

const EXCEPTION = /^except\s[^,]{3,80},\s/iu
/** What speaks of the very text it stands under. */
const OF_THIS =
  /\b(?:this|these|our)\s(?:\p{L}+\s){0,2}(?:articles?|story|stories|reports?|materials?|contents?|publications?|works?|texts?|posts?|pieces?|web\s?sites?|sites?|blogs?|pages?)\b/iu

/**
 * "This material may not be reproduced, published … without prior express written permission from X." Where it speaks of
 * this very text and of a permission, it stands alone.
 */
export function readRestriction({ text }: Sentence): Finding | null {
  const rule = text.replace(EXCEPTION, '')
  if (!SUBJECT.test(rule) || !PROHIBITION.test(rule) || REPORTED.test(text)) return null
  const reserved = reservedActs(rule)
  if (reserved.length === 0) return null
  const permission = findPermission(rule)
  const holder = findGrantor(rule)
  const facts = { reserved, ...(permission !== null && { permission }), ...(holder !== null && { holder }) }
  return { facts, alone: permission !== null && OF_THIS.test(rule) }
}

const ALLOWANCE =
  /^(?:(?:brief|short)\s)?(?:excerpts?|links?|extracts?|quotations?|quotes?)(?:(?:,\s|\sand\s|\sand\/or\s|\sor\s)\p{L}+){0,2}\smay be (?:used|quoted|shared)\b.{0,60}\bcredit is given to\s(.{2,120})$/iu

/** "Excerpts and links may be used, provided that full and clear credit is given to X with …": beside a notice. */
export function readAllowance({ text }: Sentence): Finding | null {
  const credited = ALLOWANCE.exec(text)?.[1]
  if (credited === undefined) return null
  const holder = nameIn(credited.replace(/\s(?:with|and a (?:link|direction))\s.*$/iu, ''))
  return { facts: holder === null ? {} : { holder }, alone: false }
}

const GRANT = '(?:permission|consent|authori[sz]ation|approval)'
const GRANTED_BY = new RegExp(
  `\\b${GRANT}(?:\\sin writing)?\\s(?:from|of|by)\\s(.+?)(?:\\s(?:is|are)\\s(?:strictly\\s)?\\p{Ll}+)?\\.?$`,
  'iu',
)
const OWNERS_GRANT = new RegExp(
  `\\bwithout\\s(.{2,80}?)['’]s?\\s(?:(?:prior|previous|express|explicit|written|formal|advance)[,\\s]+(?:and\\s)?)*${GRANT}\\b`,
  'iu',
)

/** Whose permission it takes, where the one asked is named: PUNCH, Daily Trust; "the publisher" names nobody. */
function findGrantor(text: string): string | null {
  const named = GRANTED_BY.exec(text)?.[1] ?? OWNERS_GRANT.exec(text)?.[1]
  return named === undefined ? null : nameIn(named)
}

const OFFICE =
  /^(?:the\s|its\s|our\s|their\s)?(?:publishers?|authors?|owners?|editors?|editor-in-chief|management|company|newspaper|(?:copyright|rights)\s(?:owners?|holders?)|holders?|proprietors?|web\s?site|site|us)$/iu

function nameIn(words: string): string | null {
  const name = words
    .replace(
      /^(?:the\s)?(?:management|editors?|publishers?|owners?|authors?|board)(?:,\s|\sof\s|\sat\s)/iu,
      '',
    )
    .replace(/[.,;]\s.*$/u, '')
    .replace(/[\s.,;]+$/u, '')
  return !OFFICE.test(name) && isNameLike(name, { isSmall: false }) ? name : null
}

/** The acts named in a sentence, in the order of the union. */
function reservedActs(text: string): readonly Act[] {
  const words = text.replace(new RegExp(COPYRIGHT_MARK.source, 'giu'), ' ')
  return ACT_WORDS.filter(([, word]) => word.test(words)).map(([act]) => act)
}

/** The permission asked for, as worded: "prior express written permission". */
function findPermission(text: string): string | null {
  const word = /\b(?:permission|consent|authori[sz]ation|approval)\b(?: in writing)?/iu.exec(text)
  if (!word) return null
  const before = text.slice(Math.max(0, word.index - 80), word.index)
  const kinds =
    /(?:^|\s)((?:(?:prior|previous|advance|express(?:ed|ly)?|explicit|specific|written|formal|and|or)[,\s]+)+)$/iu.exec(
      before,
    )
  return `${kinds?.[1] ?? ''}${word[0]}`.replace(/^(?:and|or)\s/iu, '')
}
