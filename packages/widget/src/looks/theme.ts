import { parseColour, wordsOn } from './accent.ts';
import { type Rgb, toCss } from './colour.ts';
import { styleSheet } from './style-sheet.ts';

export type Tone = 'light' | 'dark';

export interface Theme {
  /** Holds the accent and what is written on it; for every shadow root that wants them. */
  readonly sheet: CSSStyleSheet;
  /** Calls at once, and again whenever tone or accent change. */
  watch(draw: (tone: Tone, accent: Rgb) => void): void;
  /** Any CSS colour; null for the default. */
  setAccent(colour: string | null): void;
}

/**
 * Keeps the widget in the wished tone and the brand's colour.
 *
 * @param wish `auto` follows the visitor's system
 */
export function createTheme(wish: 'auto' | Tone, destroyed: AbortSignal): Theme {
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const sheet = styleSheet('');
  const watchers: Parameters<Theme['watch']>[0][] = [];
  let accent = parseColour(null);
  const apply = () => {
    const tone: Tone = wish === 'auto' ? (systemIsDark.matches ? 'dark' : 'light') : wish;
    const colours = `--accent:${toCss(accent)};--on-accent:${toCss(wordsOn(accent))}`;
    sheet.replaceSync(`.frame{color-scheme:${tone};${colours}}`);
    for (const draw of watchers) draw(tone, accent);
  };
  systemIsDark.addEventListener('change', apply, { signal: destroyed });
  return {
    sheet,
    watch: (draw) => {
      watchers.push(draw);
      apply();
    },
    setAccent: (colour) => {
      accent = parseColour(colour);
      apply();
    },
  };
}
