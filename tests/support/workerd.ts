/** Starts real workerd with D1 and runs cases inside it. */
import { SourceMap } from 'node:module'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { Miniflare } from 'miniflare'
import { loadBundler } from './bundler.ts'
import { caseModules, ROOT } from './case-modules.ts'
import { migrationStatements } from './migrations.ts'
import type { Outcome } from './workerd-entry.ts'
import { readWrangler } from './wrangler.ts'

export type Workerd = {
  /** The names of the cases in the bundle, in order. */
  readonly listCases: () => Promise<readonly string[]>
  /** Runs the case at this place of the list; rejects with what it threw there. */
  readonly runCase: (number: number) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Bundles every case and starts one workerd with a D1 database for each of `count` cases. */
export async function startWorkerd(count: number): Promise<Workerd> {
  const { script, map } = await bundleCases()
  const numbers = Array.from({ length: count }, (_, number) => number)
  const miniflare = new Miniflare({
    modules: true,
    script,
    compatibilityDate: readWrangler().compatibilityDate,
    // For `node:assert` in the cases; the Worker itself runs without it (see worker-smoke.test.ts).
    compatibilityFlags: ['nodejs_compat'],
    d1Databases: Object.fromEntries(numbers.map((number) => [`DB${number}`, `case-${number}`])),
  })
  await miniflare.ready
  return {
    listCases: async () => (await ask(miniflare, '/cases', 'GET')) as readonly string[],
    runCase: async (number) => {
      const outcome = (await ask(miniflare, `/run?case=${number}`, 'POST')) as Outcome
      if (!outcome.ok) throw failureOf(outcome, map)
    },
    stop: () => miniflare.dispose(),
  }
}

async function ask(miniflare: Miniflare, path: string, method: string): Promise<unknown> {
  const response = await miniflare.dispatchFetch(`http://workerd.test${path}`, { method })
  if (!response.ok) throw new Error(`workerd answered ${response.status}: ${await response.text()}`)
  return response.json()
}

/** What a case threw in workerd, its stack leading to the lines of the sources. */
function failureOf({ message, stack }: Outcome & { readonly ok: false }, map: SourceMap): Error {
  const failure = new Error(`in workerd: ${message}`)
  const frames = stack.split('\n').filter((line) => /^\s+at .*\bscript-0:/.test(line))
  const led = frames.join('\n').replace(/\bscript-0:(\d+):(\d+)/g, (place, line, column) => {
    const entry = map.findEntry(Number(line) - 1, Number(column) - 1)
    if (!('originalSource' in entry)) return place
    return `${resolve(ROOT, entry.originalSource)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
  })
  failure.stack = `${failure.name}: ${failure.message}\n${led}`
  return failure
}

type Bundle = { readonly script: string; readonly map: SourceMap }

async function bundleCases(): Promise<Bundle> {
  const { WORKER_BUILD } = await loadBundler()
  const { outputFiles = [] } = await build({
    ...WORKER_BUILD,
    entryPoints: [join(ROOT, 'tests/support/workerd-entry.ts')],
    external: ['node:*'],
    plugins: [virtualModules()],
    keepNames: true,
    sourcemap: 'external',
    outfile: join(ROOT, 'cases.js'),
    write: false,
  })
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { script: textOf('.js'), map: new SourceMap(JSON.parse(textOf('.map'))) }
}

function virtualModules(): Plugin {
  const contents: Readonly<Record<string, () => string>> = {
    'virtual:cases': () => {
      const paths = caseModules().map((path) => JSON.stringify(path))
      const imports = paths.map((path, at) => `import { cases as c${at} } from ${path}`)
      return [...imports, `export const cases = [${paths.map((_, at) => `...c${at}`)}]`].join('\n')
    },
    'virtual:migrations': () => `export const statements = ${JSON.stringify(migrationStatements())}`,
  }
  return {
    name: 'virtual-modules',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path, namespace: 'virtual' }))
      onLoad({ filter: /./, namespace: 'virtual' }, ({ path }) => ({
        contents: contents[path]?.() ?? '',
        resolveDir: ROOT,
      }))
    },
  }
}
