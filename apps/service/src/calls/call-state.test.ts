import { CALL_STATUSES, type CallStatus } from '@frontdesk/contract/vocabulary';
import { expect, test } from 'vitest';
import { CALL_MOVES } from './call-state.ts';

/** The whole life of a call: what each event makes of each status, `-` where it cannot happen. */
const LIFE = `
                        queued   ringing  active   ended
  call.queued           queued   queued   -        -
  call.ringing          ringing  -        -        -
  call.offered          -        ringing  -        -
  call.declined         -        ringing  -        -
  call.missed           -        ringing  -        -
  call.place_kept       queued   -        -        -
  call.overflowed       queued   ringing  -        -
  call.message_left     queued   ringing  -        -
  call.claimed          -        ringing  -        -
  call.claim_lapsed     -        ringing  -        -
  call.answered         -        active   -        -
  call.invited          -        -        active   -
  call.invite_failed    -        -        active   -
  call.accepted         -        -        active   -
  call.refused          -        -        active   -
  call.joined           -        -        active   -
  call.left             -        -        active   -
  call.transfer_started -        -        active   -
  call.transfer_failed  -        -        active   -
  call.transfer_cancelled -        -        active   -
  call.transferred      -        -        active   -
  call.visitor_lost     queued   ringing  active   -
  call.visitor_returned queued   ringing  active   -
  call.ended            ended    ended    ended    -
`;

const rows = LIFE.trim()
  .split('\n')
  .slice(1)
  .map((row) => row.trim().split(/\s+/));

test('the table names every move there is', () => {
  expect(rows.map(([event]) => event).sort()).toEqual(Object.keys(CALL_MOVES).sort());
});

test.each(rows)('%s', (event, ...after) => {
  const [, move] = Object.entries(CALL_MOVES).find(([name]) => name === event) ?? [];
  if (move === undefined) throw new Error(`no such move: ${event}`);
  const from: readonly CallStatus[] = move.from;
  const becomes = (status: CallStatus) => (move.to === 'same' ? status : move.to);
  expect(CALL_STATUSES.map((status) => (from.includes(status) ? becomes(status) : '-'))).toEqual(after);
});
