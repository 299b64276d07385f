/** The restriction: which acts a notice reserves, in any inflection, and whose permission they need. */
import type { Act } from '../license.ts'
import { COPYRIGHT_MARK } from './copyright.ts'
import type { Finding, Sentence } from './finding.ts'

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

/** "This material may not be reproduced, published … without prior express written permission from X." */
export function readRestriction({ text }: Sentence): Finding | null {
  if (!SUBJECT.test(text) || !PROHIBITION.test(text) || REPORTED.test(text)) return null
  const reserved = reservedActs(text)
  if (reserved.length === 0) return null
  const permission = findPermission(text)
  return { facts: { reserved, ...(permission !== null && { permission }) }, alone: false }
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
