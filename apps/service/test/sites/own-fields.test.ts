import type { ConsoleCall, OwnField, Site } from '@frontdesk/contract';
import { expect } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { request } from '../support/request.ts';
import { SITE } from '../support/seed-desk.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk();

const QUESTIONS: OwnField[] = [
  { key: 'size', kind: 'choice', label: 'Size', options: ['S', 'M'], required: true },
  { key: 'lit', kind: 'checkbox', label: 'Is it lit?', options: [], required: false },
  { key: 'serial', kind: 'text', label: 'Serial number', options: [], required: false },
];

async function ask({ db }: Desk, questions: OwnField[], form: Site['form'] = []): Promise<void> {
  await db
    .updateTable('sites')
    .set({ own_fields: JSON.stringify(questions), form: JSON.stringify(form), phone: '+49 30 1234567' })
    .execute();
}

test('a site tells its questions and its telephone number', async ({ desk }) => {
  await ask(desk, QUESTIONS);
  const { body } = await request<Site>(`${desk.url}/api/v1/sites/${SITE}`);
  expect(body).toMatchObject({ own_fields: QUESTIONS, phone: '+49 30 1234567' });
});

test('the operator sees the answers as the questions were asked, and nothing that was not asked', async ({
  desk,
}) => {
  await ask(desk, QUESTIONS);
  const anna = await signedIn(desk, 'anna');
  const { body } = await call(desk.url, {
    more: { answers: { size: 'M', lit: true, serial: '', shoe: '45' } },
  });
  await ask(desk, []);
  const { body: shown } = await anna.ask<ConsoleCall>('PATCH', `calls/${body.id}`, {});
  expect(shown.answers).toEqual([
    { label: 'Size', value: 'M' },
    { label: 'Is it lit?', value: true },
  ]);
});

test.for([
  ['nothing at all', {}, ['topic', 'answers.size']],
  ['an option there is not', { topic: 'Lamps', answers: { size: 'XL' } }, ['answers.size']],
  ['a word in place of a tick', { topic: 'Lamps', answers: { size: 'S', lit: 'yes' } }, ['answers.lit']],
  ['a tick in place of a word', { topic: 'Lamps', answers: { size: 'S', serial: true } }, ['answers.serial']],
] as const)('refuses %s', async ([_what, more, paths], { desk }) => {
  await ask(desk, QUESTIONS, [{ field: 'topic', required: true }]);
  const { status, body } = await call(desk.url, { more });
  expect(status).toBe(400);
  expect(body.errors?.map(({ path }: { path: string }) => path)).toEqual(paths);
});
