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
  const { options, host, frame, launcher, theme, destroyed } = shell;
  let site: Site | null = null;
  let own = '';
  const paint = () => theme.setAccent(options.accent || own || site?.theme.accent);
  const dress = async () => {
    site = await shell.early.site;
    paint();
    const isUsual = !site || (site.availability === 'open' && !site.texts[shell.language]?.['call']);
    // Only a bar and a card have these letters.
    if (!isUsual || options.form?.includes('ar')) await callSign(shell, 'hang');
  };
  // Off the stack, as in `ask-site.ts`: a timer is noted too.
  await null;
  if (destroyed.aborted) return;
  await new Promise<unknown>((resolve) => {
    // What could not be loaded leaves the button as it is, which is usable.
    dress().then(resolve, resolve);
    const timer = setTimeout(resolve, PAINT_AT_LATEST_MS);
    destroyed.addEventListener('abort', () => clearTimeout(timer));
  });
  if (!site) paint();
  if (options.form !== 'none' && !launcher.parentNode) frame.prepend(launcher);
  await place();
  shell.emit('ready', { site: options.site });
  // The page's own colour goes before the site's. Asked between layout and paint, when the browser knows it: at any other moment the
  // page would have to work out its styles for it.
  new ResizeObserver((_, observer) => {
    observer.disconnect();
    own = getComputedStyle(host).getPropertyValue('--frontdesk-accent');
    if (own) paint();
  }).observe(document.documentElement);
}
