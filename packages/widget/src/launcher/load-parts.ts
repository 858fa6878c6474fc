import type { MountBody, Shell, SignActs, SignKit } from '../shared/shell.ts';

/** Does what concerns the buttons beyond the usual one, by the file for it. */
export async function callSign<Act extends keyof SignActs>(
  shell: Shell,
  act: Act,
  ...rest: SignActs[Act]
): Promise<void> {
  const { sign } = await load<{ sign: SignKit }>(shell, __SIGN_FILE__);
  return sign[act](shell, ...rest);
}

/**
 * The body of this build, or whichever the service has now: a page may be open for so long that the service has moved on
 * and the file of this build is gone. The time in the second address passes by caches, and by browsers that remember a
 * failed import for the life of the page.
 */
export async function importBody(shell: Shell): Promise<MountBody> {
  const fetched = load<{ mountBody: MountBody }>(shell, __BODY_FILE__).catch(() =>
    load<{ mountBody: MountBody }>(shell, `assets/latest.js?${Date.now()}`),
  );
  return (await fetched).mountBody;
}

function load<Exports>({ baseUrl }: Shell, file: string): Promise<Exports> {
  // Whoever asks names the file and what is in it, in one line.
  return import(/* @vite-ignore */ new URL(file, `${baseUrl}/`).href);
}
