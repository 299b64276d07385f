/** Writing and removing Blocks: the newsroom's standing text, which every Edition prints. */
import type { Block, BlockKind } from '../domain/block.ts'
import { AppError, invalidField } from '../domain/errors.ts'
import type { Doer } from '../domain/operator.ts'
import { BLOCK_VARIABLES, blockFault } from '../domain/words.ts'
import type { Platform } from '../ports/platform.ts'
import { activityStatements } from '../store/activity.ts'
import { blockStatements, listBlocks } from '../store/blocks.ts'
import { channelStatements } from '../store/channels.ts'

/** Throws AppError `invalid` for a variable that does not exist, and for a copyright notice that leaves the notice out. */
export async function writeBlock(
  platform: Platform,
  { kind, text }: Pick<Block, 'kind' | 'text'>,
  { operator, now }: Doer,
): Promise<Block> {
  const unknown = blockFault(text)
  if (unknown) throw invalidField('text', `{${unknown}}`, `only the variables ${BLOCK_VARIABLES.join(', ')}`)
  if (kind === 'copyright-notice' && !text.includes('{notice}')) {
    throw invalidField('text', text, 'the variable {notice}: an article’s own notice is never replaced')
  }
  const block: Block = { kind, text, updatedAt: now }
  await platform.db.batch([
    blockStatements.write(block),
    channelStatements.touchAll(now),
    activityStatements.record({ verb: 'write', noun: 'block', nounId: kind }, { operator, now }),
  ])
  return block
}

/** Throws AppError `not_found`. */
export async function removeBlock(
  platform: Platform,
  kind: BlockKind,
  { operator, now }: Doer,
): Promise<void> {
  if (!(await listBlocks(platform.db)).some((block) => block.kind === kind)) {
    throw new AppError('not_found', `There is no block ${kind}`)
  }
  await platform.db.batch([
    blockStatements.remove(kind),
    channelStatements.touchAll(now),
    activityStatements.record({ verb: 'remove', noun: 'block', nounId: kind }, { operator, now }),
  ])
}
