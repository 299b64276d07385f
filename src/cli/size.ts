/** Numbers as they are written on the command line: a size in pixels, an amount. */
import { type Command, InvalidArgumentError } from 'commander'
import type { Logo } from '../domain/logo.ts'

/** `144x48` as pixels. */
export function parseSize(text: string): Size {
  const [, width, height] = /^(\d{1,5})x(\d{1,5})$/i.exec(text) ?? []
  if (!Number(width) || !Number(height)) throw new InvalidArgumentError('Expected a size such as 144x48.')
  return { width: Number(width), height: Number(height) }
}

/** A whole number, or the word `none`, which takes one away. */
export function parseAmount(text: string): number | 'none' {
  if (text === 'none') return text
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, or none.')
  return Number(text)
}

type Size = { readonly width: number; readonly height: number }

/** The image that a URL and its size make; null for `none`, or where no URL is given. */
export function logoOf(url: string | undefined, size: Size | undefined): Logo | null {
  if (url === undefined || url === 'none') return null
  return { url, width: size?.width ?? null, height: size?.height ?? null }
}

/** Throws wrong usage (exit code 2) where a size was given without the image it is the size of. */
export function requireImage(
  command: Command,
  given: { readonly image: string | undefined; readonly size: Size | undefined },
  option: string,
): void {
  if (given.size === undefined || given.image !== undefined) return
  command.error(`error: ${option}-size needs ${option}`, { exitCode: 2 })
}
