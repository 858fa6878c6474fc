import { CreatedCall } from '@frontdesk/contract';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { eventsOf } from '../support/call-record.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { call, visitor } from '../support/visitor.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('a visitor calls, the room runs with the operator invited, hanging up removes it', async () => {
  const { status, body } = await call(desk.url, { origin: 'https://shop.example' });
  expect(status).toBe(201);
  expect(() => CreatedCall.parse(body)).not.toThrow();
  expect(body).toMatchObject({ status: 'ringing', operator: { name: 'Anna' }, position: null });
  expect(body.webclient_url).toMatch(/\/webrtc\/\d+#login=/);

  const [room] = [...desk.trueconf.state.conferences.values()];
  expect(room?.state).toBe('running');
  expect(room?.fields).toMatchObject({
    owner: 'anna',
    type: 0,
    auto_invite: 1,
    allow_guests: true,
    invitations: [{ id: 'anna' }],
    tags: ['frontdesk', `frontdesk-${body.id}`],
  });

  const ended = await visitor(desk.url, body).hangUp();
  expect(ended.body).toMatchObject({ status: 'ended', end_reason: 'abandoned', webclient_url: null });
  await vi.waitFor(() => expect(desk.trueconf.state.conferences.size).toBe(0));
  await vi.waitFor(async () =>
    expect(await eventsOf(desk.db, body.id)).toEqual([
      'call.requested',
      'room.created',
      'call.ringing',
      'call.ended',
      'room.released',
    ]),
  );
});
