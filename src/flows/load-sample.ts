/** Loading the sample newsroom into a database that was just made; a start that was cut short begins again. */

import { AppError } from '../domain/errors.ts'
import type { Doer } from '../domain/operator.ts'
import type { Platform } from '../ports/platform.ts'
import { readNewsroom } from '../store/newsroom.ts'
import { readSampleState, removalStatements, sampleStatements } from '../store/sample.ts'
import { type ImportDocument, type ImportLine, importDocuments } from './import-documents.ts'
import { type House, setUpHouse } from './set-up-house.ts'

/** One line an article. Throws as setting a house up does, also where a newsroom stands that is no half-loaded sample. */
export async function loadSample(
  platform: Platform,
  house: House,
  documents: readonly ImportDocument[],
  doer: Doer,
): Promise<readonly ImportLine[]> {
  const isHalfLoaded = (await readSampleState(platform.db)) === 'begun'
  if (!isHalfLoaded && (await readNewsroom(platform.db)) !== null) {
    throw new AppError('conflict', 'A newsroom stands here: the sample is loaded only where there is none')
  }
  await platform.db.batch([
    ...(isHalfLoaded ? [sampleStatements.expectSample(), ...removalStatements()] : []),
    sampleStatements.begin(doer.now),
  ])
  await setUpHouse(platform, house, doer, { isRehearsal: false, replacesSample: false, isSample: true })
  const lines = await importDocuments(platform, documents, doer)
  await platform.db.batch([sampleStatements.finish(platform.now())])
  return lines
}
