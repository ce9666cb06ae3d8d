import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{forms,server,web,bench}/**/*.test.{ts,tsx}', '*.test.ts'],
    globalSetup: 'server/testing/postgres.ts',
    // By default a core is left idle: but the tests wait for the database and the browser, too.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
