import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Every workspace that has tests is a project; one with a set-up of its own says so in its own file. */
export default defineConfig({
  test: {
    // Most tests wait for a server or a socket: one worker more than there are cores keeps those busy.
    maxWorkers: availableParallelism() + 1,
    projects: [
      'packages/*',
      'apps/*',
      { test: { name: 'scripts', include: ['scripts/**/*.test.ts'], testTimeout: 20_000 } },
    ],
  },
});
