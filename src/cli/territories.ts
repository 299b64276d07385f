/** Countries as they are written on the command line, and shown. */

/** `NG,GH` as a list; the word `none` takes the list away: everywhere. */
export function parseCountries(text: string): readonly string[] | 'none' {
  return text === 'none' ? text : text.split(',').map((code) => code.trim())
}

export function showCountries(codes: readonly string[] | null): string {
  return codes?.join(',') ?? 'everywhere'
}
