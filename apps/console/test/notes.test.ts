import type { ConsoleCall } from '@frontdesk/contract';
import { ProblemError } from '@frontdesk/service-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatDrafts } from '../src/rules/note-drafts.ts';
import { memory, SESSION, startConsole } from './console.ts';
import { ANNA, at, BORIS, exampleCall, START } from './example-calls.ts';

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

const TALK: Partial<ConsoleCall> = {
  status: 'active',
  operator: ANNA,
  participants: [ANNA],
  ringing: [],
  answered_at: at(3),
};

/** Not saved by Anna before the tab was loaded again. */
const KEPT = formatDrafts('anna', [
  ['c1', { note: 'Wants a refund', tags: ['money'], before: { note: '', tags: [] } }],
]);

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
  expect(api.note).toHaveBeenCalledExactlyOnceWith('c1', { note: 'Wants a refund', note_before: '' });
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
  const { notes, api } = await talking(memory({ notes: KEPT }));
  expect(notes.note.value).toBe('Wants a refund');
  await vi.advanceTimersByTimeAsync(0);
  expect(api.note).toHaveBeenCalledExactlyOnceWith('c1', {
    ...{ note: 'Wants a refund', note_before: '', tags: ['money'], tags_before: [] },
  });
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

it('sends what was changed and nothing else', async () => {
  const { notes, api, feed } = await talking();
  feed.change(exampleCall({ ...TALK, note: 'Boris was here' }));
  notes.tag(['money']);
  await vi.advanceTimersByTimeAsync(700);
  expect(api.note).toHaveBeenCalledExactlyOnceWith('c1', { tags: ['money'], tags_before: [] });
});

it('keeps both when a colleague has written meanwhile', async () => {
  const { notes, api } = await talking();
  api.note
    .mockRejectedValueOnce(new ProblemError('changed_meanwhile', { status: 409 }))
    .mockResolvedValueOnce(exampleCall({ ...TALK, note: 'Boris was here' }));
  notes.write('Wants a refund');
  await vi.advanceTimersByTimeAsync(700);
  expect(api.note).toHaveBeenLastCalledWith('c1', {
    note: 'Boris was here\nWants a refund',
    note_before: 'Boris was here',
  });
  expect(notes.note.value).toBe('Boris was here\nWants a refund');
  expect(notes.state.value).toBe('saved');
});

it('keeps the tags of both', async () => {
  const { notes, api } = await talking();
  api.note
    .mockRejectedValueOnce(new ProblemError('changed_meanwhile', { status: 409 }))
    .mockResolvedValueOnce(exampleCall({ ...TALK, tags: ['vip'] }));
  notes.tag(['money']);
  await vi.advanceTimersByTimeAsync(700);
  expect(api.note).toHaveBeenLastCalledWith('c1', { tags: ['vip', 'money'], tags_before: ['vip'] });
  expect(notes.tags.value).toEqual(['vip', 'money']);
  expect(notes.state.value).toBe('saved');
});

it('waits with what a tab kept until its writer is signed in again', async () => {
  const console = await startConsole({ tabMemory: memory({ notes: KEPT }), signedIn: false });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(console.api.note).not.toHaveBeenCalled();
  await console.app.session.signIn.run({ login: 'anna', password: 'x' });
  await vi.advanceTimersByTimeAsync(0);
  expect(console.api.note).toHaveBeenCalledTimes(1);
});

it('saves nothing in the name of somebody else', async () => {
  const tabMemory = memory({ notes: KEPT });
  const { api, app } = await startConsole({ tabMemory, signedIn: false });
  api.signIn.mockResolvedValue({ ...SESSION, operator: { ...BORIS, role: 'operator' } });
  await app.session.signIn.run({ login: 'boris', password: 'x' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(api.note).not.toHaveBeenCalled();
  expect(tabMemory.read('notes')).toBe('');
});

it('sends one note after the other, so that the older does not arrive last', async () => {
  const { notes, api } = await talking();
  let answer = () => {};
  api.note.mockReturnValueOnce(new Promise((resolve) => (answer = () => resolve(exampleCall()))));
  notes.write('Wants');
  await vi.advanceTimersByTimeAsync(700);
  notes.write('Wants a refund');
  await vi.advanceTimersByTimeAsync(700);
  expect(api.note).toHaveBeenCalledTimes(1);
  answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(api.note).toHaveBeenLastCalledWith('c1', { note: 'Wants a refund', note_before: 'Wants' });
  expect(notes.state.value).toBe('saved');
});

describe('at sign-out', () => {
  const OVER: Partial<ConsoleCall> = { ...TALK, status: 'ended', ended_at: at(60) };

  it('saves first what was just written', async () => {
    const { app, notes, api, feed } = await talking();
    feed.change(exampleCall(OVER));
    notes.write('Wants a refund');
    await app.signOut.run();
    expect(api.note).toHaveBeenCalledTimes(1);
    expect(app.session.state.value.status).toBe('signed_out');
  });

  it('stays while it cannot be saved, and says so', async () => {
    const { app, notes, api, feed } = await talking();
    feed.change(exampleCall(OVER));
    api.note.mockRejectedValueOnce(new ProblemError('network'));
    notes.write('Wants a refund');
    await app.signOut.run();
    expect(app.session.state.value.status).toBe('signed_in');
    expect(app.notices.current.value?.key).toBe('signOutUnsaved');
    await vi.advanceTimersByTimeAsync(5_000);
    await app.signOut.run();
    expect(app.session.state.value.status).toBe('signed_out');
  });

  it('does not wait for what the service will not have', async () => {
    const { app, notes, api, feed } = await talking();
    feed.change(exampleCall(OVER));
    api.note.mockRejectedValue(new ProblemError('call_not_found', { status: 404 }));
    notes.write('Wants a refund');
    await app.signOut.run();
    expect(app.session.state.value.status).toBe('signed_out');
  });
});
