import { expect } from 'vitest';
import { testWithDesk } from '../support/desk-test.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk();

const post = async (url: string, token: string) =>
  await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  });

test('a client that names a content type and sends nothing hangs up all the same', async ({ desk }) => {
  const { id, token } = (await call(desk.url)).body;
  const answer = await post(`${desk.url}/api/v1/calls/${id}/end`, token);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ status: 'ended' });
});

test('where a body is needed its absence is told', async ({ desk }) => {
  const answer = await post(`${desk.url}/api/v1/calls`, 'none');
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: 'invalid_request' });
});
