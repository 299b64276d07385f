/** Which modules hold cases: every one in tests/contracts and tests/journeys, so that none can be forgotten. */
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Case } from './case.ts'

export const ROOT = resolve(import.meta.dirname, '../..')
export const MIGRATIONS = join(ROOT, 'data/migrations')

/** Absolute paths, in the order both engines run them. */
export function caseModules(): readonly string[] {
  return ['tests/contracts', 'tests/journeys'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => join(ROOT, folder, name)),
  )
}

/** All cases; a module that exports none, or a name that stands twice, throws. */
export async function loadCases(): Promise<readonly Case[]> {
  const cases: Case[] = []
  for (const path of caseModules()) {
    const module: { readonly cases?: readonly Case[] } = await import(pathToFileURL(path).href)
    if (!module.cases?.length) throw new Error(`${path} exports no cases`)
    cases.push(...module.cases)
  }
  const twice = cases.find(({ name }, at) => cases.findIndex((other) => other.name === name) < at)
  if (twice) throw new Error(`Two cases are named "${twice.name}"`)
  return cases
}
