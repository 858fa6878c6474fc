import type { Shell } from '../shared/shell.ts';
import type { BodyLoader } from './body-loader.ts';
import { callSign } from './load-parts.ts';

const SLOW_MS = 200;

/** Opens the dialog. Where its file takes time, or does not come, the button says so. */
export function openBody(shell: Shell, loader: BodyLoader, department: string | null): void {
  const say = (words: 'opening' | 'failed' | 'usual') =>
    // Where not even the words for it come, a sign for "again" has to do.
    void callSign(shell, 'say', words).catch(() => shell.launcher.append(' ↻'));
  let isSlow = false;
  const slow = setTimeout(() => {
    isSlow = true;
    say('opening');
  }, SLOW_MS);
  loader
    .load()
    .finally(() => clearTimeout(slow))
    .then(
      (body) => {
        if (isSlow) say('usual');
        body.open(department);
      },
      () => say('failed'),
    );
}
