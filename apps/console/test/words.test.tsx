// @vitest-environment happy-dom
import type { ConsoleCall } from '@frontdesk/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startConsole } from './console.ts';
import { ANNA, at, BORIS, exampleCall, START } from './example-calls.ts';
import { clearScreen, draw, drawn, find, showWorkplace } from './workplace.tsx';

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => {
  clearScreen();
  vi.useRealTimers();
});

const WITH_BORIS: Partial<ConsoleCall> = { status: 'active', operator: BORIS, answered_at: at(3) };
/** Boris talks and asks Anna in. */
const ASKED = exampleCall({ ...WITH_BORIS, participants: [BORIS], ringing: [ANNA] });
const ways = (call: ConsoleCall, address = 'about:blank#') => ({
  call,
  webclient_url: address,
  app_url: 'trueconf:x',
});

/** Anna is in the call, and her way into the room was nothing that a frame may show. */
async function asked(place: 'page' | 'app') {
  const console = await showWorkplace();
  console.feed.change(ASKED);
  console.api.answer.mockResolvedValue(ways(ASKED));
  await console.app.conversation.answer.run('c1', place);
  return console;
}

it('says of a call that one has left what is true: nobody took it over, and no address is wrong', async () => {
  const { app, api, feed } = await startConsole();
  const together = exampleCall({ ...WITH_BORIS, participants: [BORIS, ANNA], ringing: [] });
  feed.snapshot(together);
  api.answer.mockResolvedValue(ways(together, 'https://video.example/webrtc/1'));
  await app.conversation.answer.run('c1', 'page');
  api.leave.mockResolvedValue(together);
  await app.shared.leave.run();
  app.conversation.frame.emptied();
  draw(app);
  await drawn();
  expect(find('.call__place').textContent).toBe('Leaving the call…');
  feed.change(exampleCall({ ...WITH_BORIS, participants: [BORIS], ringing: [] }));
  await drawn();
  expect(document.body.textContent).toContain('You have left the call with Maria.');
});

it('says that an address cannot be shown where that is so', async () => {
  await asked('page');
  await drawn();
  expect(find('.call__place').textContent).toContain('it is not https');
});

it('does not say of a conversation one was asked into that it rings for others', async () => {
  const { feed } = await asked('app');
  vi.advanceTimersByTime(16_000);
  feed.change(ASKED);
  await drawn();
  expect(find('.call__message-text').textContent).toBe('You were not in the room within 15 seconds.');
});

it('makes the link ready to be copied by hand where a page may not copy', async () => {
  vi.stubGlobal('navigator', Object.create(navigator, { clipboard: { value: undefined } }));
  const { app, feed } = await showWorkplace();
  const call = exampleCall({ status: 'active', operator: ANNA, ringing: [], callback_id: 'b1' });
  feed.change(call);
  app.conversation.enter({ ...ways(call), visitor_url: 'https://video.example/c/1' });
  await drawn();
  find<HTMLButtonElement>('.visitor-link__actions button').click();
  await vi.advanceTimersByTimeAsync(10);
  expect(find('.visitor-link__actions button').textContent).toBe('Selected: copy it now');
  expect(document.activeElement).toBe(find('.visitor-link__url'));
  vi.unstubAllGlobals();
});
