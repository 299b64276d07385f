/** The table of lookalikes: passages that resemble standing text and stay in the body, for an editor to look at. */
import { isHiddenAddress, isMenu, isSiteAddress } from './furniture.ts'
import { REPORTING_OPENING } from './reporting.ts'
import { RIGHTS_PHRASES } from './rights-phrases.ts'

type Lookalike = { readonly name: string; readonly looks: (text: string) => boolean }

const opens = (pattern: RegExp) => (text: string) => pattern.test(text)

/** Tested on plain text without ornaments, its label ("Editor's note:") still before it. */
export const LOOKALIKES: readonly Lookalike[] = [
  {
    name: 'an editor’s note',
    looks: opens(
      /^(?:(?:an?\s)?(?:editor|publisher)\p{L}*['’‘ʼ`´]?s?['’‘ʼ`´]?\s?notes?|notes?(?:\s(?:to|for|from)\s\p{L}+(?:\s\p{L}+)?)?|correction|clarification|update)(?:\s?[:.]|\s?[-–—]+\s|$)/iu,
    ),
  },
  {
    name: 'a copyright notice',
    looks: (text) =>
      /^(?:©|&copy;|c\.20\d\d(?!\d)|\(\s?c\s?\)\s?(?:19|20)\d\d|copyright\b(?=.{0,12}(?:©|\(c\)|\d{4}|:|reserved))|copr\b)|^.{1,80}©\s?(?:19|20)\d\d/iu.test(
        text,
      ) ||
      (text.length <= 400 && RIGHTS_PHRASES.some(({ phrase }) => standsAtEdge(phrase, text))),
  },
  {
    name: 'a feed’s trailer',
    looks: opens(
      /^(?:(?:the post\b.{1,300}|(?:this|an?) .{0,60})\b(?:appeared first|(?:first|originally) appeared|(?:first|originally) published|re-?published|re-?printed|reproduced|culled|syndicated)|(?:first|originally) published|re-?published|re-?printed)\s(?:on|in|at|by|from|with)\b/iu,
    ),
  },
  {
    name: 'a restriction of use',
    looks: opens(
      /^(?:this|these|no part|all|any|unauthori[sz]ed|our)\b.{0,120}\b(?:reproduc|republish|redistribut|rewritten)/iu,
    ),
  },
  {
    name: 'a reporting line',
    looks: (text) =>
      text.length <= 200 &&
      (REPORTING_OPENING.test(text) ||
        /^(?:with (?:assistance|contributions?|files|reports?|agency reports?) (?:from|by)|with agency reports?|report by|by:? our (?:correspondent|reporter))(?!\p{L})/iu.test(
          text,
        )),
  },
  {
    name: 'a partnership offer',
    looks: opens(
      /^(?:for|to)\b.{0,120}\b(?:partner|collaborat|syndicat|licen[sc]|republi|advert|enquir|inquir).{0,160}(?:@|\d{7}|\[e-?mail.protected\])/iu,
    ),
  },
  {
    name: 'an ethics statement',
    looks: (text) =>
      /^(?:we|our)\b.{0,80}\b(?:journalism|fact-?check|editorial|accuracy)/iu.test(text) ||
      (text.length <= 400 && /\s(?:is|are) (?:committed|dedicated) to\s.{0,60}journalism/iu.test(text)),
  },
  {
    name: 'a pointer to other stories',
    looks: opens(
      /^(?:(?:also\s)?read(?:\s(?:also|more|next))?|see also|related(?:\s(?:stories|posts|articles|news))?|you may also like|recommended|more (?:stories|from)|don['’]t miss)\s?(?::|$|[-–—]\s)/iu,
    ),
  },
  {
    name: 'tags',
    looks: opens(
      /^(?:tags?|categor(?:y|ies)|filed under|topics?|keywords?)\s?:|^#?\p{L}[\p{L}\p{N}_]*(?:\s#\p{L}[\p{L}\p{N}_]*)+$/iu,
    ),
  },
  {
    name: 'a site’s own furniture',
    looks: (text) =>
      text.length <= 160 &&
      /^(?:filed under|posted (?:in|on|by)|tagged(?: (?:with|in|as))?|published (?:in|on)|powered by|proudly powered by|leave a (?:comment|reply)|\d+ comments?|loading\W*$|like this:|print this)(?!\p{L})/iu.test(
        text,
      ) &&
      !/[.!?]$/u.test(text),
  },
  {
    name: 'an invitation to share or follow',
    looks: opens(
      /^(?:(?:please\s)?(?:share|like|follow|subscribe|join|sign up|download|donate|support|click here|get (?:our|the|daily|breaking))\b.{0,160}\b(?:this|us|our|newsletter|whats ?app|telegram|channel|twitter|facebook|x|app|instagram|journalism|alerts|updates|stories)\b|share\s?:|(?:advertisement|ads?by)$)/iu,
    ),
  },
  {
    name: 'a contact line',
    looks: (text) =>
      isHiddenAddress(text) ||
      (text.length <= 200 &&
        /^(?:contact|e-?mail|call|phone|tel|whats ?app|reach|write|send|got a|have a|for (?:more )?(?:information|enquiries|inquiries|tips))(?!\p{L}).*(?:@|\d{7})/iu.test(
          text,
        )),
  },
  { name: 'a site’s address', looks: isSiteAddress },
  { name: 'a menu', looks: isMenu },
  { name: 'a disclaimer', looks: opens(/^(?:disclaimer|disclosure)\s?[:–—-]/iu) },
  {
    name: 'a credit',
    looks: (text) =>
      text.length <= 120 &&
      /^(?:(?:sources?|credits?|courtesy(?: of)?|via|photo(?:\s(?:credit|by))?|image(?:\s(?:credit|source))?|culled from)\s?[:–—-]|(?:culled|curated|sourced|courtesy) (?:from|of)\s)/iu.test(
        text,
      ),
  },
]

/** What a passage looks like; null when it looks like a story. */
export function findLookalike(text: string): string | null {
  return LOOKALIKES.find(({ looks }) => looks(text))?.name ?? null
}

function standsAtEdge(phrase: RegExp, text: string): boolean {
  const match = phrase.exec(text)
  return match !== null && (match.index === 0 || text.length - match.index - match[0].length <= 2)
}
