/** Removing the sample newsroom before a real one is set up. */
import { AppError } from '../domain/errors.ts'
import type { Doer } from '../domain/operator.ts'
import type { Platform } from '../ports/platform.ts'
import { activityStatements } from '../store/activity.ts'
import { readSampleState, removalStatements, sampleStatements } from '../store/sample.ts'

/** Removes the sample newsroom whole; operators stay. Throws AppError `conflict` where the newsroom is a real one. */
export async function removeSample(platform: Platform, doer: Doer): Promise<void> {
  if ((await readSampleState(platform.db)) === 'none') {
    throw new AppError('conflict', 'This is a real newsroom: only the sample newsroom can be removed')
  }
  await platform.db.batch([
    sampleStatements.expectSample(),
    ...removalStatements(),
    activityStatements.record({ verb: 'remove', noun: 'newsroom', nounId: 'sample' }, doer),
  ])
}
