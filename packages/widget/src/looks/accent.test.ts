import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentColours, DEFAULT_ACCENT, parseColour, SURFACES, type Tone } from './accent.ts';
import { contrast, parseHex, type Rgb } from './colour.ts';

const part = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(part, part, part);
const tone = fc.constantFrom<Tone>('light', 'dark');

function rgb(css: string): Rgb {
  const [red, green, blue] = css.match(/\d+/g)?.map(Number) ?? [];
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`Not a colour: ${css}`);
  return [red, green, blue];
}

describe('any accent', () => {
  it('carries readable words', () => {
    fc.assert(
      fc.property(colour, tone, (brand, on) => {
        const { accent, onAccent } = accentColours(brand, on);
        expect(contrast(rgb(onAccent), rgb(accent))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('has an edge and a text colour that stand out from the surface', () => {
    fc.assert(
      fc.property(colour, tone, (brand, on) => {
        const { accentLine, accentText } = accentColours(brand, on);
        expect(contrast(rgb(accentLine), SURFACES[on])).toBeGreaterThanOrEqual(3);
        expect(contrast(rgb(accentText), SURFACES[on])).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('stays the brand’s own on filled buttons', () => {
    expect(accentColours([255, 212, 0], 'light').accent).toBe('rgb(255 212 0)');
  });
});

it('leaves an accent that is readable already as it is', () => {
  expect(accentColours([15, 118, 110], 'light')).toEqual({
    accent: 'rgb(15 118 110)',
    onAccent: 'rgb(255 255 255)',
    accentLine: 'rgb(15 118 110)',
    accentText: 'rgb(15 118 110)',
  });
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

it('falls back to the default without a colour', () => {
  expect(parseColour(null)).toEqual(DEFAULT_ACCENT);
});
