/** `imprimatur asset put` and `asset drop-content`: the bytes that are hosted here. */
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { AppError } from '../domain/errors.ts'
import { typeFromUrl } from '../domain/media-type.ts'
import { fields } from './output.ts'
import { take } from './reply.ts'
import type { Session } from './session.ts'
import { addVerb } from './verb.ts'

type PutOptions = { readonly type?: string }

export function addContent(noun: Command, session: Session): void {
  addVerb(noun, session, {
    usage: 'put <id> <file>',
    summary: 'host its bytes here: it is then shown at our own address, and cleared there',
    example: 'asset put 0199e6e2-1400-71eb-a0ad-a87f6983a836 market.jpg',
    writes: true,
    withOptions: (command) =>
      command.option('--type <media type>', 'like image/jpeg; else what the file’s ending says'),
    run: async ({ client, command, args: [id = '', file = ''], query }) => {
      const type = command.opts<PutOptions>().type ?? typeOf(file)
      const body = await readBytes(file)
      const address = client.assets[':id'].content
      return take(
        address.$put({ param: { id }, query }, { headers: { 'Content-Type': type }, init: { body } }),
      )
    },
    show: fields,
  })
  addVerb(noun, session, {
    usage: 'drop-content <id>',
    summary: 'host its bytes no longer: it is shown at its own address again',
    example: 'asset drop-content 0199e6e2-1400-71eb-a0ad-a87f6983a836',
    writes: true,
    run: ({ client, args: [id = ''], query }) =>
      take(client.assets[':id'].content.$delete({ param: { id }, query })),
    show: fields,
  })
}

function typeOf(file: string): string {
  const type = typeFromUrl(file, ['image', 'audio', 'video'])
  if (type === null)
    throw new AppError('invalid', `${file}: its ending names no media type; say it with --type`)
  return type
}

async function readBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(file))
  } catch (cause) {
    throw new AppError('invalid', `${file} can’t be read`, { cause })
  }
}
