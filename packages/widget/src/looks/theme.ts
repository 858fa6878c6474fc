import { parseColour, wordsOn } from './accent.ts';
import { type Rgb, toCss } from './colour.ts';
import { styleSheet } from './style-sheet.ts';

export type Tone = 'light' | 'dark';

export interface Theme {
  /** Holds the accent and what is written on it; for every shadow root that wants them. */
  readonly sheet: CSSStyleSheet;
  /** Calls at once, and again whenever tone or accent change. */
  watch(draw: (tone: Tone, accent: Rgb) => void): void;
  /** Any CSS colour; none for the default. */
  setAccent(colour: string | null | undefined): void;
}

/**
 * Keeps the widget in the wished tone and the brand's colour.
 *
 * Draws nothing before it is told a colour, or watched: each time costs the page a look at its styles.
 *
 * @param wish `auto`, or none, follows the visitor's system
 * @param draw what is drawn first
 */
export function createTheme(
  wish: 'auto' | Tone | undefined,
  destroyed: AbortSignal,
  draw: (tone: Tone) => void,
): Theme {
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const sheet = styleSheet('');
  const watchers: Parameters<Theme['watch']>[0][] = [draw];
  let accent = parseColour('');
  const apply = () => {
    const system = systemIsDark.matches ? 'dark' : 'light';
    const tone = wish && wish !== 'auto' ? wish : system;
    const colours = `--accent:${toCss(accent)};--on-accent:${wordsOn(accent)}`;
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
