// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { memory, startConsole } from './console.ts';
import { at, exampleCall, START } from './example-calls.ts';

beforeEach(() => vi.useFakeTimers({ now: START, toFake: ['Date', 'setInterval'] }));
afterEach(() => vi.useRealTimers());

const key = (name: string, more = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  target: document.body,
  ...more,
});

async function twoRing(settings = memory()) {
  const console = await startConsole({ settings });
  console.feed.snapshot(exampleCall({ id: 'later', created_at: at(1) }), exampleCall({ id: 'first' }));
  return console;
}

it.each(['a', 'A'])('%s answers the call that waited longest', async (name) => {
  const { app, api } = await twoRing();
  expect(app.keyboard.press(key(name))).toBe(true);
  expect(api.answer).toHaveBeenCalledExactlyOnceWith('first');
});

it('D declines it', async () => {
  const { app, api } = await twoRing();
  app.keyboard.press(key('d'));
  expect(api.decline).toHaveBeenCalledExactlyOnceWith('first');
});

it('? shows the keys', async () => {
  const { app } = await twoRing();
  app.keyboard.press(key('?'));
  expect(app.keyboard.helpOpen.value).toBe(true);
});

it.each([
  ['with Ctrl', { ctrlKey: true }],
  ['with Meta', { metaKey: true }],
  ['with Alt', { altKey: true }],
  ['held down', { repeat: true }],
])('does nothing %s', async (_, more) => {
  const { app, api } = await twoRing();
  expect(app.keyboard.press(key('a', more))).toBe(false);
  expect(api.answer).not.toHaveBeenCalled();
});

it.each(['input', 'textarea', 'select', 'dialog'])('does nothing while typing in %s', async (name) => {
  const { app, api } = await twoRing();
  app.keyboard.press(key('a', { target: document.createElement(name) }));
  expect(api.answer).not.toHaveBeenCalled();
});

it('can be switched off, and stays so', async () => {
  const settings = memory();
  (await twoRing(settings)).app.keyboard.setEnabled(false);
  const { app, api } = await twoRing(settings);
  for (const name of ['a', 'd', '?']) expect(app.keyboard.press(key(name))).toBe(false);
  expect(api.answer).not.toHaveBeenCalled();
  expect(app.keyboard.helpOpen.value).toBe(false);
});
