import { contrast, mix, parseHex, type Rgb, toCss } from './colour.ts';

export type Tone = 'light' | 'dark';

export interface AccentColours {
  /** Filled buttons: the brand's colour as it is. */
  accent: string;
  /** Words on it; at least 4.5:1. */
  onAccent: string;
  /** Edge of filled buttons, rings and marks on the surface; at least 3:1. */
  accentLine: string;
  /** Words in the accent's colour on the surface; at least 4.5:1. */
  accentText: string;
}

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/** A deep teal. */
export const DEFAULT_ACCENT: Rgb = [15, 118, 110];

/** The surfaces of `styles/tokens.css`, which a test compares. */
export const SURFACES: Record<Tone, Rgb> = { light: WHITE, dark: [21, 27, 32] };

/** Whatever colour a brand has, what stands on it and what is written in it stays readable. */
export function accentColours(accent: Rgb, tone: Tone): AccentColours {
  return {
    accent: toCss(accent),
    onAccent: toCss(contrast(WHITE, accent) >= 4.5 ? WHITE : BLACK),
    accentLine: toCss(pushAway(accent, tone, 3)),
    accentText: toCss(pushAway(accent, tone, 4.5)),
  };
}

/** Darkens on light, lightens on dark, no further than needed. */
function pushAway(colour: Rgb, tone: Tone, ratio: number): Rgb {
  const end = tone === 'light' ? BLACK : WHITE;
  let pushed = colour;
  for (let share = 0.04; contrast(pushed, SURFACES[tone]) < ratio; share += 0.04) {
    pushed = mix(colour, end, share);
  }
  return pushed;
}

/** Reads any CSS colour; what is none gives the default. */
export function parseColour(colour: string | null): Rgb {
  return (colour && (parseHex(colour) ?? parseHex(throughCanvas(colour)))) || DEFAULT_ACCENT;
}

/** A canvas gives names, `hsl()` and the like back as `#rrggbb`; an unknown word leaves its colour as it was. */
function throughCanvas(colour: string): string {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return '';
  pen.fillStyle = toCss(DEFAULT_ACCENT);
  pen.fillStyle = colour;
  return String(pen.fillStyle);
}
