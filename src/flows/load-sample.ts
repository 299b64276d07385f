/** Loading the sample newsroom into a database that was just made; a start that was cut short begins again. */
import type { Doer } from '../domain/operator.ts'
import type { Platform } from '../ports/platform.ts'
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
  await platform.db.batch([
    ...(isHalfLoaded ? [sampleStatements.expectSample(), ...removalStatements()] : []),
    sampleStatements.begin(doer.now),
  ])
  await setUpHouse(platform, house, doer, { isRehearsal: false, replacesSample: false })
  const lines = await importDocuments(platform, documents, doer)
  await platform.db.batch([sampleStatements.finish(platform.now())])
  return lines
}
