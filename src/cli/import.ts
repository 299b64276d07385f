/** `imprimatur import`: files and folders in, a report out; one bad file never stops the rest. */
import { relative } from 'node:path'
import cliProgress from 'cli-progress'
import type { Command } from 'commander'
import { type DocumentFile, findDocuments, type UnreadablePath } from '../adapters/node/files.ts'
import { MAX_DOCUMENT_BYTES } from '../flows/import-documents.ts'
import { decodeUtf8 } from '../formats/parse/bytes.ts'
import { countLines } from '../http/admin/import.ts'
import type { Client } from './connect.ts'
import { type ImportLine, showImport } from './import-report.ts'
import { take } from './reply.ts'
import type { Session } from './session.ts'
import { addVerb, type Call } from './verb.ts'

/** Documents of one request; its bytes stay under what the API takes at once, JSON's escapes included. */
const BATCH_DOCUMENTS = 20
const BATCH_BYTES = 2_000_000

type Document = { readonly key: string; readonly name: string; readonly text: string }

export function addImport(program: Command, session: Session): void {
  addVerb(program, session, {
    usage: 'import <path...>',
    summary: 'import .txt, .md, .html and .json files and folders; again, it changes only what changed',
    example: 'import stories/ extra/one-more.md',
    writes: true,
    run: importPaths,
    show: showImport,
    hasFailed: ({ counts }) => counts.failed > 0,
  })
}

async function importPaths({ client, command, args, query, session }: Call) {
  const { files, unreadable } = await findDocuments(args)
  const isDrawn = session.terminal.isWatched && command.opts<{ json?: boolean }>().json !== true
  const progress = isDrawn ? drawProgress(files.length) : { advance: () => {}, stop: () => {} }
  const lines = unreadable.map(unreadableLine)
  try {
    for await (const batch of batchesOf(files)) {
      lines.push(...batch.failed)
      if (batch.documents.length > 0) lines.push(...(await send(client, batch.documents, query)))
      progress.advance(batch.documents.length + batch.failed.length)
    }
  } finally {
    progress.stop()
  }
  return { lines, counts: countLines(lines) }
}

async function send(
  client: Client,
  documents: readonly Document[],
  query: Call['query'],
): Promise<readonly ImportLine[]> {
  return (await take(client.import.$post({ query, json: { documents } }))).lines
}

type Batch = { readonly documents: readonly Document[]; readonly failed: readonly ImportLine[] }

/** Files are read a batch at a time, so that a large folder never stands in memory whole. */
async function* batchesOf(files: readonly DocumentFile[]): AsyncGenerator<Batch> {
  let [documents, failed, bytes]: [Document[], ImportLine[], number] = [[], [], 0]
  for (const file of files) {
    const name = nameOf(file.path)
    const read = await readText(file)
    if ('problem' in read) failed.push(failedLine(name, read.problem))
    else documents.push({ key: `file:${file.path}`, name, text: read.text })
    bytes += file.size
    if (documents.length + failed.length < BATCH_DOCUMENTS && bytes < BATCH_BYTES) continue
    yield { documents, failed }
    ;[documents, failed, bytes] = [[], [], 0]
  }
  if (documents.length + failed.length > 0) yield { documents, failed }
}

async function readText(
  file: DocumentFile,
): Promise<{ readonly text: string } | { readonly problem: string }> {
  if (file.size > MAX_DOCUMENT_BYTES) return { problem: `it is larger than ${MAX_DOCUMENT_BYTES} bytes` }
  try {
    const text = decodeUtf8(await file.read())
    return text === null ? { problem: 'it is not text in UTF-8' } : { text }
  } catch {
    return { problem: 'it cannot be read' }
  }
}

/** As a person here would call it: relative to where they stand, unless it lies elsewhere. */
function nameOf(path: string): string {
  const near = relative(process.cwd(), path)
  return near.startsWith('..') ? path : near
}

function unreadableLine({ path, problem }: UnreadablePath): ImportLine {
  return failedLine(path, problem)
}

function failedLine(file: string, reason: string): ImportLine {
  const nothing = { id: null, headline: null, missing: [], lifted: [], remarks: [], faults: [] }
  return { file, outcome: 'failed', reason, ...nothing }
}

function drawProgress(total: number) {
  const bar = new cliProgress.SingleBar({
    format: 'importing [{bar}] {value}/{total} files, {eta_formatted} left',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  })
  bar.start(total, 0)
  return { advance: (files: number) => bar.increment(files), stop: () => bar.stop() }
}
