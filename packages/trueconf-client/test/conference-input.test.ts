import { describe, expect, it } from 'vitest';
import type { ConferenceInput, ConferenceUpdate } from '../src/index.ts';
import { fakeServer } from './support/fake-server.ts';
import { room } from './support/replies.ts';

const ROOM = { topic: 'a', type: 0, owner: 'anna', schedule: { type: -1 } } as const;
const WEEKLY: ConferenceInput['schedule'] = { type: 0, days: ['monday'], time: '09:30', duration: 3600 };

const SENSE: [string, ConferenceInput][] = [
  ['a room for two', { ...ROOM, max_participants: 2, max_podiums: 2, allow_guests: true, auto_invite: 1 }],
  ['a lecture, weekly', { ...ROOM, type: 1, schedule: WEEKLY }],
  [
    'a smart meeting, once',
    {
      ...ROOM,
      type: 3,
      vad_selector: 1,
      schedule: { type: 1, start_time: 1_900_000_000, duration: 60, time_offset: 180 },
    },
  ],
  [
    'a room with an id, tags and rights',
    { ...ROOM, id: '0042_a', tags: ['a'], rights: { guest: { recording: false } } },
  ],
];

it.each(SENSE)('sends %s as it is', async (_name, input) => {
  const server = await fakeServer(room);
  await server.client().conferences.create(input);
  expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual(input);
});

const NONSENSE: [string, unknown][] = [
  ['type', { ...ROOM, type: 2 }],
  ['topic', { ...ROOM, topic: '' }],
  ['topic', { ...ROOM, topic: 'x'.repeat(241) }],
  ['owner', { ...ROOM, owner: undefined }],
  ['id', { ...ROOM, id: 'with space' }],
  ['max_participants', { ...ROOM, max_participants: 0 }],
  ['invitations.0.id', { ...ROOM, invitations: [{ id: '' }] }],
  ['schedule.days', { ...ROOM, schedule: { ...WEEKLY, days: [] } }],
  ['schedule.time', { ...ROOM, schedule: { ...WEEKLY, time: '24:00' } }],
  ['schedule.duration', { ...ROOM, schedule: { type: 1, start_time: 1 } }],
  ['rights.guest', { ...ROOM, rights: { guest: { fly: true } } }],
];

it.each(NONSENSE)('refuses a wrong %s before anything is sent', async (field, input) => {
  const server = await fakeServer(room);
  // What a caller without types could pass.
  const call = server.client().conferences.create(input as ConferenceInput);
  await expect(call).rejects.toMatchObject({ code: 'invalid_input', sent: false });
  await expect(call).rejects.toThrow(field);
  expect(server.tokenRequests).toHaveLength(0);
});

describe('does not compile', () => {
  it('is checked by the type checker', () => {
    // @ts-expect-error vad_selector belongs to type 3
    const selector: ConferenceInput = { ...ROOM, type: 0, vad_selector: 1 };
    // @ts-expect-error a lecture has one podium
    const podiums: ConferenceInput = { ...ROOM, type: 1, max_podiums: 2 };
    // @ts-expect-error there is no type 2
    const type: ConferenceInput = { ...ROOM, type: 2 };
    // @ts-expect-error a weekly schedule needs days
    const schedule: ConferenceInput = { ...ROOM, schedule: { type: 0, time: '10:00', duration: 60 } };
    // @ts-expect-error a room has no start
    const start: ConferenceInput = { ...ROOM, schedule: { type: -1, start_time: 1 } };
    // @ts-expect-error not one of the fourteen rights
    const rights: ConferenceInput = { ...ROOM, rights: { guest: { fly: true } } };
    // @ts-expect-error an id cannot be changed
    const id: ConferenceUpdate = { ...ROOM, id: '1' };
    expect([selector, podiums, type, schedule, start, rights, id]).toHaveLength(7);
  });
});
