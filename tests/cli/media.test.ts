/** Recordings, the newsroom's images and a channel's own, from the command line. */
import { expect, test } from 'vitest'
import { at } from '../http/admin/desk.ts'
import { aPng } from '../support/media-bytes.ts'
import { openNewsroomShell } from './terminal.ts'

const LOGO = 'https://lagoon.example/logo.png'

test('icon and logo are set with a size, and taken away', async () => {
  const shell = await openNewsroomShell()
  const icon = 'https://lagoon.example/icon.png'
  const { code } = await shell.run('newsroom', 'set', '--icon', icon, '--logo', LOGO, '--logo-size', '144x48')
  expect(code).toBe(0)
  const shown = await shell.json('newsroom', 'show')
  expect(shown).toMatchObject({ icon, logo: { url: LOGO, width: 144, height: 48 } })
  await shell.run('newsroom', 'set', '--icon', 'none', '--logo', 'none')
  expect(await shell.json('newsroom', 'show')).toMatchObject({ icon: null, logo: null })
})

test('a size that is none, or one without its image, is wrong usage', async () => {
  const shell = await openNewsroomShell()
  for (const size of ['144', '0x48', '144x', 'axb'])
    expect((await shell.run('newsroom', 'set', '--logo', LOGO, '--logo-size', size)).code).toBe(2)
  expect((await shell.run('newsroom', 'set', '--logo-size', '144x48')).code).toBe(2)
  expect((await shell.run('channel', 'set', 'ferry', '--title', 'Ferries', '--image-size', '9x9')).code).toBe(
    2,
  )
})

test('a channel has an image of its own until it is set without one', async () => {
  const shell = await openNewsroomShell()
  const set = ['channel', 'set', 'ferry', '--title', 'Ferries', '--tag', 'Ferry']
  const named = await shell.json(...set, '--image', LOGO, '--image-size', '88x31')
  expect(at(named, 'image')).toEqual({ url: LOGO, width: 88, height: 31 })
  expect(at(await shell.json(...set, '--image', LOGO), 'image')).toEqual({
    url: LOGO,
    width: null,
    height: null,
  })
  expect(at(await shell.json(...set), 'image')).toBe(null)
})

test('a recording is shown and changed, by flags or from a file', async () => {
  const shell = await openNewsroomShell()
  const story = {
    headline: 'The ferry is back',
    bodyHtml: '<p>It sailed at nine.</p>',
    recordings: [{ url: 'https://lagoon.example/ferry.mp3', duration: 60 }],
  }
  expect((await shell.run('article', 'add', shell.file('a.json', JSON.stringify(story)))).code).toBe(0)
  const id = String(at(await shell.json('asset', 'list'), 'assets.0.id'))
  expect((await shell.run('asset', 'show', id)).out).toMatch(/type +audio\/mpeg[\s\S]*duration +60/)
  expect(at(await shell.json('asset', 'set', id, '--duration', '61'), 'duration')).toBe(61)
  expect(at(await shell.json('asset', 'set', id, '--duration', 'none'), 'duration')).toBe(null)
  expect((await shell.run('asset', 'set', id, '--duration', '1:01')).code).toBe(2)
  expect((await shell.run('asset', 'set', id, '--type', 'image/png')).err).toContain('audio or video')
  const unknown = { length: null, width: null, height: null, duration: null }
  const renditions = [{ url: 'https://lagoon.example/ferry.ogg', type: 'audio/ogg', ...unknown }]
  const file = shell.file('renditions.json', JSON.stringify({ renditions }))
  expect(at(await shell.json('asset', 'set', id, '--file', file), 'renditions')).toEqual(renditions)
})

test('a file is hosted, its type told by its ending or by hand, and taken away', async () => {
  const shell = await openNewsroomShell()
  const images = [{ url: 'https://lagoon.example/ferry.png' }]
  const story = { headline: 'The ferry is back', bodyHtml: '<p>It sailed at nine.</p>', images }
  await shell.run('article', 'add', shell.file('a.json', JSON.stringify(story)))
  const id = String(at(await shell.json('asset', 'list'), 'assets.0.id'))
  const file = shell.file('ferry.png', aPng('ferry', [640, 480]))
  expect((await shell.run('asset', 'put', id, file, '--dry-run')).out).toMatch(/content +\{.*"width":640/)
  expect(at(await shell.json('asset', 'show', id), 'content')).toBe(null)
  expect(at(await shell.json('asset', 'put', id, file), 'content.width')).toBe(640)
  expect(at(await shell.json('asset', 'show', id), 'content.type')).toBe('image/png')
  const nameless = shell.file('ferry', aPng('another'))
  expect((await shell.run('asset', 'put', id, nameless)).err).toContain('--type')
  expect((await shell.run('asset', 'put', id, nameless, '--type', 'image/png')).code).toBe(0)
  expect((await shell.run('asset', 'put', id, nameless, '--type', 'image/gif')).code).toBe(1)
  expect((await shell.run('asset', 'put', id, `${file}.gone.png`)).err).toContain('can’t be read')
  expect(at(await shell.json('asset', 'drop-content', id), 'content')).toBe(null)
  expect((await shell.run('asset', 'drop-content', id)).code).toBe(1)
})
