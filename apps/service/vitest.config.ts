import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'service',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/support/postgres.ts'],
    // Far more than any test needs on a quiet machine: a full one must not fail them.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
