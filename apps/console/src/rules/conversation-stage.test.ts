import type { ConsoleCall } from '@frontdesk/contract';
import { expect, it } from 'vitest';
import { ANNA, at, BORIS, exampleCall, START } from '../../test/example-calls.ts';
import { type ConversationStage, conversationStage } from './conversation-stage.ts';

const WITH_BORIS: Partial<ConsoleCall> = { status: 'active', operator: BORIS, ringing: [] };
const MINE = { claimed_by: ANNA, claim_expires_at: at(15) };

it.each<[string, Partial<ConsoleCall>, string | null, number, ConversationStage]>([
  ['pressed, no answer yet', {}, null, 1, 'asking'],
  ['agreed, stream is behind', {}, at(15), 1, 'joining'],
  ['claimed', MINE, at(15), 14, 'joining'],
  ['claim ran out, stream is behind', MINE, at(15), 15, 'lapsed'],
  ['claim ran out', {}, at(15), 16, 'lapsed'],
  ['a colleague took it after that', { claimed_by: BORIS, claim_expires_at: at(40) }, at(15), 30, 'taken'],
  ['in the room', { status: 'active', operator: ANNA }, at(15), 20, 'talking'],
  ['in the room before the answer came', { status: 'active', operator: ANNA }, null, 1, 'talking'],
  ['a colleague talks', { status: 'active', operator: BORIS, ringing: [] }, at(15), 20, 'taken'],
  ['on the way into a colleague’s call', { status: 'active', operator: BORIS }, at(15), 10, 'joining'],
  [
    'the service knows it too',
    { ...WITH_BORIS, joining: [{ ...ANNA, until: at(15) }] },
    at(15),
    10,
    'joining',
  ],
  ['joined it', { status: 'active', operator: BORIS, participants: [BORIS, ANNA] }, at(15), 20, 'talking'],
  ['over', { status: 'ended', operator: ANNA }, at(15), 60, 'ended'],
])('%s', (_, changes, claimUntil, second, expected) => {
  const call = exampleCall(changes);
  expect(conversationStage(call, 'anna', claimUntil, START + second * 1000)).toBe(expected);
});
