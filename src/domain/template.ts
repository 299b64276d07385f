/** Templates: text with `{variables}`, and which of those in it do not exist. */

/** The first variable in a text that is not among the known ones, without its braces; null when all are. */
export function unknownVariable(text: string, known: readonly string[]): string | null {
  const named = [...text.matchAll(/\{(\w*)\}/g)].map((match) => match[1] ?? '')
  return named.find((name) => !known.includes(name)) ?? null
}

/** A template with the variables that are given filled in; any other stays as it stands. */
export function fillTemplate(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(words, name) ? (words[name] ?? whole) : whole,
  )
}
