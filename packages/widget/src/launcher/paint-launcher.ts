import type { Theme } from '../looks/theme.ts';
import type { Shell } from '../shared/shell.ts';
import type { LauncherButton } from './launcher-button.ts';

/** How long the button waits for what the service knows of the site before it shows itself without. */
const PAINT_AT_LATEST_MS = 600;

/** Shows the button in the right colour with the right words, so that neither changes before the visitor's eyes. */
export async function paintLauncher(shell: Shell, button: LauncherButton, theme: Theme): Promise<void> {
  const { options, host, early, frame, destroyed, emit } = shell;
  const ownAccent = options.accent ?? accentOfPage(host);
  theme.setAccent(ownAccent);
  const known = early.site.then((site) => {
    if (site === null) return;
    if (ownAccent === null) theme.setAccent(site.theme.accent);
    button.showAvailability(site.availability);
  });
  await Promise.race([known, new Promise((resolve) => setTimeout(resolve, PAINT_AT_LATEST_MS))]);
  if (destroyed.aborted) return;
  frame.prepend(button.element);
  emit('ready', { site: options.site });
}

/** `--frontdesk-accent` as the page's own style sheets have it. */
function accentOfPage(host: HTMLElement): string | null {
  return getComputedStyle(host).getPropertyValue('--frontdesk-accent').trim() || null;
}
