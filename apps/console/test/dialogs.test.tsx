// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { START } from './example-calls.ts';
import { clearScreen, drawn, find, showWorkplace } from './workplace.tsx';

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => {
  clearScreen();
  vi.useRealTimers();
});

it('keeps the sign-in over the desk, also when the browser has closed it', async () => {
  const { app } = await showWorkplace();
  app.session.expire();
  await drawn();
  const dialog = find<HTMLDialogElement>('dialog');
  // What a second Escape does: nobody is asked.
  dialog.close();
  expect(dialog.open).toBe(true);
  await app.session.signIn.run({ login: 'anna', password: 'x' });
  await drawn();
  expect(document.querySelector('dialog')).toBeNull();
});

it('counts one that the browser has closed as closed', async () => {
  const { app } = await showWorkplace();
  app.keyboard.setHelpOpen(true);
  await drawn();
  find<HTMLDialogElement>('dialog').close();
  expect(app.keyboard.helpOpen.value).toBe(false);
});
