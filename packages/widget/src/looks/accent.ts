import { luminance, parseHex, type Rgb, toCss } from './colour.ts';

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/** A deep teal. */
const DEFAULT_ACCENT: Rgb = [15, 118, 110];

/** Up to this luminance white words have a contrast of 4.5:1, above it black ones do. */
const DARK_ENOUGH_FOR_WHITE = 1.05 / 4.5 - 0.05;

/** Words on the accent: at least 4.5:1, whatever colour a brand has. */
export function wordsOn(accent: Rgb): Rgb {
  return luminance(accent) > DARK_ENOUGH_FOR_WHITE ? BLACK : WHITE;
}

/** Reads any CSS colour; what is none gives the default. */
export function parseColour(colour: string | null | undefined): Rgb {
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
