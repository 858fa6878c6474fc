import { expect, test, vi } from 'vitest';
import { coalesced } from './coalesced.ts';

/** Work that goes on until it is told to end. */
function slowWork() {
  let running = 0;
  const ends: (() => void)[] = [];
  const work = vi.fn(async () => {
    running += 1;
    expect(running).toBe(1);
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
  });
  return { work, end: () => ends.shift()?.() };
}

test('one run for all who ask within the moment', async () => {
  const { work, end } = slowWork();
  const run = coalesced(work, 1);
  const asked = [run(), run(), run()];
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(1));
  end();
  await Promise.all(asked);
  expect(work).toHaveBeenCalledTimes(1);
});

test('never two at once, and once more for however many asked meanwhile', async () => {
  const { work, end } = slowWork();
  const run = coalesced(work, 1);
  const first = run();
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(1));
  const asked = [run(), run(), run()];
  end();
  await first;
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(2));
  end();
  await Promise.all(asked);
  expect(work).toHaveBeenCalledTimes(2);
});

test("a run that fails stands in no other one's way", async () => {
  const work = vi.fn(async () => {});
  work.mockRejectedValueOnce(new Error('once'));
  const run = coalesced(work, 1);
  await expect(run()).rejects.toThrow('once');
  await run();
  expect(work).toHaveBeenCalledTimes(2);
});
