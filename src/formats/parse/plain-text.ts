/** Plain text as a Draft: paragraphs from blank lines, hard-wrapped lines joined, a headline where one stands first. */
import { isStandingLine } from '../../domain/standing-text/standing-line.ts'
import { escapeHtml } from '../html/text.ts'
import { normaliseLines } from './normalise.ts'

export type PlainText = { readonly headline: string | null; readonly bodyHtml: string }

const LONGEST_HEADLINE = 140
/** No one wraps lines shorter or longer than this. */
const NARROWEST_WRAP = 40
const WIDEST_WRAP = 120

/**
 * The paragraphs of a text as `<p>`s. Blank lines divide paragraphs; a text without any has one paragraph a line. Lines that
 * were broken to fit a width are joined; other lines (a footer's) stay a paragraph each. A first line that stands alone, at
 * most 140 characters long, without a full stop and no byline or note, is the headline.
 */
export function readPlainText(text: string): PlainText {
  const chunks = chunksOf(normaliseLines(text))
  const headline = headlineOf(chunks)
  const width = chunks.length > 1 ? wrapWidth(chunks) : 0
  const paragraphs = chunks.slice(headline === null ? 0 : 1).flatMap((lines) => joinWrapped(lines, width))
  return { headline, bodyHtml: paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n') }
}

function chunksOf(text: string): readonly (readonly string[])[] {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((chunk) =>
      chunk
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
}

function headlineOf(chunks: readonly (readonly string[])[]): string | null {
  const [first, second] = chunks
  if (first?.length !== 1 || second === undefined) return null
  const [line = ''] = first
  const isHeadline = line.length <= LONGEST_HEADLINE && !/[.。।۔]["”’)]*$/u.test(line)
  return isHeadline && !isStandingLine(line) ? line : null
}

/** The width the text's lines were broken at, as far as it shows: the longest line of the chunks that read as wrapped; or 0. */
function wrapWidth(chunks: readonly (readonly string[])[]): number {
  const widths = chunks.filter(readsOn).map((lines) => Math.max(...lines.map((line) => line.length)))
  return Math.max(0, ...widths.filter((width) => width >= NARROWEST_WRAP && width <= WIDEST_WRAP))
}

/** Whether some line of a chunk goes on in the next one: that begins in lower case, or in a script that has no case. */
function readsOn(lines: readonly string[]): boolean {
  return lines.some((line, index) => index > 0 && /^["“‘'(]?[\p{Ll}\p{Lo}]/u.test(line))
}

function joinWrapped(lines: readonly string[], width: number): readonly string[] {
  if (!lines.some((line, index) => isMidSentence(line, lines[index + 1], width))) return lines
  const paragraphs: string[] = []
  let current = ''
  for (const [index, line] of lines.entries()) {
    current = current === '' ? line : `${current} ${line}`
    if (isWrapped(line, lines[index + 1], width)) continue
    paragraphs.push(current)
    current = ''
  }
  return paragraphs
}

function isMidSentence(line: string, next: string | undefined, width: number): boolean {
  return isWrapped(line, next, width) && !/[.!?…:。؟۔]["”’)]*$/u.test(line)
}

/** Whether a line was broken here for lack of room: the first word of the next one would not have fitted. */
function isWrapped(line: string, next: string | undefined, width: number): boolean {
  if (
    next === undefined ||
    line.length > width ||
    /^(?:[©•*\p{Extended_Pictographic}-]|\([cC]\))/u.test(next)
  )
    return false
  const [word = ''] = next.split(/\s/, 1)
  return line.length + 1 + word.length > width
}
