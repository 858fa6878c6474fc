import { defineConfig } from 'vitest/config';

/** Tests wait for what happens, not for time; the limit only ends one that hangs, on a busy machine too. */
export default defineConfig({ test: { testTimeout: 30_000, hookTimeout: 30_000 } });
