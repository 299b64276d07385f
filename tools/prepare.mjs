/**
 * Makes the checkout ready to run: installs what package-lock.json names when that has changed, and builds dist/ when
 * the sources have. With nothing to do it takes a moment and needs no network. `--no-build` only installs, `--quiet`
 * speaks of problems alone.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const INSTALLED = join(ROOT, 'node_modules/.imprimatur-prepared')
const BUILT = join(ROOT, 'dist/.stamp')
const OLDEST_NODE = 20

const isQuiet = process.argv.includes('--quiet')

checkNode()
install()
if (!process.argv.includes('--no-build')) build()

function checkNode() {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return
  fail(
    `Node ${OLDEST_NODE} or newer is needed; this is Node ${process.versions.node}. See https://nodejs.org`,
  )
}

function install() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'))
  const { platform, arch, versions } = process
  const stamp = digest([lock, versions.modules, platform, arch])
  if (readStamp(INSTALLED) === stamp) return
  if (!isInstalledByHand(JSON.parse(lock))) {
    say(
      'Installing the packages that package-lock.json names (npm ci); the first time takes a minute or two.',
    )
    if (runNpm('ci', '--include=dev', '--no-audit', '--no-fund') !== 0) fail(explainInstall())
    if (!canOpenDatabase()) fail(explainInstall())
  }
  writeFileSync(INSTALLED, stamp)
}

/** Whether node_modules holds what the lock file names, as after an `npm ci` of one's own. */
function isInstalledByHand(lock) {
  try {
    const hidden = JSON.parse(readFileSync(join(ROOT, 'node_modules/.package-lock.json'), 'utf8'))
    const wanted = Object.entries(lock.packages).filter(([path]) => path !== '')
    const isThere = ([path, { version, optional, peer }]) =>
      hidden.packages[path]?.version === version || ((optional || peer) && !(path in hidden.packages))
    return wanted.every(isThere) && canOpenDatabase()
  } catch {
    return false
  }
}

/** The one package that is compiled for this Node: whether it loads. */
function canOpenDatabase() {
  try {
    const Sqlite = createRequire(join(ROOT, 'package.json'))('better-sqlite3')
    new Sqlite(':memory:').close()
    return true
  } catch {
    return false
  }
}

function runNpm(...args) {
  // Started by npm, this names the npm that did; otherwise the one on the path.
  const own = process.env.npm_execpath ?? ''
  const options = { cwd: ROOT, stdio: ['ignore', isQuiet ? 2 : 'inherit', 'inherit'] }
  const ran = own.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [own, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  return ran.status
}

function explainInstall() {
  const missing = [['python3'], ['make', 'gmake'], ['g++', 'c++', 'clang++']]
    .filter((names) => !names.some(isOnPath))
    .map(([name]) => name)
  const lines = ['The packages could not be installed; what npm says of it stands above.']
  if (process.platform !== 'win32' && missing.length > 0) {
    lines.push(
      `better-sqlite3 is compiled where no prebuilt binary fits, and ${missing.join(', ')} is not installed here.`,
      'On Debian or Ubuntu: sudo apt-get install python3 make g++   On macOS: xcode-select --install',
    )
  } else {
    lines.push('If the registry could not be reached, connect to the network and start again.')
  }
  return lines.join('\n')
}

function isOnPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder && existsSync(join(folder, name)))
}

function build() {
  const stamp = digest([...sourceFacts(), readStamp(INSTALLED) ?? ''])
  if (readStamp(BUILT) === stamp) return
  say('Building dist/.')
  // What a source that is gone left behind must not be loaded.
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true })
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  const ran = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--noEmitOnError'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  if (ran.status !== 0) fail(`${ran.stdout ?? ''}The sources do not compile; nothing was built.`)
  mkdirSync(dirname(BUILT), { recursive: true })
  writeFileSync(BUILT, stamp)
}

/** A line for each file that the build reads. */
function sourceFacts() {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true }).map((path) => join('src', path))
  const settings = readdirSync(ROOT).filter((name) => /^tsconfig.*\.json$/.test(name))
  return [...sources, ...settings, 'package.json'].sort().flatMap((path) => {
    const { size, mtimeMs, isFile } = factsOf(path)
    return isFile ? [`${path} ${size} ${mtimeMs}`] : []
  })
}

function factsOf(path) {
  const found = statSync(join(ROOT, path))
  return { size: found.size, mtimeMs: found.mtimeMs, isFile: found.isFile() }
}

function digest(parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\n')
  return hash.digest('hex')
}

function readStamp(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function say(text) {
  if (!isQuiet) console.log(text)
}

function fail(text) {
  console.error(text)
  process.exit(1)
}
