/** What is said of a channel that is not there: that the newsroom removed it, or that there is none. */
import { AppError } from '../domain/errors.ts'
import type { Platform } from '../ports/platform.ts'
import { wasRetired } from '../store/retired-channels.ts'

/** `words` are for what was never there. `gone` for a channel that was once named, so that readers stop asking; `not_found` for any other. */
export async function missingChannel(
  { db }: Platform,
  id: string,
  words = 'There is no such channel',
): Promise<AppError> {
  if (await wasRetired(db, id)) return new AppError('gone', 'The newsroom has closed this channel')
  return new AppError('not_found', words)
}
