import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { memory, startConsole } from './console.ts';
import { ANNA, at, BORIS, exampleCall, START } from './example-calls.ts';

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

const PAGE = { url: 'https://shop.example/kettle', title: 'Red kettle', referrer: null };

it('sounds from the first ringing call until the last has stopped', async () => {
  const { feed, sound } = await startConsole();
  feed.snapshot(exampleCall(), exampleCall({ id: 'c2' }));
  expect(sound.start).toHaveBeenCalledTimes(1);
  sound.stop.mockClear();
  feed.change(exampleCall({ status: 'ended' }));
  expect(sound.stop).not.toHaveBeenCalled();
  feed.change(exampleCall({ id: 'c2', ringing: [BORIS] }));
  expect(sound.stop).toHaveBeenCalled();
});

it('stops when no news comes and the ring has run out', async () => {
  const { feed, sound } = await startConsole();
  feed.snapshot(exampleCall({ ring_until: at(20) }));
  feed.status('retrying');
  sound.stop.mockClear();
  vi.advanceTimersByTime(24_000);
  expect(sound.stop).not.toHaveBeenCalled();
  vi.advanceTimersByTime(3_000);
  expect(sound.stop).toHaveBeenCalled();
});

it('stops in the same way when it was asked into a conversation', async () => {
  const { feed, sound } = await startConsole();
  feed.snapshot(exampleCall({ status: 'active', operator: BORIS, ring_until: at(20) }));
  expect(sound.start).toHaveBeenCalled();
  feed.status('retrying');
  sound.stop.mockClear();
  vi.advanceTimersByTime(26_000);
  expect(sound.stop).toHaveBeenCalled();
});

it('rings on past its time for as long as the service can tell when it stops', async () => {
  const { app, feed, sound } = await startConsole();
  feed.snapshot(exampleCall({ ring_until: at(20) }));
  sound.stop.mockClear();
  vi.advanceTimersByTime(60_000);
  expect(sound.stop).not.toHaveBeenCalled();
  expect(app.ringing.list.value).toHaveLength(1);
});

it('leaves the sound to the leading tab', async () => {
  const { feed, sound, lead } = await startConsole();
  lead.value = false;
  feed.snapshot(exampleCall());
  expect(sound.start).not.toHaveBeenCalled();
  lead.value = true;
  expect(sound.start).toHaveBeenCalled();
});

it('leaves the sound to another tab while it hears of no calls, and asks for it again when it does', async () => {
  const { app, feed, lead } = await startConsole();
  feed.status('retrying');
  expect(lead.value).toBe(false);
  feed.status('open');
  expect(lead.value).toBe(true);
  app.session.expire();
  feed.status('closed');
  expect(lead.value).toBe(false);
});

it('leads on without news for what rings already, and no longer', async () => {
  const { feed, sound, lead } = await startConsole();
  feed.snapshot(exampleCall({ ring_until: at(20) }));
  sound.stop.mockClear();
  feed.status('retrying');
  expect(lead.value).toBe(true);
  expect(sound.stop).not.toHaveBeenCalled();
  vi.advanceTimersByTime(26_000);
  expect(lead.value).toBe(false);
});

it('does not ask to lead while it cannot be heard, and warns', async () => {
  const { app, sound, lead } = await startConsole();
  sound.locked.value = true;
  expect(lead.value).toBe(false);
  expect(app.ringer.locked.value).toBe(true);
  sound.locked.value = false;
  expect(lead.value).toBe(true);
});

it('is silent where the operator has switched the sound off, and remembers', async () => {
  const settings = memory();
  const first = await startConsole({ settings });
  first.app.ringer.setMuted(true);
  const { app, feed, sound } = await startConsole({ settings });
  feed.snapshot(exampleCall());
  expect(sound.start).not.toHaveBeenCalled();
  expect(app.ringer.locked.value).toBe(false);
});

it('is silent in every tab when it is switched off in one', async () => {
  const settings = memory();
  const first = await startConsole({ settings });
  const second = await startConsole({ settings });
  first.app.ringer.setMuted(true);
  expect(second.app.ringer.muted.value).toBe(true);
  expect(second.lead.value).toBe(false);
  second.app.ringer.setMuted(false);
  expect(first.lead.value).toBe(true);
});

it('does not ring into a conversation', async () => {
  const { feed, sound } = await startConsole();
  feed.snapshot(exampleCall({ status: 'active', operator: ANNA, ringing: [] }));
  feed.change(exampleCall({ id: 'c2' }));
  expect(sound.start).not.toHaveBeenCalled();
});

it('shows a notification per call out of view and closes it when the ring ends', async () => {
  const { feed, browser } = await startConsole();
  feed.snapshot(exampleCall({ page: PAGE }));
  feed.change(exampleCall({ page: PAGE, topic: 'news' }));
  expect(browser.notify).toHaveBeenCalledExactlyOnceWith({
    ...{ callId: 'c1', name: 'Maria' },
    ...{ title: 'Maria is calling', body: 'Sales · Demo shop · Red kettle', icon: 'icon.svg' },
    ...{ answer: 'Answer', decline: 'Decline' },
  });
  feed.change(exampleCall({ status: 'ended' }));
  expect(browser.closeNotification).toHaveBeenCalledTimes(1);
});

it('shows none while the window is in view, and one when the operator turns away', async () => {
  const { feed, browser } = await startConsole();
  browser.inView.value = true;
  feed.snapshot(exampleCall());
  expect(browser.notify).not.toHaveBeenCalled();
  browser.inView.value = false;
  expect(browser.notify).toHaveBeenCalledTimes(1);
});

it('puts the caller into the title and icon of the tab for as long as it rings', async () => {
  const { feed, browser } = await startConsole();
  feed.snapshot(exampleCall());
  expect(browser.badge).toHaveBeenLastCalledWith('Maria is calling · Frontdesk', true);
  feed.change(exampleCall({ status: 'ended' }));
  expect(browser.badge).toHaveBeenLastCalledWith('Frontdesk', false);
});

it('announces a call again that comes back, also while another rings on', async () => {
  const { app, feed } = await startConsole();
  const heard: string[] = [];
  feed.snapshot(exampleCall({ id: 'c2', visitor: { name: 'Greta' } }));
  app.announcer.text.subscribe((text) => heard.push(text.split(' ')[0] ?? ''));
  feed.change(exampleCall());
  feed.change(exampleCall({ status: 'queued', ringing: [] }));
  feed.change(exampleCall());
  expect(heard).toEqual(['Greta', 'Maria', '', 'Maria']);
});

it('announces each call once', async () => {
  const { app, feed } = await startConsole();
  const heard: string[] = [];
  app.announcer.text.subscribe((text) => heard.push(text));
  feed.snapshot(exampleCall());
  feed.change(exampleCall({ topic: 'Size' }));
  feed.snapshot(exampleCall({ topic: 'Size' }));
  expect(heard).toEqual(['', 'Maria is calling. Sales · Demo shop. Press A to answer, D to decline.']);
});
