/** Loading the sample newsroom into a database that has none. */
import type { Doer } from '../domain/operator.ts'
import type { Platform } from '../ports/platform.ts'
import { sampleStatements } from '../store/sample.ts'
import { type ImportDocument, type ImportLine, importDocuments } from './import-documents.ts'
import { type House, setUpHouse } from './set-up-house.ts'

/** One line an article. Throws as setting a house up does. */
export async function loadSample(
  platform: Platform,
  house: House,
  documents: readonly ImportDocument[],
  doer: Doer,
): Promise<readonly ImportLine[]> {
  await setUpHouse(platform, house, doer, { isRehearsal: false, replacesSample: false })
  await platform.db.batch([sampleStatements.mark(doer.now)])
  return importDocuments(platform, documents, doer)
}
