/** The plan of the house as data (design: imports fall, never rise), and the reading of sources against it. */
import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path/posix'
import { findCircles } from './circles.ts'
import { type ParsedSource, parseSource } from './source.ts'

/** Path under `src/` (as `http/router.ts`) to text. */
export type Sources = ReadonlyMap<string, string>

/** What was wrong, a line each, and which files were read to say so. */
export type Inspection = { readonly problems: readonly string[]; readonly read: readonly string[] }

/** From the top down; the rooms of one floor are strangers unless `NEIGHBOURS` says otherwise. */
const FLOORS: readonly (readonly string[])[] = [
  ['node.ts', 'worker.ts', 'cli.ts', 'cli'],
  ['app.ts'],
  ['http'],
  ['flows'],
  ['formats', 'store', 'adapters'],
  ['domain', 'ports', 'config.ts'],
]

/** Which rooms of the same floor may import which. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  'cli.ts': ['cli', 'node.ts'],
  cli: ['node.ts'],
  ports: ['domain'],
  'config.ts': ['domain'],
}

const NODE_DOORS = ['node.ts', 'cli.ts', 'cli/']

/** Who may import what stands behind a prefix; everything else may not. */
const RESERVED: readonly (readonly [prefix: string, importers: readonly string[]])[] = [
  ['adapters/node/', [...NODE_DOORS, 'adapters/node/']],
  ['adapters/workers/', ['worker.ts', 'adapters/workers/']],
  ['adapters/', [...NODE_DOORS, 'worker.ts', 'adapters/']],
]

/** Where Node's own modules, and packages that only run there, may be imported. */
const NODE_PLACES = [...NODE_DOORS, 'adapters/node/']
const NODE_PACKAGES = ['better-sqlite3', 'node-cron', '@hono/node-server', 'commander', 'cli-progress']

const FORBIDDEN_NAMES = /^(index|types?|utils?|helpers?|common|shared|misc|manager|service|handler)$/

/** The one file that makes a ClearedArticle. */
const CLEARANCE = 'domain/clearance.ts'

export function inspectSources(sources: Sources): Inspection {
  const parsed = [...sources].map(([path, text]) => parseSource(path, text))
  const graph = new Map(parsed.map((source) => [source.path, localImports(source)]))
  const problems = parsed.flatMap((source) => [
    ...checkName(source.path),
    ...source.problems.map((problem) => `${source.path}: ${problem}`),
    ...source.imports.flatMap((specifier) => checkImport(sources, source.path, specifier)),
    ...checkCasts(source),
  ])
  const circles = findCircles(graph).map((circle) => `circle: ${circle.join(' -> ')}`)
  return { problems: [...problems, ...circles], read: parsed.map(({ path }) => path) }
}

function localImports({ path, imports }: ParsedSource): readonly string[] {
  return imports.filter(isLocal).map((specifier) => resolveImport(path, specifier))
}

function isLocal(specifier: string): boolean {
  return specifier.startsWith('.') || specifier.startsWith('/')
}

function resolveImport(from: string, specifier: string): string {
  return join(dirname(from), specifier)
}

function checkName(path: string): readonly string[] {
  const problems: string[] = []
  if (floorOf(path) < 0) problems.push(`${path}: stands on no floor of the plan`)
  if (!/\.tsx?$/.test(path)) problems.push(`${path}: expected a .ts or .tsx file`)
  const words = path.replace(/\.\w+$/, '').split('/')
  if (words.some((word) => FORBIDDEN_NAMES.test(word)))
    problems.push(`${path}: says nothing of what lives in it`)
  return problems
}

function checkImport(sources: Sources, from: string, specifier: string): readonly string[] {
  if (!isLocal(specifier)) return checkPackage(from, specifier)
  const to = resolveImport(from, specifier)
  if (!sources.has(to)) return [`${from}: imports ${specifier}, a file that is not under src/`]
  const reserved = RESERVED.find(([prefix]) => to.startsWith(prefix))
  if (reserved && !isUnder(from, reserved[1])) return [`${from}: may not import ${to}`]
  return checkFall(from, to)
}

function checkPackage(from: string, specifier: string): readonly string[] {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
  const isNodes =
    specifier.startsWith('node:') || builtinModules.includes(name) || NODE_PACKAGES.includes(name)
  return isNodes && !isUnder(from, NODE_PLACES)
    ? [`${from}: ${specifier} does not exist on every runtime`]
    : []
}

function checkFall(from: string, to: string): readonly string[] {
  const [fromFloor, toFloor] = [floorOf(from), floorOf(to)]
  if (fromFloor < 0 || toFloor < 0 || toFloor > fromFloor) return []
  if (toFloor < fromFloor) return [`${from}: imports ${to}, which stands above it`]
  const [fromRoom, toRoom] = [roomOf(from), roomOf(to)]
  if (fromRoom === toRoom || NEIGHBOURS[fromRoom]?.includes(toRoom)) return []
  return [`${from}: imports ${to}, a stranger on the same floor`]
}

function checkCasts({ path, casts }: ParsedSource): readonly string[] {
  return path === CLEARANCE ? [] : casts.map((cast) => `${path}: ${cast}`)
}

function roomOf(path: string): string {
  return path.split('/', 1).join()
}

function floorOf(path: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(roomOf(path)))
}

function isUnder(path: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place))
}
