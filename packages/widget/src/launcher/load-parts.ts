import type { MountBody, Shell } from '../shared/shell.ts';

type SignKit = typeof import('../sign/sign.ts').sign;

/** All about the buttons beyond the usual one. */
export async function importSign({ baseUrl }: Pick<Shell, 'baseUrl'>): Promise<SignKit> {
  const { sign } = await load<{ sign: SignKit }>(baseUrl, __SIGN_FILE__);
  return sign;
}

/**
 * The body of this build, or whichever the service has now: a page may be open for so long that the service has moved on
 * and the file of this build is gone. The time in the second address passes by caches, and by browsers that remember a
 * failed import for the life of the page.
 */
export async function importBody(baseUrl: string): Promise<MountBody> {
  const fetched = load<{ mountBody: MountBody }>(baseUrl, __BODY_FILE__).catch(() =>
    load<{ mountBody: MountBody }>(baseUrl, `assets/latest.js?${Date.now()}`),
  );
  return (await fetched).mountBody;
}

function load<Exports>(baseUrl: string, file: string): Promise<Exports> {
  // Whoever asks names the file and what is in it, in one line.
  return import(/* @vite-ignore */ new URL(file, `${baseUrl}/`).href);
}
