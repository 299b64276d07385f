/** The editor's note that offers partnership, and the ethics statement with its policy link. */
import { findAgency } from './agencies.ts'
import type { Finding, Sentence } from './finding.ts'
import type { LiftingContext } from './lifting.ts'
import { findEmail, findMailto, type Link, webUrl } from './markup.ts'
import { isAmong, isAtOwnDomain, isNameLike } from './names.ts'
import { plainText } from './plain.ts'

const LABEL =
  /^(?:(?:an?\s)?(editor(?:ial|s)?(?:['’‘ʼ`´]?s?['’‘ʼ`´]?)?\s?notes?|publishers?(?:['’‘ʼ`´]?s?['’‘ʼ`´]?)?\s?notes?)|notes?(?:\s(?:to|for|from)\s(?:the\s)?(editors?|publishers?))?)(?:\s?[:.]|\s?[-–—]+(?=\s|$)|$)[\s*_]*/iu

/** "Editor's note:" and its kin before a passage, and the passage without it. A bare "Note:" says less. */
export function splitLabel(text: string): { label: Sentence['label']; text: string } {
  const match = LABEL.exec(text)
  if (!match) return { label: null, text }
  return { label: match[1] || match[2] ? 'editor' : 'note', text: text.slice(match[0].length) }
}

const REPORTED =
  /["“”«»]|\b(?:said|says|told|tells|according|announced|added|stated|minister|court|spokes\p{L}+)\b/iu
const OFFER =
  /\b(?:partner(?:s|ships?|ing)?|collaborat\p{L}*|syndicat\p{L}*|re-?publi\p{L}+|licen[sc]\p{L}*|re-?print\p{L}*)\b/iu
const US = /\b(?:us|our|we)\b/iu
const OFFER_OPENING =
  /^(?:for|to|if|contact|reach|e-?mail|write|send|interested|get|partner\p{L}*|collaborat\p{L}*|contents?|syndication|licen[sc]\p{L}*|re-?publi\p{L}+|re-?print\p{L}*|please|want|wish|kindly|enquiries|inquiries|all|we)\b/iu

/** "For content partnerships and collaborations, reach out via editor@…": an offer of ours, and an address to take it up. */
export function readPartnership(sentence: Sentence, context: LiftingContext): Finding | null {
  const { text, label } = sentence
  if (!OFFER.test(text) || !OFFER_OPENING.test(text) || REPORTED.test(text)) return null
  const contact = findMailto(sentence.links) ?? findEmail(text)
  if (contact === null || text.length > 500) return null
  const isOurs = label === 'editor' || US.test(text) || isAtOwnDomain(context.ownNames, contact)
  return isOurs ? { facts: { contact }, alone: true } : null
}

/** "Harmattan Post welcomes content partnerships.": an offer whose address is in the sentence after it. */
export function readInvitation({ text, label }: Sentence, context: LiftingContext): Finding | null {
  const subject =
    /^(.{1,100}?)\s(?:(?:warmly\s)?welcomes?|is open to|are open to|invites?|offers?|seeks?)\s/iu.exec(
      text,
    )?.[1]
  if (subject === undefined || !OFFER.test(text) || REPORTED.test(text)) return null
  const isOurs = label === 'editor' || /^we$/iu.test(subject) || isAmong(context.ownNames, subject)
  return isOurs ? { facts: {}, alone: false } : null
}

/** "Contact: editor@…", "Reach us via editor@…": as a paragraph of its own only at the newsroom's address. */
export function readAddress({ text, label, whole }: Sentence, context: LiftingContext): Finding | null {
  const contact = findEmail(text)
  if (contact === null) return null
  const call = text
    .replace(contact, '')
    .replace(/[\s.,:;()<>–—-]+/gu, ' ')
    .trim()
  const isCall =
    /^(?:please )?(?:contact|reach|e mail|email|write|get in touch|for (?:permissions?|enquiries|inquiries|more information) (?:contact|e mail|email|write))(?: out)?(?: us| our \p{L}+| the (?:editor|desk)| with us| to us)?(?: via| at| on| through| to| by e mail| by email){0,2}$/iu
  const isOurs = !whole || label === 'editor' || isAtOwnDomain(context.ownNames, contact)
  return isCall.test(call) && isOurs ? { facts: { contact }, alone: false } : null
}

/** A label whose note is the paragraph after it. */
export function readLabelAlone({ text, label }: Sentence): Finding | null {
  return label !== null && text === '' ? { facts: {}, alone: false } : null
}

/** What politely surrounds an offer: thanks, a telephone number. */
export function readCourtesy({ text }: Sentence): Finding | null {
  const isThanks =
    /^(?:many )?(?:thanks|thank you)\b/iu.test(text) && text.length <= 80 && !REPORTED.test(text)
  const isTelephone =
    /^(?:or\s)?(?:call|phone|tel|telephone|whats ?app|sms|text)\b/iu.test(text) &&
    text.length <= 80 &&
    text.replace(/\D+/g, '').length >= 7
  return isThanks || isTelephone ? { facts: {}, alone: false } : null
}

const STANDARDS =
  /\b(?:journalis\p{L}*|accura\p{L}*|fair(?:ness|ly)?|transparen\p{L}*|fact-?check\p{L}*|verif\p{L}*|integrity|independen\p{L}*|impartial\p{L}*|ethic\p{L}*|standards?|editorial|corrections?|truth\p{L}*|balanced?|public interest)\b/iu
const COMMITMENT =
  /^(?:(?:at|here at)\s(.{2,100}?),\s)?(.{1,100}?)\s(?:is|are|remains?|stands?)\s(?:\p{L}+\s)?(?:committed|dedicated|devoted)\sto\s/iu
/** Where a sentence turns from a commitment to news. */
const NEWS_TURN =
  /,\s(?:(?:and|but|so)\s(?:it|he|she|they|the)|where|who|whose|when|while|after|before|since|although|despite)\s|\b(?:will|would|had|was|were|next|yesterday|tomorrow|today)\b/iu
const OUR_WAYS =
  /^(?:our\s(?:editorial|newsroom|reporting|reporters|journalis\p{L}+|contents?|stories|articles|standards|process|team|work|editors|coverage)|(?:all|every)\s(?:of\s)?(?:our\s)?(?:contents?|articles?|story|stories|reports?|news)|we\s(?:strive|adhere|uphold|follow|fact-?check|verify|maintain|abide|prioriti[sz]e|aim|seek|correct|are guided)|(?:this|our)\s(?:publication|newsroom|website|news organi[sz]ation))\b/iu
const POLICY =
  /\b(?:editorial|ethics|corrections?|standards|fact-?checking|journalism)\s(?:(?:and|&)\s\p{L}+\s)?(?:polic(?:y|ies)|guidelines?|standards|codes?|principles|charter|statement)\b|\bcode of (?:ethics|conduct)\b/iu
const POLICY_OPENING =
  /^(?:(?:to|please|you can)\s)?(?:learn|read|find|see|view|know|discover|visit|check|click|consult|our|the full|full|for)\b/iu

/** "X is committed to ethical, independent journalism …": in the newsroom's own name it stands alone. */
export function readCommitment({ text }: Sentence, context: LiftingContext): Finding | null {
  const [, at, subject = ''] = COMMITMENT.exec(text) ?? []
  if (!STANDARDS.test(text) || REPORTED.test(text) || NEWS_TURN.test(text)) return null
  const name = at ?? subject
  const isOurs = isAmong(context.ownNames, name)
  if (!isOurs && !/^we$/iu.test(subject) && !isNameLike(subject)) return null
  return { facts: {}, alone: isOurs }
}

const ERROR_FOUND =
  /^(?:if you (?:find|see|spot|notice|believe|think|have)|(?:to|please) (?:report|submit|request|send|flag)|found|spotted|seen?|noticed?)\b.{0,80}\b(?:errors?|mistakes?|inaccurac(?:y|ies)|corrections?|typos?|complaints?)\b/iu
const TO_US = /\b(?:us|our)\b|\[e-?mail.protected\]/iu

/** "If you find an error, write to corrections@…", beside a commitment. */
export function readCorrectionCall({ text, links }: Sentence): Finding | null {
  const isAddressed = (findMailto(links) ?? findEmail(text)) !== null || TO_US.test(text)
  return ERROR_FOUND.test(text) && isAddressed && text.length <= 300 && !REPORTED.test(text)
    ? { facts: {}, alone: false }
    : null
}

/** "Our Standards: The Thomson Reuters Trust Principles.": whose standards they are, so is the work. */
export function readStandardsLabel({ text, links }: Sentence, context: LiftingContext): Finding | null {
  const named = /^our standards\s?:\s?(.{3,80}?)\.?$/iu.exec(text)?.[1]
  if (named === undefined || !isNameLike(named, { isSmall: false })) return null
  const agency = findAgency(named.replace(/\s(?:trust\s)?(?:principles|standards|code|charter).*$/iu, ''))
  const isForeign = agency !== null && !context.ownNames.some((name) => findAgency(name) === agency)
  const policyUrl = policyAddress(links, text)
  return { facts: { ...(isForeign ? { agency } : { policyUrl }) }, alone: true }
}

/** "Our editorial process prioritizes accuracy …", "All content is fact-checked …". */
export function readStandards({ text }: Sentence): Finding | null {
  return OUR_WAYS.test(text) && STANDARDS.test(text) && !REPORTED.test(text)
    ? { facts: {}, alone: false }
    : null
}

/** "Learn more in our full editorial policy here.": the address from its link, or from its words. */
export function readPolicyLink({ text, links }: Sentence): Finding | null {
  if (!POLICY_OPENING.test(text) || !POLICY.test(text) || REPORTED.test(text) || text.length > 240)
    return null
  const policyUrl =
    policyAddress(links, text) ??
    webUrl(/https?:\/\/[^\s<>"']+/iu.exec(text)?.[0].replace(/[.,;:)]+$/, '') ?? '')
  return { facts: { policyUrl }, alone: /\b(?:our|here)\b/iu.test(text) || policyUrl !== null }
}

/** Only a link within the sentence counts: one on the newsroom's name leads home, not to its policy. */
function policyAddress(links: readonly Link[], sentence: string): string | null {
  const within = links
    .map((link) => ({ url: webUrl(link.href), words: plainText(link.text) }))
    .filter(({ url, words }) => url !== null && words !== '' && sentence.includes(words))
  return (within.find(({ words }) => POLICY.test(words)) ?? within.at(-1))?.url ?? null
}
