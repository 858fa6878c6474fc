import type { Site } from '@frontdesk/contract';
import type { Shell } from '../shared/shell.ts';
import { callSign } from './load-parts.ts';

/** How long the button waits for what the service knows of the site before it shows itself without. */
const PAINT_AT_LATEST_MS = 600;

/**
 * Shows the button in the right colour with the right words, so that neither changes before the visitor's eyes.
 *
 * @param place puts the host on the page
 */
export async function paintLauncher(shell: Shell, place: () => Promise<void>): Promise<void> {
  const { options, frame, launcher, destroyed } = shell;
  let isPainted = false;
  const dress = async () => {
    const site = await shell.early.site;
    await place();
    isPainted = true;
    paintAccent(shell, site);
    const isUsual = (site?.availability ?? 'open') === 'open';
    // Only a bar and a card have these letters.
    if (!isUsual || options.form?.includes('ar')) await callSign(shell, 'hang');
  };
  await Promise.race([
    // What could not be loaded leaves the button as it is, which is usable.
    dress().catch(() => {}),
    new Promise((resolve) => setTimeout(resolve, PAINT_AT_LATEST_MS)),
  ]);
  await place();
  if (destroyed.aborted) return;
  if (!isPainted) paintAccent(shell, null);
  if (options.form !== 'none' && !launcher.isConnected) frame.prepend(launcher);
  shell.emit('ready', { site: options.site });
}

/** The page's own colour before the site's. */
function paintAccent({ options, host, theme }: Shell, site: Site | null): void {
  const own = options.accent ?? getComputedStyle(host).getPropertyValue('--frontdesk-accent');
  theme.setAccent(own || site?.theme.accent);
}
