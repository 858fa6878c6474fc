import { expect, it } from 'vitest';
import { frameHint } from './frame-hint.ts';

// Stands for a window; the rule only compares it.
const frame = {} as MessageEventSource;
const origin = 'https://video.example';

it.each([
  ['logout', 'left'],
  ['connectionClosed', 'left'],
  ['loginFail', 'refused'],
  ['notSupported', 'refused'],
  ['somethingNew', null],
  ['toString', null],
])('a message of type %s from the frame means %s', (type, hint) => {
  expect(frameHint({ source: frame, origin, data: { type } }, frame, origin)).toBe(hint);
});

it.each([
  ['from another window', { source: {} as MessageEventSource, origin, data: { type: 'logout' } }],
  ['from another origin', { source: frame, origin: 'https://evil.example', data: { type: 'logout' } }],
  ['that is a word', { source: frame, origin, data: 'logout' }],
  ['that is nothing', { source: frame, origin, data: null }],
])('pays no heed to a message %s', (_, message) => {
  expect(frameHint(message, frame, origin)).toBeNull();
});
