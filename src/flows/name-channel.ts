/** Naming a channel: the newsroom's own selection, filled with what it already holds. */
import { type Channel, isFacetId } from '../domain/channel.ts'
import { AppError } from '../domain/errors.ts'
import type { Doer } from '../domain/operator.ts'
import type { Platform } from '../ports/platform.ts'
import { activityStatements } from '../store/activity.ts'
import { channelStatements, type NamedChannel, readChannel } from '../store/channels.ts'
import { retiredStatements } from '../store/retired-channels.ts'

/** Creates or replaces a named channel. Throws AppError `conflict` for the id of a channel that follows from articles. */
export async function nameChannel(
  platform: Platform,
  channel: NamedChannel,
  { operator, now }: Doer,
): Promise<Channel> {
  const before = await readChannel(platform.db, channel.id)
  if (isFacetId(channel.id) || (before && before.kind !== 'named')) {
    throw new AppError('conflict', `The channel ${channel.id} follows from the articles and can't be named`)
  }
  await platform.db.batch([
    channelStatements.writeNamed(channel, now),
    retiredStatements.forget(channel.id),
    channelStatements.emptyNamed(channel.id),
    channelStatements.fillNamed(channel.id, channel.selection),
    activityStatements.record(
      { verb: before ? 'change' : 'create', noun: 'channel', nounId: channel.id },
      { operator, now },
    ),
  ])
  return { ...channel, kind: 'named', image: channel.image ?? null }
}

/** It is remembered, so that its readers are told to stop. Throws AppError `not_found`, also for a channel that follows from articles. */
export async function removeChannel(platform: Platform, id: string, { operator, now }: Doer): Promise<void> {
  const before = await readChannel(platform.db, id)
  if (before?.kind !== 'named') throw new AppError('not_found', `There is no channel named ${id}`)
  await platform.db.batch([
    channelStatements.emptyNamed(id),
    channelStatements.removeNamed(id),
    retiredStatements.remember(id, now),
    activityStatements.record({ verb: 'remove', noun: 'channel', nounId: id }, { operator, now }),
  ])
}
