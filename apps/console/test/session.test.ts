import { ProblemError } from '@frontdesk/service-client';
import { expect, it, vi } from 'vitest';
import { SESSION, startConsole } from './console.ts';
import { ANNA, at, BORIS, exampleCall } from './example-calls.ts';

const unauthorized = () => new ProblemError('unauthorized', { status: 401 });
const RUNNING = exampleCall({ status: 'active', operator: ANNA, ringing: [] });

it.each([
  ['unauthorized' as const, 'signed_out'],
  ['network' as const, 'unreachable'],
])('knows after %s that it is %s', async (code, status) => {
  const { app, api } = await startConsole();
  api.getSession.mockRejectedValue(new ProblemError(code));
  await app.session.load.run();
  expect(app.session.state.value.status).toBe(status);
});

it('keeps the desk with its call when the session runs out, and carries on after sign-in', async () => {
  const { app, feed } = await startConsole();
  feed.snapshot(RUNNING);
  feed.status('closed', unauthorized());
  expect(app.session.state.value).toMatchObject({ status: 'expired', operator: { login: 'anna' } });
  expect(app.conversation.current.value?.callId).toBe('c1');
  expect(feed.isOpen).toBe(false);
  await app.session.signIn.run({ login: 'anna', password: 'x' });
  expect(feed.isOpen).toBe(true);
  expect(app.conversation.current.value?.callId).toBe('c1');
});

it('shows the next operator nothing of the last one', async () => {
  const { app, api, feed } = await startConsole();
  feed.snapshot(RUNNING);
  feed.status('closed', unauthorized());
  api.signIn.mockResolvedValue({ ...SESSION, operator: { ...BORIS, role: 'operator' } });
  await app.session.signIn.run({ login: 'boris', password: 'x' });
  expect(app.conversation.current.value).toBeNull();
  expect(app.calls.loaded.value).toBe(false);
});

it('asks for sign-in when the stream turns out to be somebody else’s, and shows nothing of theirs', async () => {
  const { app, feed } = await startConsole();
  feed.snapshot(RUNNING);
  const presence = { status: 'away', reason: null, since: at(0), wrap_up_until: null } as const;
  const theirs = { login: 'boris', presence, calls: [], operators: [] };
  feed.send({ type: 'snapshot', id: 9, at: at(9), ...theirs });
  expect(app.session.state.value.status).toBe('expired');
  expect(app.presence.available.value).toBe(true);
  expect(app.calls.today.value).toHaveLength(1);
});

it('keeps no names and no choices of the last operator', async () => {
  const { app, api, feed } = await startConsole();
  feed.snapshot(RUNNING);
  app.team.chooseSite('demo-shop');
  app.callbacks.show('done');
  expect(app.names.sites.value).toHaveLength(1);
  feed.status('closed', unauthorized());
  api.signIn.mockResolvedValue({ ...SESSION, operator: { ...BORIS, role: 'operator' } });
  await app.session.signIn.run({ login: 'boris', password: 'x' });
  expect([app.names.sites.value, app.names.operators.value]).toEqual([[], []]);
  expect([app.team.site.value, app.team.members.value, app.callbacks.view.value]).toEqual([
    '',
    null,
    'pending',
  ]);
});

it('finds the service by itself once it can be reached, at the latest after some seconds', async () => {
  vi.useFakeTimers();
  const { app, api, browser } = await startConsole();
  api.getSession.mockRejectedValue(new ProblemError('network'));
  await app.session.load.run();
  await vi.advanceTimersByTimeAsync(5_000);
  expect([api.getSession.mock.calls.length, app.session.state.value.status]).toEqual([3, 'unreachable']);
  browser.online.value = false;
  api.getSession.mockResolvedValue(SESSION);
  browser.online.value = true;
  await vi.advanceTimersByTimeAsync(0);
  expect(app.session.state.value.status).toBe('signed_in');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(api.getSession).toHaveBeenCalledTimes(4);
  vi.useRealTimers();
});

it('asks for sign-in when any command finds the session over', async () => {
  const { app, api } = await startConsole();
  api.setPresence.mockRejectedValue(unauthorized());
  await app.presence.goAway.run('Lunch');
  expect(app.session.state.value.status).toBe('expired');
  expect(app.notices.current.value).toBeNull();
});

it('stops following at sign-out', async () => {
  const { app, feed } = await startConsole();
  await app.session.signOut.run();
  expect(feed.isOpen).toBe(false);
  expect(app.session.state.value.status).toBe('signed_out');
});

it('tells a refusal that is not about the session', async () => {
  const { app, feed } = await startConsole();
  feed.status('closed', new ProblemError('forbidden', { status: 403 }));
  expect(app.connection.status.value).toBe('refused');
  expect(app.session.state.value.status).toBe('signed_in');
});

it('signs the first administrator in with what they have just chosen', async () => {
  const { app, api } = await startConsole();
  await app.session.setUp.run({ token: 't', login: 'anna', name: 'Anna', password: 'long enough' });
  expect(api.signIn).toHaveBeenCalledWith({ login: 'anna', password: 'long enough' });
});
