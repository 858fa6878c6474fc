// @vitest-environment happy-dom
import type { Callback } from '@frontdesk/contract';
import { ProblemError } from '@frontdesk/service-client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exampleCallback } from './example-callbacks.ts';
import { at, START } from './example-calls.ts';
import { clearScreen, drawn, find, showWorkplace } from './workplace.tsx';

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => {
  clearScreen();
  vi.useRealTimers();
});

/** Maria's request on the screen. */
async function requestShown() {
  const { api, app, browser, feed } = await showWorkplace();
  const tell = async (changes: Partial<Callback> = {}) => {
    feed.send({ type: 'callback.changed', id: 9, at: at(9), callback: exampleCallback(changes) });
    await drawn();
  };
  browser.route.value = { page: 'callbacks' };
  await tell();
  const note = find<HTMLTextAreaElement>('.callback textarea');
  const due = find<HTMLInputElement>('.callback input[type=datetime-local]');
  return { api, app, note, due, assignee: find<HTMLSelectElement>('.callback select'), tell };
}

async function type(field: HTMLInputElement | HTMLTextAreaElement, text: string) {
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  // As Chromium does at each figure of a complete date.
  if (field instanceof HTMLInputElement) field.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn();
}

async function leave(field: HTMLElement) {
  field.blur();
  await drawn();
}

it('saves the due time when it has been typed, and not at each figure of it', async () => {
  const { api, due } = await requestShown();
  await type(due, '0002-03-04T10:00');
  await type(due, '2026-03-04T10:00');
  expect(api.editCallback).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(due);
  await leave(due);
  const due_at = new Date('2026-03-04T10:00').toISOString();
  expect(api.editCallback).toHaveBeenCalledExactlyOnceWith('b1', { due_at, updated_at: at(0) });
});

it('saves it at Enter too', async () => {
  const { api, due } = await requestShown();
  await type(due, '2026-03-04T10:00');
  due.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await drawn();
  expect(api.editCallback).toHaveBeenCalledTimes(1);
});

it('keeps what is being written when a colleague changes the due time or the note', async () => {
  const { note, tell } = await requestShown();
  await type(note, 'Call the shop');
  await tell({ due_at: at(60), updated_at: at(1) });
  await tell({ note: 'Boris was here', updated_at: at(2) });
  expect(find('.callback textarea')).toBe(note);
  expect(note.value).toBe('Call the shop');
  expect(find('.callback__note').textContent).toContain('Meanwhile it says: Boris was here');
});

it('replaces no note of a colleague unseen', async () => {
  const { api, note, tell } = await requestShown();
  await type(note, 'Call the shop');
  await tell({ note: 'Boris was here', updated_at: at(2) });
  api.editCallback.mockRejectedValueOnce(new ProblemError('changed_meanwhile', { status: 409 }));
  await leave(note);
  expect(api.editCallback).toHaveBeenLastCalledWith('b1', { note: 'Call the shop', updated_at: at(0) });
  expect(note.value).toBe('Call the shop');
  await type(note, 'Boris was here. Call the shop');
  await leave(note);
  const both = { note: 'Boris was here. Call the shop', updated_at: at(2) };
  expect(api.editCallback).toHaveBeenLastCalledWith('b1', both);
});

it('shows a colleague’s note where nothing is being written', async () => {
  const { note, tell } = await requestShown();
  await tell({ note: 'Boris was here', updated_at: at(2) });
  expect(note.value).toBe('Boris was here');
});

it('does not go on showing an assignee that was refused', async () => {
  const { api, app, assignee } = await requestShown();
  api.editCallback.mockRejectedValue(new ProblemError('network'));
  assignee.value = 'anna';
  assignee.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn();
  expect(app.notices.current.value).toMatchObject({ key: 'callbackEditFailed' });
  expect(assignee.value).toBe('');
});

it('keeps the focus where it is when a due time puts the request in another place', async () => {
  const { note, tell } = await requestShown();
  for (const id of ['b2', 'b3']) await tell({ id, created_at: at(1), due_at: at(100) });
  note.focus();
  await tell({ due_at: at(50), updated_at: at(1) });
  expect(find('.callback textarea')).toBe(note);
  expect(document.activeElement).toBe(note);
  await tell({ due_at: at(150), updated_at: at(2) });
  expect(find('.callback:last-child textarea')).toBe(note);
  expect(document.activeElement).toBe(note);
});
