import type { ConsoleCall } from '@frontdesk/contract';
import { expect, it } from 'vitest';
import { ANNA, at, BORIS, exampleCall } from '../../test/example-calls.ts';
import { type Sharing, sharing } from './sharing.ts';

const ALONE: Partial<ConsoleCall> = { status: 'active', operator: ANNA, participants: [ANNA], ringing: [] };
const TO_BORIS = { from: ANNA, operator: BORIS, department: null, warm: true, since: at(9) };

it.each<[string, Partial<ConsoleCall>, Sharing]>([
  ['she is alone with the visitor', {}, { kind: 'alone' }],
  ['Boris is invited', { ringing: [BORIS] }, { kind: 'invited', names: 'Boris' }],
  ['Boris is on the way', { joining: [{ ...BORIS, until: at(15) }] }, { kind: 'invited', names: 'Boris' }],
  ['Boris has joined', { participants: [ANNA, BORIS] }, { kind: 'together', names: 'Boris' }],
  ['she helps Boris', { operator: BORIS, participants: [BORIS, ANNA] }, { kind: 'helping', names: 'Boris' }],
  [
    'it rings at Boris',
    { transfer: TO_BORIS, ringing: [BORIS] },
    { kind: 'handing_over', transfer: TO_BORIS },
  ],
  [
    'Boris is there',
    { transfer: TO_BORIS, participants: [ANNA, BORIS] },
    { kind: 'introducing', names: 'Boris' },
  ],
  [
    'Boris hands over to her and is still there',
    { transfer: { ...TO_BORIS, from: BORIS, operator: ANNA }, participants: [BORIS, ANNA] },
    { kind: 'together', names: 'Boris' },
  ],
])('%s', (_, changes, expected) => {
  expect(sharing(exampleCall({ ...ALONE, ...changes }), 'anna')).toEqual(expected);
});
