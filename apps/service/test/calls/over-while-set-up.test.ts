import { expect, vi } from 'vitest';
import { endCall, endCallWithin } from '../../src/calls/end-call.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { heard } from '../support/heard.ts';
import { holdBack } from '../support/hold-back.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk();

test.for([
  [undefined, { status: 409, body: { code: 'call_ended' } }],
  ['service_unavailable', { status: 503, body: { code: 'service_unavailable' } }],
] as const)(
  'who calls is not sent into a call that ended during its set-up: %s',
  async ([failure, told], { desk }) => {
    const letRun = holdBack(desk, 'conferences.run');
    const calling = call(desk.url);
    await desk.trueconfAsked('conferences.run');
    const { id } = await desk.db.selectFrom('calls').select('id').executeTakeFirstOrThrow();
    const ending = { callId: id, reason: 'failed', by: 'system', actor: 'system' } as const;
    const over = heard(desk, 'call.ended');
    await endCall(desk.ctx, failure === undefined ? ending : { ...ending, failure });
    await over;
    letRun();
    expect(await calling).toMatchObject(told);
    await vi.waitFor(() => expect(desk.trueconf.state.conferences.size).toBe(0));
  },
);

test('a room that ran before it was stored is stored once nobody wants it, and removed', async ({ desk }) => {
  const letCreate = holdBack(desk, 'conferences.create');
  const calling = call(desk.url);
  await desk.trueconfAsked('conferences.create');
  await desk.db.transaction().execute(async (tx) => {
    const { id } = await tx.selectFrom('calls').select('id').forUpdate().executeTakeFirstOrThrow();
    letCreate();
    await desk.trueconfAsked('conferences.run');
    await endCallWithin(tx, { callId: id, reason: 'failed', by: 'system', actor: 'system' });
  });
  expect(await calling).toMatchObject({ status: 409, body: { code: 'call_ended' } });
  await vi.waitFor(() => expect(desk.trueconf.state.conferences.size).toBe(0));
  expect(desk.trueconf.journal.of('conferences.list')).toEqual([]);
});
