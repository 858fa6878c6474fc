import { accentColours, parseColour, type Tone } from './accent.ts';
import { styleSheet } from './style-sheet.ts';

export interface Theme {
  /** Any CSS colour; null for the default. */
  setAccent(colour: string | null): void;
}

/**
 * Keeps the widget in the wished tone and the brand's colour. The tone stands as `data-tone` on the frame, the computed
 * colours in a sheet of their own.
 *
 * @param wish `auto` follows the visitor's system
 */
export function createTheme(
  root: ShadowRoot,
  frame: HTMLElement,
  wish: 'auto' | Tone,
  destroyed: AbortSignal,
): Theme {
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const sheet = styleSheet('');
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  let accent = parseColour(null);
  const apply = () => {
    const tone: Tone = wish === 'auto' ? (systemIsDark.matches ? 'dark' : 'light') : wish;
    const colours = accentColours(accent, tone);
    frame.dataset['tone'] = tone;
    sheet.replaceSync(
      `.frame{--accent:${colours.accent};--on-accent:${colours.onAccent};` +
        `--accent-line:${colours.accentLine};--accent-text:${colours.accentText}}`,
    );
  };
  systemIsDark.addEventListener('change', apply, { signal: destroyed });
  apply();
  return {
    setAccent: (colour) => {
      accent = parseColour(colour);
      apply();
    },
  };
}
