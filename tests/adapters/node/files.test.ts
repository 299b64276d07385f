import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { findDocuments } from '../../../src/adapters/node/files.ts'
import { DOCUMENT_ENDINGS } from '../../../src/formats/parse/document.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

function folderWith(paths: readonly string[]): string {
  const folder = temporaryFolder()
  for (const path of paths) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), `text of ${path}`)
  }
  return folder
}

async function found(folder: string, paths: readonly string[] = [folder]): Promise<readonly string[]> {
  return (await findDocuments(paths)).files.map(({ path }) => relative(folder, path))
}

test('every document under a folder is found, in order of name', async () => {
  const folder = folderWith(['b.txt', 'a/z.md', 'a/b/c.html', 'd.HTM', 'e.json', 'a.jpg', 'c', 'x.txt.bak'])
  expect(await found(folder)).toEqual(['a/b/c.html', 'a/z.md', 'b.txt', 'd.HTM', 'e.json'])
})

test('every kind of document that can be read is found, and no other', async () => {
  const names = [...DOCUMENT_ENDINGS, 'pdf', 'docx'].map((ending) => `story.${ending}`)
  expect(await found(folderWith(names))).toEqual(
    DOCUMENT_ENDINGS.map((ending) => `story.${ending}`).toSorted(),
  )
})

test('hidden files and node_modules are passed over', async () => {
  const folder = folderWith(['.git/a.txt', '.b.txt', 'node_modules/p/README.md', 'story.txt'])
  expect(await found(folder)).toEqual(['story.txt'])
})

test('each document is found once, whatever leads to it, and links may go in circles', async () => {
  const folder = folderWith(['a/story.txt'])
  symlinkSync(folder, join(folder, 'a/up'))
  symlinkSync(join(folder, 'a/story.txt'), join(folder, 'b.txt'))
  symlinkSync(join(folder, 'loop'), join(folder, 'loop'))
  const { files, unreadable } = await findDocuments([folder, join(folder, 'a'), join(folder, 'a/story.txt')])
  expect(files.map(({ path }) => relative(folder, path))).toEqual(['a/story.txt'])
  expect(unreadable).toEqual([{ path: join(folder, 'loop'), problem: 'it is a link that leads to itself' }])
})

test('a file named itself is taken even where a folder would hide it', async () => {
  const folder = folderWith(['.drafts/a.txt'])
  expect(await found(folder, [join(folder, '.drafts/a.txt')])).toEqual(['.drafts/a.txt'])
})

test('what cannot be taken is named with its reason, and the rest is found', async () => {
  const folder = folderWith(['a.txt', 'photo.jpg'])
  const paths = [join(folder, 'gone.txt'), join(folder, 'photo.jpg'), join(folder, 'a.txt')]
  const { files, unreadable } = await findDocuments(paths)
  expect(files).toHaveLength(1)
  expect(unreadable).toEqual([
    { path: paths[0], problem: 'there is no such file or folder' },
    { path: paths[1], problem: expect.stringMatching(/^expected a folder or a file ending in \.txt/) },
  ])
})

test('the bytes are read when they are asked for', async () => {
  const folder = folderWith(['a.txt'])
  const { files } = await findDocuments([folder])
  expect(files[0]?.size).toBe('text of a.txt'.length)
  writeFileSync(join(folder, 'a.txt'), 'newer')
  expect(new TextDecoder().decode(await files[0]?.read())).toBe('newer')
})
