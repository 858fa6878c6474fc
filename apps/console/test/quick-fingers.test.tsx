// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exampleCallback } from './example-callbacks.ts';
import { ANNA, at, exampleCall, START } from './example-calls.ts';
import { clearScreen, drawn, find, showWorkplace } from './workplace.tsx';

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => {
  clearScreen();
  vi.useRealTimers();
});

/** Enter follows before what was typed or pasted has been drawn. */
function typeAndEnter(field: HTMLInputElement, text: string) {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
}

it('adds a tag', async () => {
  const { app, feed } = await showWorkplace();
  const call = exampleCall({ status: 'active', operator: ANNA, ringing: [], answered_at: at(3) });
  feed.send({ type: 'call.answered', id: 9, at: at(3), call });
  await drawn();
  const field = find<HTMLInputElement>('.tags__input');
  typeAndEnter(field, 'money');
  expect(app.notes.tags.value).toEqual(['money']);
  expect(field.value).toBe('');
});

it('saves the due time of a request', async () => {
  const { api, browser, feed } = await showWorkplace();
  feed.send({ type: 'callback.changed', id: 9, at: at(9), callback: exampleCallback() });
  browser.route.value = { page: 'callbacks' };
  await drawn();
  typeAndEnter(find<HTMLInputElement>('.callback input[type=datetime-local]'), '2026-03-04T10:00');
  await drawn();
  expect(api.editCallback).toHaveBeenCalledTimes(1);
});
