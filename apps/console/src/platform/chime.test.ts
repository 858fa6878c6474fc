import { expect, it } from 'vitest';
import { chimeSamples } from './chime.ts';

const samples = chimeSamples(8000);
const loudest = (part: Float32Array) => part.reduce((max, sample) => Math.max(max, Math.abs(sample)), 0);

it('is loud enough to be heard and never clips', () => {
  expect(loudest(samples)).toBeCloseTo(0.6, 2);
});

it('starts and ends in silence, so that the loop does not click', () => {
  expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.001);
  expect(loudest(samples.subarray(-80))).toBeLessThan(0.002);
});
