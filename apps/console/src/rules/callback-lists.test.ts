import type { Callback } from '@frontdesk/contract';
import { expect, it } from 'vitest';
import { exampleCallback } from '../../test/example-callbacks.ts';
import { at, START } from '../../test/example-calls.ts';
import { byUrgency, isOverdue, newer } from './callback-lists.ts';

it.each<[string, Partial<Callback>[], string[]]>([
  [
    'what is due first',
    [{ id: 'a' }, { id: 'b', due_at: at(90) }, { id: 'c', due_at: at(60) }],
    ['c', 'b', 'a'],
  ],
  [
    'what waits longest',
    [
      { id: 'a', created_at: at(5) },
      { id: 'b', created_at: at(1) },
    ],
    ['b', 'a'],
  ],
  [
    'what is over, newest first',
    [
      { id: 'a', state: 'done', created_at: at(1) },
      { id: 'b', state: 'done', created_at: at(5) },
    ],
    ['b', 'a'],
  ],
])('%s', (_, changes, expected) => {
  expect(
    changes
      .map(exampleCallback)
      .sort(byUrgency)
      .map(({ id }) => id),
  ).toEqual(expected);
});

it('keeps the later version, whichever comes first', () => {
  const old = exampleCallback({ updated_at: at(1) });
  const young = exampleCallback({ updated_at: at(2) });
  expect(newer(young, old)).toBe(young);
  expect(newer(old, young)).toBe(young);
  expect(newer(undefined, old)).toBe(old);
});

it.each<[string, Partial<Callback>, boolean]>([
  ['due in the past', { due_at: at(-1) }, true],
  ['due later', { due_at: at(1) }, false],
  ['without a time', {}, false],
  ['done', { due_at: at(-1), state: 'done' }, false],
])('overdue? %s', (_, changes, expected) => {
  expect(isOverdue(exampleCallback(changes), START)).toBe(expected);
});
