import { once } from 'node:events';
import { expect, vi } from 'vitest';
import { callToken } from '../../src/calls/call-token.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { heard } from '../support/heard.ts';
import { holdBack } from '../support/hold-back.ts';
import { signedIn } from '../support/operator.ts';
import { type CallOptions, call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna'] });

/** A call whose room does not run before it is let. */
async function ringsAhead(desk: Desk, options: CallOptions = {}) {
  const letRun = holdBack(desk, 'conferences.run');
  const calling = call(desk.url, options);
  await desk.trueconfAsked('conferences.run');
  const { id } = await vi.waitFor(() =>
    desk.db.selectFrom('calls').where('status', '=', 'ringing').select('id').executeTakeFirstOrThrow(),
  );
  return { id, calling, letRun };
}

test('that a call rings is stored while its room is being run, and told once it runs', async ({ desk }) => {
  const told: string[] = [];
  desk.ctx.events.onHint(({ type }) => void told.push(type));
  const { calling, letRun } = await ringsAhead(desk);
  expect(told).toEqual([]);
  letRun();
  expect((await calling).body).toMatchObject({ status: 'ringing', webclient_url: expect.any(String) });
  await vi.waitFor(() => expect(told).toEqual(['call.ringing']));
});

test('who looks at it before is told where to go all the same', async ({ desk }) => {
  const { id, calling, letRun } = await ringsAhead(desk);
  const arrived = once(desk.app.server, 'request');
  const looking = visitor(desk.url, { id, token: callToken(desk.ctx.serverSecret, id) }).look();
  await arrived;
  letRun();
  const { body } = await looking;
  expect(body).toMatchObject({ status: 'ringing', webclient_url: (await calling).body.webclient_url });
});

test('the same request once more gets the same answer, and no sooner', async ({ desk }) => {
  const options = { key: 'k'.repeat(20) };
  const { calling, letRun } = await ringsAhead(desk, options);
  const arrived = once(desk.app.server, 'request');
  const again = call(desk.url, options);
  await arrived;
  letRun();
  const [first, second] = (await Promise.all([calling, again])).map(({ body }) => body);
  expect(first?.webclient_url).toEqual(expect.any(String));
  expect(second).toMatchObject({ id: first?.id, webclient_url: first?.webclient_url });
});

test('declined before its room runs, it does not send the visitor there', async ({ desk }) => {
  const anna = await signedIn(desk, 'anna');
  const { id, calling, letRun } = await ringsAhead(desk);
  const over = heard(desk, 'call.ended');
  expect((await anna.decline(id)).status).toBe(200);
  await over;
  letRun();
  expect(await calling).toMatchObject({ status: 409, body: { code: 'call_ended' } });
  await vi.waitFor(() => expect(desk.trueconf.state.conferences.size).toBe(0));
});
