import { expect, test } from 'vitest';
import { coalesced } from './coalesced.ts';

test('never two at once, and once more for however many asked meanwhile', async () => {
  let running = 0;
  let runs = 0;
  const releases: (() => void)[] = [];
  const run = coalesced(async () => {
    runs += 1;
    running += 1;
    expect(running).toBe(1);
    await new Promise<void>((resolve) => releases.push(resolve));
    running -= 1;
  });
  const asked = [run(), run(), run(), run()];
  expect(runs).toBe(1);
  releases.shift()?.();
  await asked[0];
  await Promise.resolve();
  expect(runs).toBe(2);
  releases.shift()?.();
  await Promise.all(asked);
  expect(runs).toBe(2);
  const later = run();
  expect(runs).toBe(3);
  releases.shift()?.();
  await later;
});
