import { test as plain } from 'vitest';
import { type Desk, type DeskOptions, openDesk } from './desk.ts';

/** A test with a desk of its own: operators who are free, no calls yet, nothing left of other tests. */
export const testWithDesk = (options: DeskOptions = {}) =>
  plain.extend<{ desk: Desk }>({
    desk: async ({ task: _ }, use) => {
      const desk = await openDesk(options);
      await use(desk);
      await desk.close();
    },
  });
