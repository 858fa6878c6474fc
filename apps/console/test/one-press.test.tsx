// @vitest-environment happy-dom
import type { ConsoleCall } from '@frontdesk/contract';
import { ProblemError } from '@frontdesk/service-client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ANNA, at, BORIS, exampleCall, START } from './example-calls.ts';
import { clearScreen, drawn, find, showWorkplace } from './workplace.tsx';

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => {
  clearScreen();
  vi.useRealTimers();
});

const TALK: Partial<ConsoleCall> = { status: 'active', ringing: [], answered_at: at(3) };

async function talking(call: Partial<ConsoleCall>) {
  const console = await showWorkplace();
  console.feed.change(exampleCall({ ...TALK, ...call }));
  await drawn();
  return console;
}

it('lets a colleague who helps leave by the red button, and end the call for all by another', async () => {
  const { api } = await talking({ operator: BORIS, participants: [BORIS, ANNA] });
  const leave = find('.call__bar .button--danger');
  expect(leave.textContent).toBe('Leave');
  leave.click();
  expect(api.leave).toHaveBeenCalledExactlyOnceWith('c1');
  expect(api.end).not.toHaveBeenCalled();
  const endForAll = find('.call__sharing button');
  expect(endForAll.textContent).toBe('End for all');
  endForAll.click();
  expect(api.end).toHaveBeenCalledExactlyOnceWith('c1');
});

it('hangs up by the red button where the call is the operator’s own', async () => {
  const { api } = await talking({ operator: ANNA, participants: [ANNA, BORIS] });
  find('.call__bar .button--danger').click();
  expect(api.end).toHaveBeenCalledExactlyOnceWith('c1');
});

it('keeps what was chosen for a block that failed, and says why', async () => {
  const { app, api } = await talking({ operator: ANNA });
  app.shared.open('block');
  await drawn();
  find<HTMLInputElement>('dialog [name=reason]').value = 'Shouts';
  api.block.mockRejectedValueOnce(new ProblemError('network'));
  find('dialog [type=submit]').click();
  await drawn();
  expect(find<HTMLInputElement>('dialog [name=reason]').value).toBe('Shouts');
  expect(find('dialog [role=alert]').textContent).toContain('Frontdesk cannot be reached');
  expect(app.shared.dialog.value).toBe('block');
});

it('has the list of the history as it was on the way back from a call', async () => {
  const { api, browser } = await showWorkplace();
  api.history.mockResolvedValue({ calls: [], next_cursor: null });
  vi.spyOn(api, 'pastCall').mockReturnValue(new Promise(() => {}));
  for (const callId of [null, 'c1', null]) {
    browser.route.value = { page: 'history', callId };
    await drawn();
  }
  expect(api.history).toHaveBeenCalledTimes(1);
  browser.route.value = { page: 'desk' };
  await drawn();
  browser.route.value = { page: 'history', callId: null };
  await drawn();
  expect(api.history).toHaveBeenCalledTimes(2);
});
