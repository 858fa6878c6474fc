import { expect, test } from 'vitest';
import type { RoomSight } from '../conferences/look-into-room.ts';
import { type Judgement, judgeRoom, type WatchedCall } from './judge-room.ts';

const ANNA = 1;
const BORIS = 2;
const operators = new Map([
  ['anna', ANNA],
  ['boris', BORIS],
]);
const ringing: WatchedCall = { status: 'ringing', claimedBy: null, operatorRecognised: false, operators };
const claimed: WatchedCall = { ...ringing, claimedBy: BORIS };
const active: WatchedCall = { ...ringing, status: 'active', operatorRecognised: true };
const asGuest: WatchedCall = { ...active, operatorRecognised: false };

const people = (...ids: string[]): RoomSight => ({ kind: 'people', ids });
const guest = '*maria*7f';
const other = '*guest*b2';
const gone: RoomSight = { kind: 'gone' };
const unseen: RoomSight = { kind: 'unseen' };

const answered = (operatorId: number, recognised: boolean): Judgement => ({
  is: 'answered',
  operatorId,
  recognised,
});
const fine = (recognised: boolean): Judgement => ({ is: 'fine', recognised });
const missing: Judgement = { is: 'operator missing' };

test.each<[string, WatchedCall, RoomSight, Judgement]>([
  ['rings, nobody in yet', ringing, people(), fine(false)],
  ['rings, the visitor waits inside', ringing, people(guest), fine(false)],
  ['rings, the visitor sits at two devices', ringing, people(guest, other), fine(false)],
  ['rings, an operator turns up', ringing, people(guest, 'boris'), answered(BORIS, true)],
  ['rings, two turn up: who was rung first', ringing, people('boris', 'anna'), answered(ANNA, true)],
  ['rings, the room may not be looked into', ringing, unseen, fine(false)],
  ['rings, the room is gone', ringing, gone, { is: 'room gone' }],
  ['claimed, the visitor waits inside', claimed, people(guest), fine(false)],
  ['claimed, the claimer turns up', claimed, people(guest, 'boris'), answered(BORIS, true)],
  ['claimed, both turn up: the claimer', claimed, people('anna', 'boris'), answered(BORIS, true)],
  ['claimed, another one turns up', claimed, people(guest, 'anna'), answered(ANNA, true)],
  ['claimed, somebody unknown beside the visitor', claimed, people(guest, other), answered(BORIS, false)],
  ['claimed, the room may not be looked into', claimed, unseen, answered(BORIS, false)],
  ['talks, both in', active, people(guest, 'anna'), fine(true)],
  ['talks, the visitor is away for a moment', active, people('anna'), fine(true)],
  ['talks, a colleague has stayed', active, people(guest, 'boris'), fine(true)],
  ['talks, the operator is gone', active, people(guest), missing],
  ['talks, the operator is gone and the visitor at two devices', active, people(guest, other), missing],
  ['talks, everybody is gone', active, people(), missing],
  ['talks, the room may not be looked into', active, unseen, fine(true)],
  ['talks, the room is gone', active, gone, { is: 'room gone' }],
  ['talks as a guest, both in', asGuest, people(guest, other), fine(false)],
  ['talks as a guest, one is left', asGuest, people(guest), missing],
])('%s', (_, call, sight, judgement) => {
  expect(judgeRoom(call, sight)).toEqual(judgement);
});
