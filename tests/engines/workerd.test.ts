/** Every case on D1, inside real workerd. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCases } from '../support/case-modules.ts'
import { startWorkerd, type Workerd } from '../support/workerd.ts'

const cases = await loadCases()
let workerd: Workerd

beforeAll(async () => {
  workerd = await startWorkerd(cases.length)
})
afterAll(() => workerd?.stop())

test('workerd runs the same cases as Node', async () => {
  expect(await workerd.listCases()).toEqual(cases.map(({ name }) => name))
})

for (const [number, { name }] of cases.entries()) {
  test(name, () => workerd.runCase(number))
}
