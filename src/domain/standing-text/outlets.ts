/** Other publications by their names: what in a byline or a credit is a newspaper or a station, not a person or a place. */
import { findAgency, findPictureAgency } from './agencies.ts'
import { nameKey } from './names.ts'

const KNOWN = new Set(
  `abc news|africanews|al jazeera|aljazeera|allafrica|apo group|arise news|ars technica|axios|baltimore sun|bbc|bbc africa|bbc hausa
  |business day|businessday|businessinsider|cbs news|channels tv|cnbc|cnn|cnn wire|columbia journalism review|daily maverick|daily nation|daily trust
  |deutsche welle|dw|economist|financial times|foxnews|globe and mail|guardian|guardian nigeria|harvard business review|huffpost|inter press service
  |jerusalem post|le monde|los angeles times|mit technology review|nbc news|newstex|new york post|new york times|new yorker
  |npr|nyt|politico|premium times|project syndicate|propublica|punch|punchng|rfi|sahara reporters|saharareporters
  |sky news|south china morning post|syndigate|syndigate media|the africa report|the cable|thecable|the conversation|thisday
  |times of london|tribune content agency|usa today|vancouver sun|vanguard|vanguardngr|vice news|voa|voice of america
  |wall street journal|washington post|zikoko`
    .split('|')
    .map(nameKey),
)

/** Words that are part of a publication's name and of no person's. */
const TITLE_WORD =
  /^(?:radio|voice of|daily|news)\s|\s(?:times|news|newspapers?|daily|tribune|herald|gazette|courier|telegraph|chronicle|journal|observer|vanguard|guardian|media|network|newswire|wire|magazine|tv|television|radio|fm|broadcasting|online|syndicate|publications?|weekly|examiner|inquirer|bulletin|review|newsletter|news\s?agency|media group)$/iu
/** Words that are also people's names: with "The" before them, or where a publication is expected. */
const AMBIGUOUS_WORD =
  /(?:^|\s)(?:post|sun|star|nation|independent|standard|mail|punch|trust|today|cable|mirror|express|citizen|mercury|record|report|world|press|monitor|dispatch|times|news|herald|guardian|tribune|telegraph|observer|economist|conversation)$/iu
const SITE =
  /^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|ng|org|net|news|africa|co|uk|info|tv|media)$/iu

/** Whether a name is a publication's. `expected`: it stands where one is likely, as after a reporter's name and a comma. */
export function isOutlet(name: string, { expected = false } = {}): boolean {
  if (isKnownOutlet(name) || SITE.test(name) || TITLE_WORD.test(name)) return true
  const isTitled = /^(?:the|daily|sunday|saturday)\s/iu.test(name) || (expected && name.includes(' '))
  return isTitled && AMBIGUOUS_WORD.test(name)
}

/** Whether a name is one of the publications known by name, whatever words it is made of. */
export function isKnownOutlet(name: string): boolean {
  return KNOWN.has(nameKey(name))
}

/** Whether a name is an agency's, of news or of pictures, or a publication's. */
export function isPublisher(name: string): boolean {
  return findAgency(name) !== null || findPictureAgency(name) !== null || isOutlet(name, { expected: true })
}
