import { defineConfig } from 'vitest/config';

/** Every workspace that has tests is a project; one with a set-up of its own says so in its own file. */
export default defineConfig({
  test: {
    projects: [
      'packages/*',
      'apps/*',
      { test: { name: 'scripts', include: ['scripts/**/*.test.ts'], testTimeout: 20_000 } },
    ],
  },
});
