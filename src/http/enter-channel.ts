/** A channel without a format, `/feeds/{channel}`: the client is led to the document it would rather have. */
import { compileEdition, type EditionRequest } from '../flows/compile-edition.ts'
import { channelPageUrl, channelUrl } from '../formats/channel-url.ts'
import type { Platform } from '../ports/platform.ts'
import { type Caller, rootFor } from './caller.ts'
import { missingChannel } from './missing-channel.ts'
import { preferredFormat } from './preferred-format.ts'
import { foundAt } from './redirect.ts'

/** Throws AppError `not_found` or `gone` for a channel that this reader would not get there either. */
export async function enterChannel(
  platform: Platform,
  caller: Caller,
  request: Request,
  asked: EditionRequest,
): Promise<Response> {
  const { channel, baseUrl } = asked
  if (!(await compileEdition(platform, asked))) throw await missingChannel(platform, channel)
  const format = preferredFormat(request.headers.get('Accept'))
  const root = rootFor(caller, baseUrl, request)
  if (format !== 'page') return foundAt(caller, channelUrl(root, channel, format))
  // A channel has no page behind a Partner's door: a browser is given what it can show.
  const isPublic = caller.entrance === 'public'
  return foundAt(caller, isPublic ? channelPageUrl(root, channel) : channelUrl(root, channel, 'rss'))
}
