/** The documents an import reads: files named one by one, and those found in folders. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'

/** What `formats/parse/document.ts` can read; a test holds the two together. */
const DOCUMENT_ENDINGS: readonly string[] = ['.txt', '.md', '.html', '.htm', '.json']

/** One document: its real absolute path, its size in bytes, and its bytes when they are asked for. */
export type DocumentFile = {
  readonly path: string
  readonly size: number
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>
}

/** A path that could not be taken, as it was given or found, and why. */
export type UnreadablePath = { readonly path: string; readonly problem: string }

export type FoundDocuments = {
  readonly files: readonly DocumentFile[]
  readonly unreadable: readonly UnreadablePath[]
}

type Walk = {
  readonly seen: Set<string>
  readonly files: DocumentFile[]
  readonly unreadable: UnreadablePath[]
}

/**
 * Every document under `paths`, in the order given and sorted by name within a folder, each once however many links
 * lead to it. Folders are entered whole, without hidden names and `node_modules`; a file named itself is always taken
 * if its ending is known. Nothing is thrown: what cannot be taken is in `unreadable`.
 */
export async function findDocuments(paths: readonly string[]): Promise<FoundDocuments> {
  const walk: Walk = { seen: new Set(), files: [], unreadable: [] }
  for (const path of paths) await visit(walk, path, true)
  return { files: walk.files, unreadable: walk.unreadable }
}

async function visit(walk: Walk, path: string, named: boolean): Promise<void> {
  try {
    const real = await realpath(path)
    if (walk.seen.has(real)) return
    walk.seen.add(real)
    const found = await stat(real)
    if (found.isDirectory()) await visitFolder(walk, real)
    else if (found.isFile() && isDocument(real)) walk.files.push(documentFile(real, found.size))
    else if (named)
      walk.unreadable.push({ path, problem: `expected a folder or a file ending in ${endings()}` })
  } catch (error) {
    walk.unreadable.push({ path, problem: explain(error) })
  }
}

async function visitFolder(walk: Walk, folder: string): Promise<void> {
  for (const name of (await readdir(folder)).sort()) {
    if (!name.startsWith('.') && name !== 'node_modules') await visit(walk, join(folder, name), false)
  }
}

function isDocument(path: string): boolean {
  return DOCUMENT_ENDINGS.includes(extname(basename(path)).toLowerCase())
}

function documentFile(path: string, size: number): DocumentFile {
  return { path, size, read: async () => new Uint8Array(await readFile(path)) }
}

function endings(): string {
  return DOCUMENT_ENDINGS.join(', ')
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file or folder'
  if (code === 'EACCES' || code === 'EPERM') return 'this program may not read it'
  if (code === 'ELOOP') return 'it is a link that leads to itself'
  return 'it cannot be read'
}
