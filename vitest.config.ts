/** The three test projects: `unit` needs no engine; `engines` runs real workerd and bundles; `leaks` asks everything as everyone. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'tests/{domain,formats,store,flows,http,cli,adapters}/**/*.test.{ts,tsx}',
            'tests/*.test.ts',
          ],
          testTimeout: 20_000,
          // On two cores one would be left idle.
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // After the unit tests, and not more workerds than the machine has room for.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'leaks',
          include: ['tests/leaks/**/*.test.ts'],
          testTimeout: 300_000,
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
        },
      },
    ],
  },
})
