/** Templates: text with `{variables}`, and which of those in it do not exist. */

/** The first variable in a text that is not among the known ones, without its braces; null when all are. */
export function unknownVariable(text: string, known: readonly string[]): string | null {
  const named = [...text.matchAll(/\{([\p{L}\p{N}_-]*)\}/gu)].map((match) => match[1] ?? '')
  return named.find((name) => !known.includes(name)) ?? null
}

/** Text at even places, names of variables between: each template is read once. */
const known = new Map<string, readonly string[]>()
const MOST_KNOWN = 50

/** A template with the variables that are given filled in; any other stays as it stands. */
export function fillTemplate(text: string, words: Readonly<Record<string, string>>): string {
  const pieces = known.get(text) ?? text.split(/\{(\w+)\}/)
  if (known.size < MOST_KNOWN) known.set(text, pieces)
  let filled = ''
  let isName = false
  for (const piece of pieces) {
    filled += isName ? (Object.hasOwn(words, piece) ? words[piece] : `{${piece}}`) : piece
    isName = !isName
  }
  return filled
}
