import { expect, it } from 'vitest';
import { bestGrid } from './grid.ts';

it.each([
  [1, 1600, 900, 1, 1600],
  [2, 1600, 900, 2, 796],
  [2, 400, 900, 1, 400],
  [3, 1600, 900, 2, 792],
  [4, 1600, 900, 2, 792],
  [5, 1600, 900, 3, 528],
  [3, 312, 124, 2, 103],
])('%i tiles in %i × %i stand in %i columns, each %i wide', (count, width, height, columns, tileWidth) => {
  expect(bestGrid(count, width, height, 8)).toMatchObject({ columns, tileWidth });
});

it('keeps the shape of a picture', () => {
  const { tileWidth, tileHeight } = bestGrid(6, 1280, 720, 8);
  expect(tileWidth / tileHeight).toBeCloseTo(16 / 9, 1);
});

it('gives nothing in a box without room', () => {
  expect(bestGrid(3, 0, 0, 8)).toEqual({ columns: 1, tileWidth: 0, tileHeight: 0 });
});
