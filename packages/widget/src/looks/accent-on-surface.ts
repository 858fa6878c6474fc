import { type Rgb, toCss } from './colour.ts';
import { contrast } from './contrast.ts';
import type { Tone } from './theme.ts';

/** The surfaces of `styles/roles.css`, which a test compares. */
export const SURFACES: Record<Tone, Rgb> = { light: [255, 255, 255], dark: [21, 27, 32] };

/** Far enough for small words; edges and marks are drawn in the same. */
const ENOUGH = 4.5;

/**
 * The accent for words, edges and marks on our own surface: whatever colour a brand has, it can be seen. Darkened on
 * light, lightened on dark, no further than needed.
 */
export function accentOnSurface(accent: Rgb, tone: Tone): Rgb {
  const end = tone === 'light' ? 0 : 255;
  let pushed = accent;
  for (let share = 0.04; contrast(pushed, SURFACES[tone]) < ENOUGH; share += 0.04) {
    const mix = (part: number) => Math.round(part + (end - part) * share);
    pushed = [mix(pushed[0]), mix(pushed[1]), mix(pushed[2])];
  }
  return pushed;
}

/** As a custom property, for a style sheet. */
export function accentSheet(accent: Rgb, tone: Tone): string {
  return `.frame{--accent-text:${toCss(accentOnSurface(accent, tone))}}`;
}
