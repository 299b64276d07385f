/** The sample newsroom: loaded where there is none, and removed before a real one is set up. */
import type { Block } from '../domain/block.ts'
import { AppError } from '../domain/errors.ts'
import type { Doer } from '../domain/operator.ts'
import type { Platform } from '../ports/platform.ts'
import { activityStatements } from '../store/activity.ts'
import type { NamedChannel } from '../store/channels.ts'
import { isSample, removalStatements, sampleStatements } from '../store/sample.ts'
import { type ImportDocument, type ImportLine, importDocuments } from './import-documents.ts'
import { nameChannel } from './name-channel.ts'
import { type NewsroomFields, setNewsroom } from './set-newsroom.ts'
import { writeBlock } from './write-block.ts'
import { type LicenseTerms, writeLicense } from './write-license.ts'

/** All that a newsroom is set up with, as `data/sample/newsroom.json` holds it. */
export type HouseFile = {
  readonly newsroom: NewsroomFields
  readonly licenses: readonly LicenseTerms[]
  readonly blocks: readonly Pick<Block, 'kind' | 'text'>[]
  readonly channels: readonly NamedChannel[]
}

export async function loadSample(
  platform: Platform,
  house: HouseFile,
  documents: readonly ImportDocument[],
  doer: Doer,
): Promise<readonly ImportLine[]> {
  for (const license of house.licenses) await writeLicense(platform, license, doer)
  await setNewsroom(platform, house.newsroom, doer)
  for (const block of house.blocks) await writeBlock(platform, block, doer)
  for (const channel of house.channels) await nameChannel(platform, channel, doer)
  await platform.db.batch([sampleStatements.mark(doer.now)])
  return importDocuments(platform, documents, doer)
}

/** Removes the sample newsroom whole; operators stay. Throws AppError `conflict` where the newsroom is a real one. */
export async function removeSample(platform: Platform, doer: Doer): Promise<void> {
  if (!(await isSample(platform.db))) {
    throw new AppError('conflict', 'This is a real newsroom: only the sample newsroom can be removed')
  }
  await platform.db.batch([
    sampleStatements.expectSample(),
    ...removalStatements(),
    activityStatements.record({ verb: 'remove', noun: 'newsroom', nounId: 'sample' }, doer),
  ])
}
