/** `imprimatur channel`: what is offered downstream, and the newsroom's own selections. */
import type { Command } from 'commander'
import { fields, table } from './output.ts'
import { take } from './reply.ts'
import type { Session } from './session.ts'
import { logoOf, parseSize, requireImage } from './size.ts'
import { addVerb, several } from './verb.ts'

type SetOptions = {
  readonly title: string
  readonly description?: string
  readonly section?: readonly string[]
  readonly tag?: readonly string[]
  readonly author?: readonly string[]
  readonly language?: readonly string[]
  readonly image?: string
  readonly imageSize?: ReturnType<typeof parseSize>
}

export function addChannel(program: Command, session: Session): void {
  const noun = program.command('channel').description('selections of articles offered downstream')
  addVerb(noun, session, {
    usage: 'list',
    summary: 'list the channels',
    example: 'channel list',
    run: ({ client }) => take(client.channels.$get({ query: {} })),
    show: ({ channels }) =>
      table(
        ['id', 'kind', 'title'],
        channels.map(({ id, kind, title }) => [id, kind, title]),
        'No channels.',
      ),
  })
  addSet(noun, session)
  addVerb(noun, session, {
    usage: 'remove <id>',
    summary: 'remove a channel the newsroom named',
    example: 'channel remove weekend-reads',
    writes: true,
    run: ({ client, args: [id = ''], query }) =>
      take(client.channels[':id'].$delete({ param: { id }, query })),
    show: ({ removed }) => `removed ${removed}`,
  })
}

function addSet(noun: Command, session: Session): void {
  addVerb(noun, session, {
    usage: 'set <id>',
    summary: 'name a channel: any of the names within a kind, all kinds together',
    example: 'channel set lagoon-life --title "Lagoon life" --section culture --section sport --tag lagoon',
    writes: true,
    withOptions: (command) =>
      command
        .requiredOption('--title <title>', 'what readers see')
        .option('--description <text>', 'one sentence about it')
        .option('--section <name>', 'a section; may be given several times', several)
        .option('--tag <name>', 'a tag; may be given several times', several)
        .option('--author <name>', 'an author; may be given several times', several)
        .option('--language <tag>', 'a language; may be given several times', several)
        .option('--image <url>', 'its own image in place of the newsroom’s logo: PNG, JPEG or GIF')
        .option('--image-size <size>', 'the image’s width and height in pixels, like 144x48', parseSize),
    run: ({ client, command, args: [id = ''], query }) => {
      const {
        title,
        description = '',
        section,
        tag,
        author,
        language,
        image,
        imageSize,
      } = command.opts<SetOptions>()
      requireImage(command, { image, size: imageSize }, '--image')
      const selection = {
        ...(section && { sections: section }),
        ...(tag && { tags: tag }),
        ...(author && { authors: author }),
        ...(language && { languages: language }),
      }
      const json = {
        title,
        description,
        selection,
        image: logoOf(image, imageSize),
      }
      return take(client.channels[':id'].$put({ param: { id }, query, json }))
    },
    show: fields,
  })
}
