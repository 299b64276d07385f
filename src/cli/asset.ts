/** `imprimatur asset`: images, audio and video with rights of their own. */
import { type Command, Option } from 'commander'
import type { InferRequestType } from 'hono/client'
import { PUBLISH_STATUSES, type PublishStatus } from '../domain/publish-status.ts'
import { addContent } from './asset-content.ts'
import type { Client } from './connect.ts'
import { readJsonFile } from './json-file.ts'
import { fields, table } from './output.ts'
import { more, pageOptions, pageQueryOf } from './page.ts'
import { take } from './reply.ts'
import type { Session } from './session.ts'
import { parseAmount } from './size.ts'
import { addVerb, requireChange, statedOf } from './verb.ts'

type Patch = InferRequestType<Client['assets'][':id']['$patch']>['json']

type SetOptions = {
  readonly credit?: string | null
  readonly holder?: string | null
  readonly license?: string | null
  readonly type?: string | null
  readonly duration?: number | null
  readonly file?: string
  readonly status?: PublishStatus
}

export function addAsset(program: Command, session: Session): void {
  const noun = program
    .command('asset')
    .description('images, audio and video with their own holder, credit and license')
  addVerb(noun, session, {
    usage: 'list',
    summary: 'list them, oldest first',
    example: 'asset list --limit 20',
    withOptions: pageOptions,
    run: ({ client, command }) => take(client.assets.$get({ query: pageQueryOf(command) })),
    show: ({ assets, next }) =>
      table(
        ['id', 'status', 'license', 'holder', 'credit', 'url'],
        assets.map((asset) => [
          asset.id,
          asset.status,
          asset.license ?? '—',
          asset.holder ?? '—',
          asset.credit ?? '—',
          asset.url,
        ]),
      ) + more(next),
  })
  addVerb(noun, session, {
    usage: 'show <id>',
    summary: 'show one',
    example: 'asset show 0199e6e2-1400-71eb-a0ad-a87f6983a836',
    run: ({ client, args: [id = ''] }) => take(client.assets[':id'].$get({ param: { id }, query: {} })),
    show: fields,
  })
  addSet(noun, session)
  addContent(noun, session)
}

function addSet(noun: Command, session: Session): void {
  addVerb(noun, session, {
    usage: 'set <id>',
    summary: 'change what is known of one; `none` takes a value away',
    example: 'asset set 0199e6e2-1400-71eb-a0ad-a87f6983a836 --holder "Delta Pictures" --license delta',
    writes: true,
    withOptions: (command) =>
      command
        .option('--credit <line>', 'the credit line')
        .option('--holder <name>', 'who holds the rights')
        .option('--license <id>', 'its own license; none: the article’s covers it')
        .option('--type <media type>', 'like image/jpeg')
        .option('--duration <seconds>', 'how long it plays', parseAmount)
        .option('--file <path>', 'JSON with the fields to replace, renditions among them')
        .addOption(new Option('--status <status>', 'whether it may be shown').choices(PUBLISH_STATUSES)),
    run: async ({ client, command, args: [id = ''], query }) => {
      const { credit, holder, license, type, duration, status, file } = command.opts<SetOptions>()
      const stated = statedOf({ credit, holder, license, type, duration, status })
      const json = { ...(file === undefined ? {} : await readJsonFile<Patch>(file)), ...stated }
      requireChange(command, json)
      return take(client.assets[':id'].$patch({ param: { id }, query, json }))
    },
    show: fields,
  })
}
