import type { ErasurePreview } from '@frontdesk/contract';
import { ProblemError } from '@frontdesk/service-client';
import { expect, it, vi } from 'vitest';
import { startConsole } from './console.ts';
import { exampleCall } from './example-calls.ts';

const FOUND: ErasurePreview = {
  ...{ calls: 2, callbacks: 1, live_calls: 0, open_callbacks: 0, names: ['Maria'] },
  ...{ first_at: '2026-03-02T09:00:00.000Z', last_at: '2026-03-03T09:00:00.000Z' },
};

async function found() {
  const console = await startConsole();
  const { api, app } = console;
  api.previewErasure.mockResolvedValue(FOUND);
  app.erasure.fill({ by: 'reference', text: ' K-17 ' });
  app.erasure.find();
  await vi.waitFor(() => expect(app.erasure.preview.answer.value).toEqual(FOUND));
  return console;
}

it('erases whom it has shown', async () => {
  const { api, app } = await found();
  expect(api.previewErasure.mock.lastCall?.[0]).toEqual({ reference: 'K-17' });
  api.erase.mockResolvedValue({ calls: 2, callbacks: 1 });
  expect(await app.erasure.erase.run()).toBe(true);
  expect(api.erase).toHaveBeenCalledExactlyOnceWith({ reference: 'K-17' });
  expect(app.erasure.done.value).toEqual({ calls: 2, callbacks: 1 });
  expect(app.erasure.preview.answer.value).toBeNull();
  expect(app.erasure.fields.value.text).toBe('');
});

it('shows nobody beside the name of somebody else', async () => {
  const { api, app } = await found();
  app.erasure.fill({ text: 'K-1' });
  expect(app.erasure.preview.answer.value).toBeNull();
  expect(await app.erasure.erase.run()).toBe(true);
  expect(api.erase).not.toHaveBeenCalled();
});

it('looks again when the person is in a call now', async () => {
  const { api, app } = await found();
  api.erase.mockRejectedValue(new ProblemError('call_in_progress', { status: 409 }));
  api.previewErasure.mockResolvedValue({ ...FOUND, live_calls: 1 });
  expect(await app.erasure.erase.run()).toBe(false);
  await vi.waitFor(() => expect(app.erasure.preview.answer.value?.live_calls).toBe(1));
  expect(app.erasure.done.value).toBeNull();
});

it('takes the name from a call that is shown, and brings up none of long ago', async () => {
  const { app, feed } = await startConsole();
  const now = new Date().toISOString();
  const ended = exampleCall({ status: 'ended', created_at: now, ended_at: now });
  feed.snapshot(ended);
  for (const id of [ended.id, 'of last year']) {
    const call = { ...ended, id, visitor: { name: '' } };
    feed.send({ type: 'call.erased', id: 9, at: now, call });
  }
  expect(app.calls.today.value).toMatchObject([{ id: ended.id, visitor: { name: '' } }]);
});
