/** docs/check.md explains every code a check can answer with, and no other. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from './support/case-modules.ts'

const page = readFileSync(join(ROOT, 'docs/check.md'), 'utf8')

function sourcesIn(folder: string): readonly string[] {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.ts'))
  return names.map((name) => readFileSync(join(ROOT, folder, name), 'utf8'))
}

/** Codes as they stand in calls: of a finding behind its severity, of a fault first or behind what must hold. */
const CALLS = [
  /\bfinding\(\s*'(?:error|warning|info)',\s*'([a-z-]+)'/g,
  /\bwarn\(\s*'([a-z-]+)'/g,
  /\bfault\(\s*'([a-z-]+)'/g,
  /\bunless\([^;]*?'([a-z]+(?:-[a-z]+)+)',/g,
]

const sources = [...sourcesIn('src/flows'), ...sourcesIn('src/formats/lint')]
const codes = new Set(
  sources.flatMap((text) => CALLS.flatMap((call) => [...text.matchAll(call)].map(([, code]) => code ?? ''))),
)

it('explains every code', () => {
  expect([...codes].filter((code) => !page.includes(`\`${code}\``))).toEqual([])
  expect(codes.size).toBeGreaterThan(100)
})

it('explains no code that is not there', () => {
  const cells = page.split('\n').filter((line) => line.startsWith('| `'))
  const explained = cells.flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)])
  expect(explained.map(([, code]) => code).filter((code) => !codes.has(code ?? ''))).toEqual([])
})
