// @vitest-environment happy-dom
import type { ConsoleCall } from '@frontdesk/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ANNA, at, BORIS, exampleCall, START } from './example-calls.ts';
import { clearScreen, drawn, find, showWorkplace } from './workplace.tsx';

const TALK: Partial<ConsoleCall> = { status: 'active', operator: ANNA, ringing: [], answered_at: at(3) };
const OVER: Partial<ConsoleCall> = { ...TALK, status: 'ended', end_reason: 'completed', ended_at: at(60) };

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => {
  clearScreen();
  vi.useRealTimers();
});

/** Anna’s console on the screen; `change` waits until what it tells is drawn. */
async function workplace() {
  const console = await showWorkplace();
  const change = async (call: ConsoleCall) => {
    console.feed.change(call);
    await drawn();
  };
  return { ...console, change };
}

it('goes to the call that is taken, to its end, and back to the page', async () => {
  const { app, change } = await workplace();
  expect(document.activeElement).toBe(find('h1'));
  await change(exampleCall(TALK));
  expect(document.activeElement).toBe(find('.call'));
  find('.call .button--danger').focus();
  await change(exampleCall(OVER));
  expect(document.activeElement).toBe(find('.call'));
  find('.call__over .button').focus();
  app.conversation.dismiss();
  await drawn();
  expect(document.activeElement).toBe(find('h1'));
});

it.each([
  ['the note of a call that ends', 'textarea', OVER],
  ['a field elsewhere while the call ends', '#search', OVER],
  ['a field elsewhere while the call is handed over', '#search', { ...TALK, operator: BORIS }],
])('stays in %s', async (_, place, next) => {
  const { change } = await workplace();
  await change(exampleCall(TALK));
  find(place).focus();
  await change(exampleCall(next));
  expect(document.activeElement).toBe(find(place));
});

it('stays in a field while a call turns out to be taken', async () => {
  const { change } = await workplace();
  find('#search').focus();
  await change(exampleCall(TALK));
  expect(document.activeElement).toBe(find('#search'));
});

it('stays on a link elsewhere while the call ends, which is said all the same', async () => {
  const { change } = await workplace();
  await change(exampleCall(TALK));
  find('nav a').focus();
  await change(exampleCall(OVER));
  expect(document.activeElement).toBe(find('nav a'));
  expect(find('.call [role=status]').textContent).toBe('Call ended');
});

it('is at the title of another page before anybody can be quicker', async () => {
  const { browser } = await workplace();
  find('nav a').focus();
  browser.route.value = { page: 'callbacks' };
  // What is drawn without a frame or a timer in between.
  await vi.advanceTimersByTimeAsync(0);
  expect(find('h1').textContent).toBe('Callbacks');
  expect(document.activeElement).toBe(find('h1'));
});
