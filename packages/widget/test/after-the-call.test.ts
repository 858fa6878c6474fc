import type { Site } from '@frontdesk/contract';
import { expect, it } from 'vitest';
import { callAgain } from '../src/after/call-again.ts';
import { sendRating } from '../src/after/send-rating.ts';
import type { Dialog } from '../src/dialog/dialog.ts';
import { askForCallback } from '../src/later/ask-for-callback.ts';
import { sendCallback } from '../src/later/send-callback.ts';
import { openPage } from './support/browser.ts';
import { callId, startFakeService } from './support/fake-service.ts';
import { maria, visit } from './support/visitor.ts';

const TICK: Site['own_fields'][number] = {
  key: 'lit',
  kind: 'checkbox',
  label: 'It is lit',
  options: [],
  required: true,
};

async function afterCall() {
  openPage();
  const service = await startFakeService();
  const visitor = visit(service);
  await visitor.calls.call(maria);
  await visitor.calls.hangUp();
  const { createVisitorApi } = await import('@frontdesk/service-client');
  const api = createVisitorApi({ baseUrl: service.baseUrl });
  // The two verbs use these members alone.
  const dialog = { ...visitor, api } as unknown as Dialog;
  return { ...visitor, service, dialog };
}

it.each<[string, Partial<Site>, string]>([
  ['nothing', {}, 'ringing'],
  ['what may be left out', { form: [{ field: 'phone', required: false }] }, 'ringing'],
  ['what has to be filled in', { form: [{ field: 'phone', required: true }] }, 'form'],
  ['a question of its own', { own_fields: [TICK] }, 'form'],
  ['to agree', { consent_text: 'I agree.' }, 'form'],
])('calls again where the site asks for %s: %j, %s', async (_, asks, next) => {
  const { dialog, phase, service, store } = await afterCall();
  service.site = { ...service.site, ...asks };
  store.set({ site: service.site });

  await callAgain(dialog, maria);

  expect(phase()).toBe(next);
});

it.each([
  // What a call is kept with, what stands in the field, what the visitor was called last.
  ['Maria', 'Ma', 'Mary', 'Maria'],
  ['', ' Mary ', 'Maria', 'Mary'],
  ['', '', 'Maria', 'Maria'],
])('calls again as %j, with %j in the form and %j before, for %s', async (name, typed, before, calledAs) => {
  const { dialog, store, service, shell } = await afterCall();
  store.set({ draft: { ...maria, name: before }, site: service.site });
  const field = document.createElement('input');
  Object.assign(field, { name: 'name', value: typed });
  shell.root.append(field);

  await callAgain(dialog, { ...maria, name });

  expect(service.bodies.at(-1)).toMatchObject({ visitor: { name: calledAs } });
});

it('asks for the name where there is none, and keeps the rest', async () => {
  const { dialog, phase, store, service } = await afterCall();
  store.set({ draft: { ...maria, name: '' }, site: service.site });

  await callAgain(dialog, { name: '', department: 'sales' });

  expect(phase()).toBe('form');
  expect(store.state.draft).toEqual({ name: '', department: 'sales' });
});

it('sends the mark and the comment once', async () => {
  const { dialog, store, service } = await afterCall();
  store.set({ rating: { mark: 4, state: 'open' } });

  await Promise.all([sendRating(dialog, 'Kind'), sendRating(dialog, 'Kind')]);

  expect(store.state.rating.state).toBe('sent');
  expect(service.log.filter((route) => route.endsWith('/feedback'))).toHaveLength(1);
  expect(service.bodies.at(-1)).toEqual({ rating: 4, comment: 'Kind' });
});

it('says when the mark did not get through', async () => {
  const { dialog, store, service } = await afterCall();
  service.problems.set(`POST /calls/${callId}/feedback`, { status: 500, code: 'internal_error' });
  store.set({ rating: { mark: 1, state: 'open' } });

  await sendRating(dialog, '');

  expect(store.state.rating).toEqual({ mark: 1, state: 'failed' });
});

it('asks for a call back, with the call that led there', async () => {
  const { dialog, phase, service } = await afterCall();
  service.problems.set('POST /sites/shop/callbacks', { status: 201, code: 'none' });
  askForCallback(dialog);

  await sendCallback(dialog, { name: 'Maria', phone: '0170 123', email: '', message: '' });

  expect(service.bodies.at(-1)).toEqual({ name: 'Maria', phone: '0170 123', call_id: callId });
  expect(phase()).toBe('callback_sent');
});

it('sends no call back that nobody could answer', async () => {
  const { dialog, store, service } = await afterCall();
  const before = service.log.length;

  await sendCallback(dialog, { name: 'Maria', phone: '', email: '', message: '' });

  expect(store.state.callback).toEqual({ fault: 'contact', sending: false });
  expect(service.log).toHaveLength(before);
});

it('keeps the form when the wish did not get through', async () => {
  const { dialog, store, service, phase } = await afterCall();
  service.problems.set('POST /sites/shop/callbacks', { status: 503, code: 'service_unavailable' });
  askForCallback(dialog);

  await sendCallback(dialog, { name: 'Maria', phone: '0170 123', email: '', message: '' });

  expect(phase()).toBe('callback');
  expect(store.state.callback.fault).toBe('failed');
});

it('offers no second try to a visitor who is blocked', async () => {
  const { dialog, store, service } = await afterCall();
  service.problems.set('POST /sites/shop/callbacks', { status: 403, code: 'visitor_blocked' });
  service.problems.set(`POST /calls/${callId}/feedback`, { status: 403, code: 'visitor_blocked' });
  askForCallback(dialog);
  await sendCallback(dialog, { name: 'Maria', phone: '0170 123', email: '', message: '' });
  expect(store.state.phase).toMatchObject({ name: 'error', code: 'visitor_blocked' });

  askForCallback(dialog);
  store.set({ rating: { mark: 1, state: 'open' } });
  await sendRating(dialog, 'Bad');
  expect(store.state.phase).toMatchObject({ name: 'error', code: 'visitor_blocked' });
});
