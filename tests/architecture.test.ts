/** Holds the sources to the plan of the house, and the plan's own checks to made-up sources that break it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inspectSources } from './support/architecture.ts'
import { ROOT } from './support/case-modules.ts'

const SRC = join(ROOT, 'src')

/** Every file under src/, whatever it is. */
const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((found) => !found.isDirectory())
  .map((found) =>
    join(found.parentPath, found.name)
      .slice(SRC.length + 1)
      .replaceAll('\\', '/'),
  )

const house = inspectSources(new Map(files.map((path) => [path, readFileSync(join(SRC, path), 'utf8')])))

describe('the house', () => {
  test('imports fall, never rise, and go round in no circle', () => {
    expect(house.problems).toEqual([])
  })

  test('every file under src/ was read', () => {
    expect(house.read.toSorted()).toEqual(files.toSorted())
    expect(files).toContain('domain/clearance.ts')
    expect(files.length).toBeGreaterThan(20)
  })
})

/** A small house that keeps the plan; each test below breaks it in one place. */
const SOUND = {
  'node.ts': `import { openDatabase } from './adapters/node/database.ts'\nimport { assemble } from './app.ts'`,
  'worker.ts': `import { assemble } from './app.ts'\nexport default { fetch: assemble }`,
  'cli.ts': `import { run } from './cli/run.ts'`,
  'cli/run.ts': `import { createServer } from 'node:http'\nexport const run = () => createServer()`,
  'app.ts': `import { route } from './http/router.ts'\nexport const assemble = route`,
  'http/router.ts': `import { compile } from '../flows/compile.ts'\nimport { read } from '../store/articles.ts'\nexport const route = [compile, read]`,
  'http/page.tsx': `import type { Article } from '../domain/article.ts'\nexport const Page = (p: Article) => <p>{p}</p>`,
  'flows/compile.ts': `import { emit } from '../formats/rss.ts'\nexport const compile = emit`,
  'formats/rss.ts': `import type { Article } from '../domain/article.ts'\nexport const emit = (a: Article) => a`,
  'store/articles.ts': `import type { Database } from '../ports/database.ts'\nexport const read = (db: Database) => db`,
  'adapters/node/database.ts': `import Sqlite from 'better-sqlite3'\nimport { log } from '../log.ts'\nexport const openDatabase = [Sqlite, log]`,
  'adapters/log.ts': `import type { Database } from '../ports/database.ts'\nexport const log = (d: Database) => d`,
  'ports/database.ts': `import type { Article } from '../domain/article.ts'\nexport type Database = Article`,
  'config.ts': `import { clear } from './domain/clearance.ts'\nexport const config = clear`,
  'domain/article.ts': `export type Article = string`,
  'domain/clearance.ts': `import type { Article } from './article.ts'\nexport type ClearedArticle = Article & { cleared: true }\nexport const clear = (a: Article) => a as unknown as ClearedArticle`,
}

function problemsOf(changes: Readonly<Record<string, string>>): readonly string[] {
  return inspectSources(new Map(Object.entries({ ...SOUND, ...changes }))).problems
}

const CLEARED = `import type { ClearedArticle } from '../domain/clearance.ts'`

const BROKEN: readonly (readonly [name: string, path: string, text: string, problem: RegExp])[] = [
  ['a file on no floor', 'jobs/night.ts', '', /stands on no floor/],
  ['a file of another kind', 'domain/notes.md', 'text', /expected a \.ts/],
  ['a source that cannot be parsed', 'domain/broken.ts', 'const =', /cannot be parsed/],
  ['an import of nothing', 'domain/lost.ts', `import { a } from './gone.ts'`, /not under src/],
  ['an import out of the house', 'domain/out.ts', `import { a } from '../../tests/a.ts'`, /not under src/],
  ['a rise from domain', 'domain/up.ts', `import { read } from '../store/articles.ts'`, /stands above/],
  ['a rise of types alone', 'flows/up.ts', `import type { route } from '../http/router.ts'`, /stands above/],
  ['a rise by a type in passing', 'flows/up.ts', `export type R = import('../app.ts').R`, /stands above/],
  [
    'a rise by a dynamic import',
    'store/up.ts',
    `export const up = () => import('../flows/compile.ts')`,
    /above/,
  ],
  ['a rise by re-export', 'store/up.ts', `export { compile } from '../flows/compile.ts'`, /stands above/],
  ['a rise by re-export of everything', 'store/up.ts', `export * from '../flows/compile.ts'`, /stands above/],
  ['a rise for its effects', 'store/up.ts', `import '../flows/compile.ts'`, /stands above/],
  [
    'an import whose name is computed',
    'flows/any.ts',
    'export const any = (n: string) => import(n)',
    /computed/,
  ],
  ['format and store as friends', 'formats/a.ts', `import { read } from '../store/articles.ts'`, /stranger/],
  ['store and format as friends', 'store/a.ts', `import { emit } from '../formats/rss.ts'`, /stranger/],
  ['an adapter that formats', 'adapters/a.ts', `import { emit } from '../formats/rss.ts'`, /stranger/],
  [
    'domain that knows a port',
    'domain/a.ts',
    `import type { Database } from '../ports/database.ts'`,
    /stranger/,
  ],
  ['domain that knows the configuration', 'domain/a.ts', `import { config } from '../config.ts'`, /stranger/],
  [
    'a Worker that knows Node',
    'worker.ts',
    `import { a } from './adapters/node/database.ts'`,
    /may not import/,
  ],
  [
    'a flow that picks its engine',
    'flows/a.ts',
    `import { log } from '../adapters/log.ts'`,
    /may not import/,
  ],
  ['a circle', 'domain/article.ts', `import { a } from './a.ts'`, /circle: /],
  [
    'a circle of types',
    'domain/article.ts',
    `import type { C } from './clearance.ts'\nexport type Article = C`,
    /circle/,
  ],
  ["Node's modules in the domain", 'domain/a.ts', `import { join } from 'node:path'`, /every runtime/],
  ["Node's modules without their prefix", 'http/a.ts', `import { join } from 'path'`, /every runtime/],
  ["Node's modules under a path", 'store/a.ts', `import { readFile } from 'fs/promises'`, /every runtime/],
  ["Node's modules in the Worker", 'worker.ts', `import { join } from 'node:path'`, /every runtime/],
  ["Node's modules beside the Node adapters", 'adapters/a.ts', `import 'node:fs'`, /every runtime/],
  ['a package for Node alone', 'flows/a.ts', `import cron from 'node-cron'`, /every runtime/],
  ['an index', 'domain/index.ts', '', /says nothing/],
  ['a file of types', 'http/types.ts', '', /says nothing/],
  ['a folder of utils', 'domain/utils/text.ts', '', /says nothing/],
  [
    'a cast to cleared',
    'flows/a.ts',
    `${CLEARED}\nexport const f = (a: any) => a as ClearedArticle`,
    /casts to/,
  ],
  [
    'a cast to many cleared',
    'flows/a.ts',
    `${CLEARED}\nexport const f = (a: any) => a as readonly ClearedArticle[]`,
    /casts to/,
  ],
  [
    'an old cast to cleared',
    'flows/a.ts',
    `${CLEARED}\nexport const f = (a: any) => <ClearedArticle>a`,
    /casts to/,
  ],
  ['a double cast', 'flows/a.ts', `export const f = (a: string) => a as unknown as number`, /casts twice/],
  ['a cast to anything', 'flows/a.ts', `export const f = (a: string) => a as never`, /fits everywhere/],
  [
    'a guard that clears',
    'flows/a.ts',
    `${CLEARED}\nexport const f = (a: unknown): a is ClearedArticle => !!a`,
    /claims/,
  ],
  [
    'another name for cleared',
    'flows/a.ts',
    `import type { ClearedArticle as A } from '../domain/clearance.ts'`,
    /renames/,
  ],
]

describe('the plan', () => {
  test('has nothing against a sound house', () => {
    expect(problemsOf({})).toEqual([])
  })

  test.each(BROKEN)('catches %s', (_name, path, text, problem) => {
    const extra = path === 'domain/article.ts' ? { 'domain/a.ts': `import './article.ts'` } : {}
    expect(problemsOf({ ...extra, [path]: text }).join('\n')).toMatch(problem)
  })

  test('is not misled by words in comments and strings', () => {
    const text = `// import { a } from '../store/articles.ts'\nexport const s = "import x from 'node:fs'; x as ClearedArticle"`
    expect(problemsOf({ 'domain/quiet.ts': text })).toEqual([])
  })
})
