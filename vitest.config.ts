import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{forms,server,web,bench}/**/*.test.{ts,tsx}', '*.test.ts'],
    globalSetup: 'server/testing/postgres.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
