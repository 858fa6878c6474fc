import { expect } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { followCall } from '../support/stream.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna'] });

/** More than are told at one go. */
const MANY = 55;
const LEAVING = 5;

async function line(desk: Desk) {
  await call(desk.url);
  const waiting = [];
  for (let n = 0; n < LEAVING + MANY; n += 1) waiting.push((await call(desk.url)).body);
  const leaving = waiting.slice(0, LEAVING).map((credential) => visitor(desk.url, credential));
  const staying = waiting.slice(LEAVING);
  const streams = await Promise.all(staying.map((credential) => followCall(desk.url, credential)));
  await Promise.all(streams.map((stream) => stream.until('snapshot')));
  return { leaving, streams };
}

test('a long line that moves again and again is told at once, and then once a second', async ({ desk }) => {
  const { leaving, streams } = await line(desk);
  for (const one of leaving) await one.hangUp();

  for (const [index, stream] of streams.entries()) {
    await stream.untilLast({ type: 'call.queued', call: { position: index + 1 } });
    const told = stream.events.filter(({ type }) => type === 'call.queued').map(({ at }) => Date.parse(at));
    const rests = told.slice(1).map((at, n) => at - (told[n] ?? at));
    // The rest begins with the first who are told, a little before the last are: most of a second is left of it.
    for (const rest of rests) expect(rest).toBeGreaterThan(500);
  }
  for (const stream of streams) stream.close();
});
