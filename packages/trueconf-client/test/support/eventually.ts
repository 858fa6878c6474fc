import { vi } from 'vitest';

/** Waits until `check` no longer throws. Looks often, and long enough for a busy machine. */
export const eventually = <Value>(check: () => Value | Promise<Value>): Promise<Value> =>
  vi.waitFor(check, { timeout: 20_000, interval: 5 });
