/** Folders that last as long as a test. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new empty folder, removed when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
