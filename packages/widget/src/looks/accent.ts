import { contrast, mix, parseHex, type Rgb, toHex } from './colour.ts';

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

export const DEFAULT_ACCENT = '#0f766e';

/** The surfaces of `styles/tokens.css`, which a test compares. */
export const SURFACES: Record<Tone, Rgb> = { light: [255, 255, 255], dark: [21, 27, 32] };

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
const INK: Rgb = [16, 24, 32];

/** Whatever colour a brand has, what stands on it and what is written in it stays readable. */
export function accentColours(accent: Rgb, tone: Tone): AccentColours {
  const surface = SURFACES[tone];
  return {
    accent: toHex(accent),
    onAccent: toHex(readableOn(accent)),
    accentLine: toHex(pushAway(accent, surface, 3, tone)),
    accentText: toHex(pushAway(accent, surface, 4.5, tone)),
  };
}

function readableOn(fill: Rgb): Rgb {
  const better = contrast(WHITE, fill) >= contrast(INK, fill) ? WHITE : INK;
  return contrast(better, fill) >= 4.5 ? better : BLACK;
}

/** Darkens on light, lightens on dark, no further than needed. */
function pushAway(colour: Rgb, surface: Rgb, ratio: number, tone: Tone): Rgb {
  const end = tone === 'light' ? BLACK : WHITE;
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = mix(colour, end, share);
    if (contrast(mixed, surface) >= ratio) return mixed;
  }
  return end;
}

/** Reads any CSS colour; what is none gives the default. */
export function parseColour(colour: string | null): Rgb {
  const plain = colour === null ? null : (parseHex(colour) ?? parseHex(throughCanvas(colour)));
  return plain ?? parseHex(DEFAULT_ACCENT) ?? BLACK;
}

/** A canvas gives names, `hsl()` and the like back as `#rrggbb`; an unknown word leaves its colour as it was. */
function throughCanvas(colour: string): string {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return '';
  pen.fillStyle = DEFAULT_ACCENT;
  pen.fillStyle = colour;
  return typeof pen.fillStyle === 'string' ? pen.fillStyle : '';
}
