import { ProblemError } from '@frontdesk/service-client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startConsole } from './console.ts';
import { BORIS, exampleCall, START } from './example-calls.ts';

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

it('answers the call that a notification named if it rings at the next snapshot, and only once', async () => {
  const { app, api, browser, feed } = await startConsole();
  browser.answerRequests.value = { callId: 'c1' };
  expect(api.answer).not.toHaveBeenCalled();
  feed.snapshot(exampleCall());
  expect(api.answer).toHaveBeenCalledExactlyOnceWith('c1');
  app.conversation.dismiss();
  feed.change(exampleCall({ topic: 'again' }));
  expect(api.answer).toHaveBeenCalledTimes(1);
});

it('answers what rings already', async () => {
  const { api, browser, feed } = await startConsole();
  feed.snapshot(exampleCall());
  browser.answerRequests.value = { callId: 'c1' };
  expect(api.answer).toHaveBeenCalledExactlyOnceWith('c1');
});

it('says that a call rings no more, and does not answer it when it comes back', async () => {
  const { app, api, browser, feed } = await startConsole();
  browser.answerRequests.value = { callId: 'c1' };
  feed.snapshot(exampleCall({ status: 'queued', ringing: [] }));
  expect(app.notices.current.value?.key).toBe('ringsNoMore');
  feed.change(exampleCall());
  expect(app.ringing.list.value).toHaveLength(1);
  expect(api.answer).not.toHaveBeenCalled();
});

it('waits for no snapshot where the stream goes on', async () => {
  const { app, api, browser, feed } = await startConsole();
  feed.snapshot(exampleCall({ ringing: [BORIS] }));
  browser.answerRequests.value = { callId: 'c1' };
  await vi.advanceTimersByTimeAsync(5_000);
  expect(app.notices.current.value?.key).toBe('ringsNoMore');
  feed.change(exampleCall());
  expect(api.answer).not.toHaveBeenCalled();
});

it('answers for nobody who signs in after the press', async () => {
  const { app, api, browser, feed } = await startConsole({ signedIn: false });
  browser.answerRequests.value = { callId: 'c1' };
  await app.session.signIn.run({ login: 'anna', password: 'x' });
  feed.status('open');
  feed.snapshot(exampleCall());
  expect(app.ringing.list.value).toHaveLength(1);
  expect(api.answer).not.toHaveBeenCalled();
});

it('takes a second press for the same call', async () => {
  const { api, browser, feed } = await startConsole();
  feed.snapshot(exampleCall());
  api.answer.mockRejectedValueOnce(new ProblemError('network'));
  browser.answerRequests.value = { callId: 'c1' };
  await vi.advanceTimersByTimeAsync(0);
  browser.answerRequests.value = { callId: 'c1' };
  expect(api.answer).toHaveBeenCalledTimes(2);
});
