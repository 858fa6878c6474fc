import type { TimelineEvent } from '@frontdesk/contract';
import { expect, it } from 'vitest';
import { ANNA, at } from '../../test/example-calls.ts';
import { timelineWords } from './timeline-words.ts';

const PEOPLE = {
  visitor: 'Maria',
  nameOf: (login: string) => ({ anna: 'Anna', boris: 'Boris' })[login] ?? login,
  departmentOf: (key: string) => ({ sales: 'Sales' })[key] ?? key,
  helping: 'Workshop',
  somebody: 'somebody',
};

function event(changes: Partial<TimelineEvent>): TimelineEvent {
  return { id: 1, type: 'call.requested', at: at(0), actor: 'system', operator: null, data: {}, ...changes };
}

it.each<[string, Partial<TimelineEvent>, object]>([
  ['the visitor', { type: 'call.requested', actor: 'visitor' }, { visitor: 'Maria' }],
  ['the operator who acted', { type: 'call.claimed', operator: ANNA }, { name: 'Anna' }],
  [
    'those it rang at',
    { type: 'call.missed', data: { operators: ['anna', 'boris'] } },
    { names: 'Anna, Boris' },
  ],
  [
    'who is named in full',
    { type: 'call.invited', operator: ANNA, data: { operator: { login: 'boris', name: 'Boris' } } },
    { name: 'Anna', names: 'Boris' },
  ],
  [
    'a department by its name',
    { type: 'call.transfer_started', operator: ANNA, data: { department: 'sales', warm: false } },
    { name: 'Anna', names: 'Sales' },
  ],
  ['the department that helps', { type: 'call.overflowed' }, { names: 'Workshop' }],
  ['nobody when nobody is named', { type: 'call.left', data: { operators: 7 } }, { name: 'somebody' }],
])('names %s', (_, changes, values) => {
  expect(timelineWords(event(changes), PEOPLE)).toMatchObject({ key: changes.type, values });
});

it.each<[string, Partial<TimelineEvent>, string]>([
  ['the visitor', { type: 'call.ended', data: { by: 'visitor' } }, 'endedByVisitor'],
  ['an operator', { type: 'call.ended', operator: ANNA, data: { by: 'operator' } }, 'endedByOperator'],
  ['nobody', { type: 'call.ended', data: { by: 'system' } }, 'call.ended'],
])('says that %s hung up', (_, changes, key) => {
  expect(timelineWords(event(changes), PEOPLE).key).toBe(key);
});
