/** A site's furniture: the menus, addresses and makers' marks that a footer sets beside its notice. */
import type { Finding, Sentence } from './finding.ts'
import { isNameLike } from './names.ts'

const MENU_WORD =
  /^(?:(?:our\s)?(?:privacy|cookies?|refund|comments?|editorial|corrections?|ethics)(?:\s(?:policy|notice|settings|preferences|statement))?|terms(?:(?:\s(?:of|and|&)\s(?:use|service|conditions))+)?|(?:contact|about|advertise|work|write)(?:\s(?:with|for|to))?(?:\sus)?|advertis(?:e|ing)(?:\swith us)?|site\s?map|careers|jobs|home|disclaimer|disclosure|dmca|subscribe|newsletters?|log\s?in|faqs?|help|rss|archives?|legal|accessibility|imprint|impressum|facebook|twitter|x|instagram|youtube|linkedin|whatsapp|telegram|tiktok)$/iu
const SITE = String.raw`(?:https?:\/\/\S+|(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,12}(?:\/\S*)?)`
const ADDRESS_LINE = new RegExp(
  `^(?:(?:visit|website|web|url|site|online|on the web|follow us)\\b[^.@]{0,60}?[\\s:]+)?${SITE}$`,
  'iu',
)
const MADE_BY =
  /^(?:proudly\s)?(?:powered|designed|developed|built|created|hosted|maintained|theme|website)\s(?:and\s\p{L}+\s)?by\s?:?\s(.{2,60})$/iu
const PROTECTED = /\[?\s?e-?mail(?:\s|&#160;)protected\s?\]?/iu
const CALL = /^(?:(?:please\s)?(?:contact|e-?mail|reach|write)(?:\s(?:us|to|via|at|the editor))*\s?:?)?$/iu

/** Whether a line is a site's address and no more: "www.news.example", "Visit news.example". */
export function isSiteAddress(text: string): boolean {
  return ADDRESS_LINE.test(text.replace(/[.,;]+$/, ''))
}

/** Whether a line is words of a menu, "Privacy policy | Contact us"; one alone may be a story's. */
export function isMenu(text: string): boolean {
  const words = text.split(/\s?[|•·/–—]\s?/u).filter((word) => word !== '')
  return words.length > 1 && words.every((word) => MENU_WORD.test(word))
}

/** Whether a line is an address that was hidden from robots before it was copied: "Contact: [email protected]". */
export function isHiddenAddress(text: string): boolean {
  return (
    PROTECTED.test(text) &&
    CALL.test(
      text
        .replace(PROTECTED, '')
        .replace(/[.\s]+$/, '')
        .trim(),
    )
  )
}

/** One piece of a footer: "Privacy policy", "Powered by WordPress", "www.news.example". */
export function readFurniture({ text }: Sentence): Finding | null {
  const bare = text.replace(/\.$/, '')
  const maker = MADE_BY.exec(bare)?.[1]
  const isFurniture =
    MENU_WORD.test(bare) || isSiteAddress(bare) || isHiddenAddress(bare) || (maker && isNameLike(maker))
  return isFurniture ? { facts: {}, alone: false } : null
}

const CHANNEL = /^(?:distributed|syndicated|provided|supplied)\s(?:by|through|via)\s:?\s?(.{2,100})$/iu

/** "Distributed by Tribune Content Agency, LLC.", beside the notice of whoever holds the work. */
export function readDistribution({ text }: Sentence): Finding | null {
  const distributor = CHANNEL.exec(text.replace(/\.$/, ''))?.[1]
  return distributor !== undefined && isNameLike(distributor) ? { facts: {}, alone: false } : null
}
