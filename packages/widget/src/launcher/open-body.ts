import type { Shell, SignActs } from '../shared/shell.ts';
import type { BodyLoader } from './body-loader.ts';
import { callSign } from './load-parts.ts';

const SLOW_MS = 200;

/** Whether the button says, or has said, anything but the usual. */
let isTold = false;

/** Opens the dialog. Where its file takes time, or does not come, the button says so. */
export function openBody(shell: Shell, loader: BodyLoader, department: string | null): void {
  const say = async (words: SignActs['say'][0]) => {
    isTold = true;
    if (await callSign(shell, 'say', words)) return;
    // Not even the words for it come: a sign for "again" has to do, which a press will be in any case.
    shell.launcher.lastElementChild?.replaceChildren('↻');
  };
  const slow = setTimeout(say, SLOW_MS, 'opening');
  loader.load().then(
    (body) => {
      clearTimeout(slow);
      if (isTold) void say('usual');
      body.open(department);
    },
    () => {
      clearTimeout(slow);
      void say('failed');
    },
  );
}
