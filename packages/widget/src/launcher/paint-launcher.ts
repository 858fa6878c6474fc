import type { Shell } from '../shared/shell.ts';
import { importSign } from './load-parts.ts';

/** How long the button waits for what the service knows of the site before it shows itself without. */
const PAINT_AT_LATEST_MS = 600;

/** Shows the button in the right colour with the right words, so that neither changes before the visitor's eyes. */
export async function paintLauncher(shell: Shell): Promise<void> {
  const { options, host, frame, launcher, theme, destroyed } = shell;
  const ownAccent = options.accent ?? getComputedStyle(host).getPropertyValue('--frontdesk-accent').trim();
  theme.setAccent(ownAccent);
  const dress = async () => {
    const site = await shell.early.site;
    if (ownAccent === '' && site !== null) theme.setAccent(site.theme.accent);
    const isUsual = site === null || site.availability === 'open';
    if (!isUsual || /^(bar|card)/.test(options.form)) await (await importSign(shell)).hang(shell);
  };
  await Promise.race([
    // What could not be loaded leaves the button as it is, which is usable.
    dress().catch(() => {}),
    new Promise((resolve) => setTimeout(resolve, PAINT_AT_LATEST_MS)),
  ]);
  if (destroyed.aborted) return;
  if (options.form !== 'none' && !launcher.isConnected) frame.prepend(launcher);
  shell.emit('ready', { site: options.site });
}
