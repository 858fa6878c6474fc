import type { ConsoleCall } from '@frontdesk/contract';
import { ProblemError } from '@frontdesk/service-client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { memory, startConsole } from './console.ts';
import { ANNA, at, exampleCall, START } from './example-calls.ts';

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

const TALK: Partial<ConsoleCall> = {
  status: 'active',
  operator: ANNA,
  participants: [ANNA],
  ringing: [],
  answered_at: at(3),
};

async function talking(tabMemory = memory()) {
  const console = await startConsole({ tabMemory });
  console.api.note.mockImplementation(async () => exampleCall());
  console.feed.snapshot(exampleCall(TALK));
  return { ...console, notes: console.app.notes };
}

it('saves once when the typing pauses', async () => {
  const { notes, api } = await talking();
  notes.write('Wants');
  notes.write('Wants a refund');
  expect(notes.state.value).toBe('waiting');
  expect(api.note).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(700);
  expect(api.note).toHaveBeenCalledExactlyOnceWith('c1', { note: 'Wants a refund', tags: [] });
  expect(notes.state.value).toBe('saved');
});

it('keeps what was written while the network fails, and saves it when it is back', async () => {
  const tabMemory = memory();
  const { notes, api } = await talking(tabMemory);
  api.note.mockRejectedValueOnce(new ProblemError('network'));
  notes.write('Wants a refund');
  await vi.advanceTimersByTimeAsync(700);
  expect(notes.state.value).toBe('retrying');
  expect(notes.note.value).toBe('Wants a refund');
  expect(tabMemory.read('notes')).toContain('Wants a refund');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(notes.state.value).toBe('saved');
  expect(tabMemory.read('notes')).toBe('');
});

it('saves after a reload what was not saved before', async () => {
  const tabMemory = memory({ notes: JSON.stringify([['c1', { note: 'Wants a refund', tags: ['money'] }]]) });
  const { notes, api } = await talking(tabMemory);
  expect(notes.note.value).toBe('Wants a refund');
  await vi.advanceTimersByTimeAsync(0);
  expect(api.note).toHaveBeenCalledExactlyOnceWith('c1', { note: 'Wants a refund', tags: ['money'] });
});

it('does not ask again for what the service will not have', async () => {
  const { notes, api } = await talking();
  api.note.mockRejectedValue(new ProblemError('invalid_request', { status: 400 }));
  notes.write('x'.repeat(4001));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(api.note).toHaveBeenCalledTimes(1);
  expect(notes.state.value).toBe('refused');
});

it('shows what a colleague writes after that, and keeps a blank that is being typed', async () => {
  const { notes, feed } = await talking();
  notes.write('Wants ');
  await vi.advanceTimersByTimeAsync(700);
  feed.change(exampleCall({ ...TALK, note: 'Wants' }));
  expect(notes.note.value).toBe('Wants ');
  feed.change(exampleCall({ ...TALK, note: 'Boris was here' }));
  expect(notes.note.value).toBe('Boris was here');
});
