/** docs/api.md names every address behind a Partner's door, with its scope, and no other. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PARTNER_ROUTES } from '../src/http/partner/routes.ts'
import { ROOT } from './support/case-modules.ts'

const page = readFileSync(join(ROOT, 'docs/api.md'), 'utf8')
const [, table = ''] = /\n\| address under `\/partner`.*\n\|-.*\n((?:\|.*\n)+)/.exec(page) ?? []

/** `/search.rss?q=…` and then `.atom`: an ending alone stands for the same address with that ending. */
function addressesIn(cell: string): readonly string[] {
  const addresses: string[] = []
  for (const [, code = ''] of cell.matchAll(/`([/.][^`?]*)[^`]*`/g)) {
    const before = addresses.at(-1)?.replace(/\.\w+$/, '') ?? ''
    addresses.push(code.startsWith('.') ? before + code : code)
  }
  return addresses
}

const told = table.split('\n').flatMap((row) => {
  const [, cell = '', scope = ''] = row.split('|')
  return addressesIn(cell).map((address) => ({ address, scope: scope.replaceAll(/[ `]/g, '') }))
})

const routes = Object.entries(PARTNER_ROUTES).map(([path, { scope }]) => ({
  path,
  scope,
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`),
}))

it('tells of every route, under its scope', () => {
  const isTold = ({ pattern, scope }: (typeof routes)[number]) =>
    told.some((one) => pattern.test(one.address) && one.scope === scope)
  expect(routes.filter((route) => !isTold(route)).map(({ path }) => path)).toEqual([])
})

it('tells of no address that no route answers, and of no other scope', () => {
  const isThere = ({ address, scope }: (typeof told)[number]) =>
    routes.some((route) => route.pattern.test(address) && route.scope === scope)
  expect(told.filter((one) => !isThere(one))).toEqual([])
  expect(told.length).toBeGreaterThanOrEqual(routes.length)
})
