import type { MountBody, Shell, SignActs, SignKit } from '../shared/shell.ts';
import { warn } from '../shared/warn.ts';

/**
 * Does what concerns the buttons beyond the usual one, by the file for it.
 *
 * @returns whether it could be done; the owner is told where not, and the usual button goes on
 */
export async function callSign<Act extends keyof SignActs>(
  shell: Shell,
  act: Act,
  ...rest: SignActs[Act]
): Promise<boolean> {
  try {
    const { sign } = await load<{ sign: SignKit }>(shell, 'sign');
    await sign[act](shell, ...rest);
    return true;
  } catch {
    warn(`${shell.baseUrl}: offline, or CSP?`);
    return false;
  }
}

export const importBody = (shell: Shell) => load<{ mountBody: MountBody }>(shell, 'body');

/**
 * The file of this build, or whichever the service has now: a page may be open for so long that the service has moved on
 * and the file of this build is gone, and a page that has us from npm stays at its build. The time in the second address
 * passes by caches.
 *
 * Fetched first, because for the life of a page the browser may fail a module at once that it could not fetch before (HTML standard,
 * "fetch a single module script"). The import then finds it in the browser's cache. The second address is never asked for again, so
 * it is imported in any case: a page's `connect-src` may forbid what its `script-src` allows.
 */
function load<Exports>({ baseUrl }: Shell, name: 'body' | 'sign'): Promise<Exports> {
  // Whoever asks names the file and what is in it, in one line.
  const from = async (version: string): Promise<Exports> => {
    let address = `${baseUrl}/assets/${name}-${version}`;
    const { ok } = await fetch(address).catch(() => ({ ok: version !== __BUILD__ }));
    // The version alone is no address of a module, and fails.
    if (!ok) address = version;
    return import(/* @vite-ignore */ address);
  };
  return from(__BUILD__).catch(() => from(`latest.js?${Date.now()}`));
}
