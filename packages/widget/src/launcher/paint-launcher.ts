import type { Theme } from '../looks/theme.ts';
import type { Shell } from '../shared/shell.ts';
import type { LauncherButton } from './launcher-button.ts';

/** How long the button waits for the site's own colour before it shows itself without. */
const PAINT_AT_LATEST_MS = 600;

/** Shows the button in the right colour with the right words; at once where the page itself names the colour. */
export async function paintLauncher(shell: Shell, button: LauncherButton, theme: Theme): Promise<void> {
  const { options, host, early, frame, destroyed, emit } = shell;
  const ownAccent = options.accent ?? accentOfPage(host);
  theme.setAccent(ownAccent);
  const painted = early.site.then((site) => {
    if (site === null) return;
    if (ownAccent === null) theme.setAccent(site.theme.accent);
    button.showAvailability(site.availability);
  });
  if (ownAccent === null) await Promise.race([painted, after(PAINT_AT_LATEST_MS)]);
  if (destroyed.aborted) return;
  frame.prepend(button.element);
  emit('ready', { site: options.site });
}

/** `--frontdesk-accent` as the page's own style sheets have it. */
function accentOfPage(host: HTMLElement): string | null {
  return getComputedStyle(host).getPropertyValue('--frontdesk-accent').trim() || null;
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
