/** Folding: the form in which words are compared, whatever their case, diacritics, hooks and apostrophes. */

/** Letters that have no decomposition in Unicode and that readers type without their hook, stroke or ligature. */
export const HOOKED: Readonly<Record<string, string>> = {
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ŋ: 'n',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
}

/** Further letters that a search takes for one another; a slug keeps them, since it never changes. */
const ALIKE: Readonly<Record<string, string>> = {
  ...HOOKED,
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ə: 'e',
  ǝ: 'e',
  ɛ: 'e',
  ɔ: 'o',
  ʊ: 'u',
  ʋ: 'v',
  ƒ: 'f',
  ɣ: 'g',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
}

const ALIKE_LETTER = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'g')
const APOSTROPHE = /[‘’‛ʹʻʼʽʾʿˈꞌ′＇´`]/g
/** Marks that a word is the same without: combining diacritics, hamza and madda, the tatweel, what joins or hides. */
const UNREAD = /[\p{Diacritic}\u0610-\u061a\u0640\u0653-\u0656\u0670\u00ad\u200c-\u200f\u2060\ufeff]+/gu
const ASCII = /^[\0-\x7f]*$/
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|'(?=[\p{L}\p{N}]))*/gu
/** `Naija's`, and the one letter that French and Yoruba leave standing before a vowel: `l'état`, `n'ílé`. */
const POSSESSIVE = /'s$/
const ELISION = /^(?:[bcdfjklmnpst]|qu)'(?=[aeiouh])/

/** Longer words are cut; what is longer is an address or noise. */
const WORD_LENGTH = 64

/**
 * The words of a text in their order, folded: letters, digits and the marks of scripts that need them, nothing else.
 * An apostrophe within a word joins (`ba’a` is `baa`), the one before it goes (`’yan` is `yan`). What stands in
 * compatibility form (¹, ﬁ, full width) comes out in its plain one.
 */
export function foldWords(text: string): readonly string[] {
  return (foldLetters(text).match(WORD) ?? []).map(plainWord).filter((word) => word !== '')
}

function foldLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replaceAll('`', "'")
  return text
    .replace(APOSTROPHE, "'")
    .normalize('NFKD')
    .replace(UNREAD, '')
    .toLowerCase()
    .replace(ALIKE_LETTER, (letter) => ALIKE[letter] ?? letter)
}

function plainWord(word: string): string {
  const plain = word.includes("'")
    ? word.replace(POSSESSIVE, '').replace(ELISION, '').replaceAll("'", '')
    : word
  return plain.length <= WORD_LENGTH ? plain : [...plain].slice(0, WORD_LENGTH).join('')
}
