/** Searching in a House, and reading what was found. */
import type { House } from './house.ts'

/** The headlines that a search finds, in their order. */
export function foundBy(
  house: House,
  words: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  return foundAt(house, `/search.json?q=${encodeURIComponent(words)}`, headers)
}

export async function foundAt(
  house: House,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const response = await house.get(path, headers)
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${text}`)
  const feed = JSON.parse(text) as { readonly items: readonly { readonly title: string }[] }
  return feed.items.map(({ title }) => title)
}
