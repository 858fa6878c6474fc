import { expect, it } from 'vitest';
import { cornerAfter, cornerTowards, fitWidth, nearestCorner, widthAfter } from './window-place.ts';

const page = { x: 1000, y: 800 };

it.each([
  [{ x: 100, y: 100 }, false, 'top-start'],
  [{ x: 900, y: 100 }, false, 'top-end'],
  [{ x: 900, y: 700 }, false, 'bottom-end'],
  [{ x: 100, y: 700 }, false, 'bottom-start'],
  [{ x: 100, y: 700 }, true, 'bottom-end'],
  [{ x: 900, y: 100 }, true, 'top-start'],
])('a window around %o snaps, right to left %s, to %s', (middle, isRtl, corner) => {
  expect(nearestCorner(middle, page, isRtl)).toBe(corner);
});

it.each([
  ['bottom-end', 'ArrowUp', false, 'top-end'],
  ['top-end', 'ArrowDown', false, 'bottom-end'],
  ['bottom-end', 'ArrowLeft', false, 'bottom-start'],
  ['bottom-start', 'ArrowRight', false, 'bottom-end'],
  ['bottom-end', 'ArrowRight', true, 'bottom-start'],
  ['bottom-start', 'ArrowLeft', true, 'bottom-end'],
  ['bottom-end', 'Enter', false, null],
] as const)('from %s, %s leads, right to left %s, to %s', (corner, key, isRtl, next) => {
  expect(cornerTowards(corner, key, isRtl)).toBe(next);
});

it('goes round all corners by presses', () => {
  expect(cornerAfter(cornerAfter(cornerAfter(cornerAfter('bottom-end'))))).toBe('bottom-end');
  expect(cornerAfter('bottom-end')).toBe('bottom-start');
});

it('keeps a width within what can be seen and what leaves the page usable', () => {
  expect(fitWidth('mini', 10)).toBe(322);
  expect(fitWidth('mini', 400.4)).toBe(400);
  expect(fitWidth('panel', 5000)).toBe(880);
});

it('goes through the sizes by presses, back to the usual one from any width in between', () => {
  expect(widthAfter('mini', 322)).toBe(420);
  expect(widthAfter('mini', 520)).toBe(322);
  expect(widthAfter('mini', 400)).toBe(322);
});
