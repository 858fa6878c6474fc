import { expect, it } from 'vitest';
import type { Obstacles } from './media.ts';
import { obstacleText } from './obstacles.ts';
import { words } from './words.ts';

const say = words('en').call;

it.each<[Obstacles, string | null]>([
  [{}, null],
  [{ camera: 'refused' }, say.cameraRefused],
  [{ camera: 'missing' }, say.cameraMissing],
  [{ microphone: 'refused' }, say.microphoneRefused],
  [{ microphone: 'missing' }, say.microphoneMissing],
  [{ camera: 'refused', microphone: 'refused' }, say.nothingRefused],
  [{ camera: 'missing', microphone: 'refused' }, say.nothingRefused],
  [{ camera: 'missing', microphone: 'missing' }, say.nothingFound],
])('%j', (obstacles, text) => {
  expect(obstacleText(obstacles, say)).toBe(text);
});
