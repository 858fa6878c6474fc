import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseColour, wordsOn } from './accent.ts';
import { accentOnSurface, SURFACES } from './accent-on-surface.ts';
import { parseHex, type Rgb } from './colour.ts';
import { contrast } from './contrast.ts';
import type { Tone } from './theme.ts';

const WORDS: Record<ReturnType<typeof wordsOn>, Rgb> = { '#fff': [255, 255, 255], '#000': [0, 0, 0] };
const part = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(part, part, part);
const tone = fc.constantFrom<Tone>('light', 'dark');

describe('any accent', () => {
  it('carries readable words', () => {
    fc.assert(
      fc.property(colour, (brand) => {
        expect(contrast(WORDS[wordsOn(brand)], brand)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('can be made to stand out from the surface', () => {
    fc.assert(
      fc.property(colour, tone, (brand, on) => {
        expect(contrast(accentOnSurface(brand, on), SURFACES[on])).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

/** A brand may be any of them; a step of 3 looks at every 27th. */
it('carries them in all corners of the cube of colours', () => {
  const parts = Array.from({ length: 86 }, (_, index) => index * 3);
  const worst = parts.flatMap((red) =>
    parts.map((green) =>
      Math.min(...parts.map((blue) => contrast(WORDS[wordsOn([red, green, blue])], [red, green, blue]))),
    ),
  );
  expect(Math.min(...worst)).toBeGreaterThanOrEqual(4.5);
});

it.each<[string, Rgb, string]>([
  ['white on a deep teal', [15, 118, 110], '#fff'],
  ['black on yellow', [255, 212, 0], '#000'],
  ['white on the last grey that carries it', [0x76, 0x76, 0x76], '#fff'],
  ['black on the grey after it', [0x77, 0x77, 0x77], '#000'],
])('writes %s', (_, brand, words) => {
  expect(wordsOn(brand)).toEqual(words);
});

it('leaves an accent that can be seen already as it is', () => {
  expect(accentOnSurface([15, 118, 110], 'light')).toEqual([15, 118, 110]);
});

it.each([
  ['black on white', [0, 0, 0], [255, 255, 255], 21],
  ['white on black', [255, 255, 255], [0, 0, 0], 21],
  ['a colour on itself', [9, 9, 9], [9, 9, 9], 1],
  ['grey 767676 on white, the textbook case', [0x76, 0x76, 0x76], [255, 255, 255], 4.54],
] as const)('measures the contrast of %s', (_, one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
});

it.each([
  ['#0f766e', [15, 118, 110]],
  ['#FFFFFF', [255, 255, 255]],
  ['#fff', null],
  ['red', null],
  ['#12345g', null],
])('reads %s', (text, expected) => {
  expect(parseHex(text)).toEqual(expected);
});

it.each([null, ''])('falls back to the default without a colour: %j', (nothing) => {
  expect(parseColour(nothing)).toEqual([15, 118, 110]);
});
