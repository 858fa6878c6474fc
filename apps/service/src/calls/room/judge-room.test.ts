import { expect, test } from 'vitest';
import type { RoomOccupancy } from '../../conferences/read-occupancy.ts';
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

const participants = (...ids: string[]): RoomOccupancy => ({ kind: 'participants', ids });
const guest = '*maria*7f';
const other = '*guest*b2';
const gone: RoomOccupancy = { kind: 'gone' };
const hidden: RoomOccupancy = { kind: 'hidden' };

const answered = (operatorId: number, recognised: boolean): Judgement => ({
  is: 'answered',
  operatorId,
  recognised,
});
const fine = (recognised: boolean): Judgement => ({ is: 'fine', recognised });
const missing: Judgement = { is: 'operator missing' };

test.each<[string, WatchedCall, RoomOccupancy, Judgement]>([
  ['rings, nobody in yet', ringing, participants(), fine(false)],
  ['rings, the visitor waits inside', ringing, participants(guest), fine(false)],
  ['rings, the visitor sits at two devices', ringing, participants(guest, other), fine(false)],
  ['rings, an operator turns up', ringing, participants(guest, 'boris'), answered(BORIS, true)],
  ['rings, two turn up: who was rung first', ringing, participants('boris', 'anna'), answered(ANNA, true)],
  ['rings, the room may not be read', ringing, hidden, fine(false)],
  ['rings, the room is gone', ringing, gone, { is: 'room gone' }],
  ['claimed, the visitor waits inside', claimed, participants(guest), fine(false)],
  ['claimed, the claimer turns up', claimed, participants(guest, 'boris'), answered(BORIS, true)],
  ['claimed, both turn up: the claimer', claimed, participants('anna', 'boris'), answered(BORIS, true)],
  ['claimed, another one turns up', claimed, participants(guest, 'anna'), answered(ANNA, true)],
  [
    'claimed, somebody unknown beside the visitor',
    claimed,
    participants(guest, other),
    answered(BORIS, false),
  ],
  ['claimed, the room may not be read', claimed, hidden, answered(BORIS, false)],
  ['talks, both in', active, participants(guest, 'anna'), fine(true)],
  ['talks, the visitor is away for a moment', active, participants('anna'), fine(true)],
  ['talks, a colleague has stayed', active, participants(guest, 'boris'), fine(true)],
  ['talks, the operator is gone', active, participants(guest), missing],
  ['talks, the operator is gone and the visitor at two devices', active, participants(guest, other), missing],
  ['talks, everybody is gone', active, participants(), missing],
  ['talks, the room may not be read', active, hidden, fine(true)],
  ['talks, the room is gone', active, gone, { is: 'room gone' }],
  ['talks as a guest, both in', asGuest, participants(guest, other), fine(false)],
  ['talks as a guest, one is left', asGuest, participants(guest), missing],
])('%s', (_, call, occupancy, judgement) => {
  expect(judgeRoom(call, occupancy)).toEqual(judgement);
});
