import type { Shell } from '../shared/shell.ts';
import { accentSheet } from './accent-on-surface.ts';
import { styleSheet } from './style-sheet.ts';

/** Keeps what is drawn and written in the accent visible on our own surface, through changes of tone and colour. */
export function keepAccentVisible({ root, theme }: Pick<Shell, 'root' | 'theme'>): void {
  const sheet = styleSheet('');
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  theme.watch((tone, accent) => sheet.replaceSync(accentSheet(accent, tone)));
}
