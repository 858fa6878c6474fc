import { expect, test } from 'vitest';
import { MessageQueue } from './message-queue.ts';

test('messages come out in order, those put in before and after the reader came, until the end', async () => {
  const queue = new MessageQueue<number>();
  queue.push(1);
  const read = (async () => {
    const taken: number[] = [];
    for await (const message of queue) taken.push(message);
    return taken;
  })();
  queue.push(2);
  await Promise.resolve();
  queue.push(3);
  queue.end();
  queue.push(4);
  expect(await read).toEqual([1, 2, 3]);
  expect(queue.length).toBe(0);
});
