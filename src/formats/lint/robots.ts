/** A reading of robots.txt as RFC 9309 has it, with RSL's `License` and Content-Signal, and a lint of it. */
import { fault, type LintFault } from './fault.ts'
import { matchesPath } from './path-pattern.ts'

type RobotsRule = { readonly allow: boolean; readonly path: string }

export type RobotsGroup = {
  /** Product tokens in lower case, or `*`. */
  readonly agents: readonly string[]
  readonly rules: readonly RobotsRule[]
  /** Content-Signal lines, as written. */
  readonly signals: readonly string[]
  /** A group that has any of its own ignores the global ones (RSL §4.2). */
  readonly licenses: readonly string[]
}

export type Robots = {
  readonly groups: readonly RobotsGroup[]
  readonly licenses: readonly string[]
  readonly sitemaps: readonly string[]
  readonly faults: readonly LintFault[]
}

type OpenGroup = { agents: string[]; rules: RobotsRule[]; signals: string[]; licenses: string[] }
type Open = { groups: OpenGroup[]; licenses: string[]; sitemaps: string[]; faults: LintFault[] }
type Line = { readonly key: string; readonly value: string; readonly number: number }

/** RFC 9309 §2.2: a group is the lines from its `User-agent`s to the next; blank lines end nothing. */
export function readRobots(text: string): Robots {
  const read: Open = { groups: [], licenses: [], sitemaps: [], faults: [] }
  let wasAgent = false
  for (const line of linesOf(text, read.faults)) {
    const isAgent = line.key === 'user-agent'
    if (isAgent && !wasAgent) read.groups.push({ agents: [], rules: [], signals: [], licenses: [] })
    wasAgent = isAgent
    takeLine(read, read.groups.at(-1), line)
  }
  return read
}

function linesOf(text: string, faults: LintFault[]): readonly Line[] {
  return text.split(/\r\n|\r|\n/).flatMap((raw, at) => {
    const line = (at === 0 ? raw.replace(/^\u{FEFF}/u, '') : raw).replace(/#.*$/, '').trim()
    if (line === '') return []
    const [, key, value = ''] = /^([^:\s]+)\s*:\s*(.*)$/.exec(line) ?? []
    if (key) return [{ key: key.toLowerCase(), value, number: at + 1 }]
    faults.push(fault('not-a-line', `Line ${at + 1} is no "name: value"`))
    return []
  })
}

function takeLine(read: Open, group: OpenGroup | undefined, { key, value, number }: Line): void {
  if (key === 'sitemap') read.sitemaps.push(value)
  else if (key === 'license') (group ?? read).licenses.push(value)
  else if (!['user-agent', 'allow', 'disallow', 'content-signal'].includes(key))
    read.faults.push(fault('unknown-line', `Line ${number}: nobody knows what ${key} means`))
  else if (!group) read.faults.push(fault('no-group', `Line ${number}: ${key} stands before any User-agent`))
  else if (key === 'user-agent') group.agents.push(value.toLowerCase())
  else if (key === 'content-signal') group.signals.push(value)
  else takeRule(read, group, { key, value, number })
}

function takeRule(read: Open, group: OpenGroup, { key, value, number }: Line): void {
  // §2.2.2: an empty pattern is no rule.
  if (value === '') return
  group.rules.push({ allow: key === 'allow', path: value })
  if (!/^[/*]/.test(value)) {
    read.faults.push(fault('bad-path', `Line ${number}: ${value} does not begin with a slash`))
  }
}

/** Whether a crawler may fetch a path (RFC 9309 §2.2.2): the longest rule that matches; of two, the one that allows. */
export function mayFetch(robots: Robots, agent: string, path: string): boolean {
  // §2.3: the file itself is never closed.
  if (path === '/robots.txt') return true
  const own = robots.groups.filter(({ agents }) => agents.includes(agent.toLowerCase()))
  const groups = own.length > 0 ? own : robots.groups.filter(({ agents }) => agents.includes('*'))
  const [best] = groups
    .flatMap(({ rules }) => rules)
    .filter((rule) => matchesPath(rule.path, path))
    .toSorted((a, b) => b.path.length - a.path.length || Number(b.allow) - Number(a.allow))
  return best?.allow ?? true
}

/** RFC 9309 §2.5: what a crawler reads at least. */
const READ_BYTES = 500 * 1024

/** Everything wrong with the text of a robots.txt. */
export function lintRobots(text: string): readonly LintFault[] {
  const robots = readRobots(text)
  const { groups, licenses, sitemaps, faults } = robots
  const signals = groups.flatMap((group) => group.signals)
  const targets = [...licenses, ...groups.flatMap((group) => group.licenses)]
  return [
    ...faults,
    ...(groups.some(({ agents }) => agents.includes('*'))
      ? []
      : [fault('no-common-group', 'No group is for every crawler (User-agent: *)')]),
    ...targets
      .filter((url) => !isAbsolute(url))
      .map((url) => fault('license-not-absolute', `License: ${url} is no absolute URL`)),
    ...sitemaps
      .filter((url) => !isAbsolute(url))
      .map((url) => fault('sitemap-not-absolute', `Sitemap: ${url} is no absolute URL`)),
    ...signals.flatMap(lintSignal),
    ...(signals.length > 0 && !/#.*2019\/790/.test(text)
      ? [
          fault(
            'no-declaration',
            'Content-Signal stands without the comment that makes it a reservation (Directive (EU) 2019/790)',
          ),
        ]
      : []),
    ...(new TextEncoder().encode(text).length > READ_BYTES
      ? [fault('too-long', 'Crawlers need read no more than 500 KiB of it')]
      : []),
  ]
}

function isAbsolute(url: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url)
}

/** `key=yes` or `key=no`, separated by commas, each key once; a path may stand before them. */
function lintSignal(line: string): readonly LintFault[] {
  const pairs = line
    .replace(/^\/\S*\s+/, '')
    .split(',')
    .map((pair) => pair.trim())
  const keys = pairs.map((pair) => pair.split('=')[0]?.trim() ?? '')
  const bad = pairs.filter((pair) => !/^(search|ai-input|ai-train)\s*=\s*(yes|no)$/.test(pair))
  const doubled = [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))]
  return [
    ...bad.map((pair) =>
      fault('bad-signal', `Content-Signal: "${pair}" is no search, ai-input or ai-train with yes or no`),
    ),
    ...doubled.map((key) => fault('duplicate-signal', `Content-Signal says ${key} more than once`)),
  ]
}
