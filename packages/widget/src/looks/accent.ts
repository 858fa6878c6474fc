import { parseHex, type Rgb, toCss } from './colour.ts';

/** A deep teal. */
const DEFAULT_ACCENT: Rgb = [15, 118, 110];

/** Up to this brightness white words have a contrast of 4.5:1, above it black ones do. */
const DARK_ENOUGH_FOR_WHITE = 1_730_000;

/**
 * Words on the accent: at least 4.5:1, whatever colour a brand has. That leaves some room between white and black, and so
 * the luminance of `contrast.ts` can be reckoned roughly, on a scale of its own.
 */
export function wordsOn(accent: Rgb): '#000' | '#fff' {
  const [red, green, blue] = accent.map((part) => (part + 14) ** 2.4) as unknown as Rgb;
  return 3 * red + 10 * green + blue > DARK_ENOUGH_FOR_WHITE ? '#000' : '#fff';
}

/** Reads any CSS colour; what is none gives the default. */
export function parseColour(colour: string | null | undefined): Rgb {
  return (colour && (parseHex(colour) ?? painted(colour))) || DEFAULT_ACCENT;
}

/** Painted with, any notation becomes what the screen shows; an unknown word leaves the pen's colour as it was. */
function painted(colour: string): Rgb | null {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return null;
  pen.fillStyle = toCss(DEFAULT_ACCENT);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  // Of its four parts the last is how opaque it is; the first three are what they are called.
  return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3) as unknown as Rgb;
}
