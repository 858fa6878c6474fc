import { createVisitorApi } from '@frontdesk/service-client';
import { expect, it } from 'vitest';
import type { Trouble } from '../src/call/trouble.ts';
import type { DialogKit } from '../src/dialog/dialog.ts';
import { healPicture } from '../src/during/heal-picture.ts';
import { joinAgain } from '../src/later/join-again.ts';
import { openPage } from './support/browser.ts';
import { callId, startFakeService } from './support/fake-service.ts';
import { maria, visit } from './support/visitor.ts';

/** A call that runs, the service that then goes away, and that the picture is gone for one reason or another. */
async function loseServiceAnd(trouble: Trouble) {
  openPage();
  const service = await startFakeService();
  const { calls, store, shell, place } = visit(service);
  healPicture({ calls, store, shell, api: createVisitorApi(shell) } as DialogKit);
  await calls.call(maria);
  await expect.poll(() => service.followers).toBe(1);
  for (const path of ['', '/events']) {
    service.problems.set(`GET /calls/${callId}${path}`, { status: 503, code: 'service_unavailable' });
  }
  service.dropStreams();
  await expect.poll(() => store.state.link).toBe('lost');
  calls.picture.fail(trouble);
  const rooms = () => place.querySelectorAll('iframe[src*="/webrtc/42"]').length;
  return { service, calls, store, rooms };
}

it.each(['connection_closed', 'late'] as const)(
  'shows a picture anew that was %s while the service was away',
  async (trouble) => {
    const { service, store, rooms } = await loseServiceAnd(trouble);
    service.problems.clear();
    await expect.poll(rooms).toBe(1);
    expect(store.state.trouble).toBeNull();
  },
);

it.each(['connection_closed', 'late', 'must_join', 'login_failed', 'own_window'] as const)(
  'a press on the way back from %s while the service is away counts, at once and when it is back',
  async (trouble) => {
    const { service, calls, store, rooms } = await loseServiceAnd(trouble);
    const pressed = joinAgain(calls);
    expect(store.state.trouble).toBeNull();
    await pressed;

    service.problems.clear();

    await expect.poll(rooms).toBe(1);
    expect(store.state.trouble).toBeNull();
  },
);

it.each(['must_join', 'frame_blocked'] as const)(
  'waits for the press of somebody whose picture is away for %s',
  async (trouble) => {
    const { service, store, rooms } = await loseServiceAnd(trouble);
    service.problems.clear();
    await expect.poll(() => service.followers).toBe(1);
    await expect.poll(() => store.state.link).toBe('ok');
    expect([rooms(), store.state.trouble]).toEqual([0, trouble]);
  },
);

it('enters the room once, however often that is pressed', async () => {
  openPage();
  const service = await startFakeService();
  const { calls, place } = visit(service);
  await calls.call(maria);
  calls.picture.fail('must_join');
  const entered: Node[] = [];
  const append = place.append.bind(place);
  place.append = (...nodes: Node[]) => {
    entered.push(...nodes);
    append(...nodes);
  };

  await Promise.all([joinAgain(calls), joinAgain(calls)]);

  expect(entered).toHaveLength(1);
});
