import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{forms,server,web,bench}/**/*.test.{ts,tsx}', '*.test.ts'],
    globalSetup: 'server/testing/postgres.ts',
    // On two cores, for the tests wait for the database and the browser, too: with two a quarter of the time was idle.
    maxWorkers: 3,
    // A worker reads each module once, not once for every file: that was a third of the time. So what a module keeps for
    // itself must not tell one file about another.
    isolate: false,
    // A walk in the browser takes twenty seconds where nothing else is at work, and three times as long elsewhere.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
