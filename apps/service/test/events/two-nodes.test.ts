import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestApp } from '../support/app.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { followCall } from '../support/stream.ts';
import { call, visitor } from '../support/visitor.ts';

let desk: Desk;
let other: TestApp;
let otherUrl: string;
beforeAll(async () => {
  desk = await openDesk();
  other = await desk.another();
  otherUrl = await other.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await other.close();
  await desk.close();
});

test('what happens on one node is told on another, and a token of one is good on both', async () => {
  const { body } = await call(desk.url);
  const stream = await followCall(otherUrl, body);
  await stream.until('snapshot');
  await visitor(desk.url, body).hangUp();
  const { call: ended } = await stream.until('call.ended');
  expect(ended).toMatchObject({ status: 'ended', end_reason: 'abandoned' });
  await stream.ended;
});
