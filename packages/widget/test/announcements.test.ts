import { expect, it } from 'vitest';
import { after } from '../src/after/after.ts';
import { type DialogState, initialState } from '../src/call/dialog-state.ts';
import { phaseOf } from '../src/call/phase.ts';
import { announcement } from '../src/dialog/announcement.ts';
import type { Dialog } from '../src/dialog/dialog.ts';
import { during } from '../src/during/during.ts';
import { later } from '../src/later/later.ts';
import { LANGUAGE_TEXTS } from '../src/texts/all-languages.ts';
import { sendLine } from '../src/waiting/send-line.ts';
import { waiting } from '../src/waiting/waiting.ts';
import { openPage } from './support/browser.ts';
import { site, startFakeService } from './support/fake-service.ts';
import { maria, visit } from './support/visitor.ts';

const texts = LANGUAGE_TEXTS.en;

/** What is said in a state, with every part there. */
function said(state: Partial<DialogState>): string {
  const parts = {
    later: { ...later, texts: texts.later },
    waiting: { ...waiting, texts: texts.waiting },
    during: { ...during, texts: texts.during },
    after: { ...after, texts: texts.after },
  };
  // Announcements look at these members alone.
  return announcement({
    state: { ...initialState(null), ...state, ...parts },
    shell: { language: 'en' },
    texts: texts.call,
  } as unknown as Dialog);
}

async function inQueue() {
  openPage();
  const service = await startFakeService();
  service.call = { ...service.call, status: 'queued', position: 2, webclient_url: null, operator: null };
  const visitor = visit(service);
  await visitor.calls.call(maria);
  await expect.poll(() => service.followers).toBe(1);
  return { ...visitor, service };
}

it('says that a wish to be called back did not get through', () => {
  const callback = { fault: 'failed', sending: false } as const;
  expect(said({ phase: { name: 'callback' }, callback })).toBe(texts.later.callbackFailed);
  expect(said({ phase: { name: 'callback' } })).toBe('');
});

it('says that a mark did not get through', async () => {
  const { service } = await inQueue();
  const phase = phaseOf({ ...service.call, status: 'ended', end_reason: 'completed' });
  expect(said({ phase, rating: { mark: 3, state: 'failed' } })).toBe(texts.after.ratingFailed);
});

it('says that a place could not be kept', async () => {
  const { service } = await inQueue();
  const queue = { view: 'keep', fault: 'failed', sending: false, alert: 'off' } as const;
  expect(said({ phase: phaseOf(service.call), queue })).toBe(texts.later.callbackFailed);
});

it('says that a line was sent, and then again how the call stands', async () => {
  const { store, service, calls, shell } = await inQueue();
  // All that it is started with.
  waiting.start({ store, shell } as Dialog);
  await sendLine({ store, calls, shell }, 'I cannot speak');
  expect(said(store.state)).toContain('I cannot speak');

  service.change({ position: 1 });

  await expect.poll(() => said(store.state)).toBe(texts.waiting.next);
});

it('says that a call is recorded when it is answered', async () => {
  const { store, service, phase } = await inQueue();
  service.change({ status: 'active', operator: { name: 'Anna', picture_url: null } });
  await expect.poll(phase).toBe('active');
  const heard = (recording: 'on' | 'off') => said({ ...store.state, site: { ...site, recording } });
  expect(heard('on')).toContain(texts.during.recorded);
  expect(heard('on')).toContain('Anna');
  expect(heard('off')).not.toContain(texts.during.recorded);
});
