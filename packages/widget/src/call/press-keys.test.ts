import { expect, it } from 'vitest';
import { createPressKeys } from './press-keys.ts';

const body = { site: 'shop', visitor: { name: 'Maria' } };

it('keeps the key of a press that got no answer', () => {
  const keyFor = createPressKeys();
  expect(keyFor(body)).toBe(keyFor({ ...body }));
});

it('gives a new key after an answer', () => {
  const keyFor = createPressKeys();
  const first = keyFor(body);
  keyFor.done();
  expect(keyFor(body)).not.toBe(first);
});

it('gives a new key for another request', () => {
  const keyFor = createPressKeys();
  expect(keyFor(body)).not.toBe(keyFor({ ...body, department: 'sales' }));
});

it('makes keys the contract takes', () => {
  expect(createPressKeys()(body)).toMatch(/^[\x21-\x7e]{1,200}$/);
});
