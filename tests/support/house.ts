/** An open house in a World: a newsroom with its licenses and blocks, and the application asked as readers ask it. */
import assert from 'node:assert/strict'
import { assemble } from '../../src/app.ts'
import { type ImportDocument, type ImportLine, importDocuments } from '../../src/flows/import-documents.ts'
import { setNewsroom } from '../../src/flows/set-newsroom.ts'
import { writeBlock } from '../../src/flows/write-block.ts'
import { writeLicense } from '../../src/flows/write-license.ts'
import { aLicense, aNewsroom, anAgencyLicense, anOpenLicense, BASE_URL, standingBlocks } from './builders.ts'
import type { World } from './world.ts'

const ADMIN_TOKEN = 'a-token-for-the-first-owner'

export type House = World & {
  /** Asks for a path of the public server; the headers are the reader's. */
  readonly get: (
    path: string,
    headers?: Readonly<Record<string, string>>,
    method?: string,
  ) => Promise<Response>
  /** The text of a path that must answer 200. */
  readonly read: (path: string) => Promise<string>
  readonly tick: () => Promise<unknown>
  /** Writes what the ledger noted. */
  readonly settle: () => Promise<number>
  readonly importDocument: (
    document: Partial<ImportDocument> & { readonly text: string },
  ) => Promise<readonly ImportLine[]>
  /** Imports an article's JSON, which must not fail; its id. */
  readonly publish: (article: Readonly<Record<string, unknown>>) => Promise<string>
}

/** The door alone, before anything is set up. */
export function openDoor(world: World): Pick<House, 'get' | 'tick' | 'settle'> {
  const app = assemble(world.platform, { baseUrl: BASE_URL, adminToken: ADMIN_TOKEN, maxAge: 300 })
  return {
    get: (path, headers = {}, method = 'GET') =>
      app.fetch(new Request(`${BASE_URL}${path}`, { method, headers })),
    tick: app.tick,
    settle: app.settle,
  }
}

export async function openHouse(world: World): Promise<House> {
  const doer = () => ({ operator: 'ada', now: world.now() })
  for (const license of [aLicense(), anOpenLicense(), anAgencyLicense()]) {
    await writeLicense(world.platform, license, doer())
  }
  const { version, updatedAt, ...fields } = aNewsroom()
  await setNewsroom(world.platform, fields, doer())
  for (const block of standingBlocks()) await writeBlock(world.platform, block, doer())
  const door = openDoor(world)
  const importDocument: House['importDocument'] = ({ text, name = 'story.txt', key = `file:/${name}` }) =>
    importDocuments(world.platform, [{ key, name, text }], doer())
  return {
    ...world,
    ...door,
    importDocument,
    read: async (path) => {
      const response = await door.get(path)
      const text = await response.text()
      assert.equal(response.status, 200, `${path}: ${text}`)
      return text
    },
    publish: async (article) => {
      const text = JSON.stringify({ headline: 'A story', bodyHtml: '<p>What happened.</p>', ...article })
      const [line] = await importDocument({ text, name: 'story.json', key: `file:/${text}` })
      assert.ok(line?.id, `not published: ${line?.reason} ${JSON.stringify(line?.faults)}`)
      return line.id
    },
  }
}
