import type { CallPass } from '@frontdesk/service-client';

/** The call begins without the camera, or goes without it: a promise that a reload does not break. */
export type CameraWish = 'later' | 'never' | undefined;

export interface KeptCall extends CallPass {
  camera?: CameraWish;
}

/**
 * The call this tab is in, kept from the press to the end, so that a reload or the next page of the site finds its way back. Kept as
 * id, token and wish with spaces between. Storage may be switched off or full; then a call lives as long as its page.
 */
export function readPass(site: string): KeptCall | null {
  const [id, token, camera] = (withStorage((storage) => storage.getItem(keyOf(site))) ?? '').split(' ');
  // Nobody but `keepPass` writes here.
  return id && token ? { id, token, camera: camera as CameraWish } : null;
}

/** Whether there may be one, for a launcher that counts bytes. */
export function hasPass(site: string): boolean {
  try {
    return keyOf(site) in sessionStorage;
  } catch {
    return false;
  }
}

export function keepPass(site: string, { id, token, camera }: KeptCall): void {
  withStorage((storage) => storage.setItem(keyOf(site), [id, token, camera].join(' ').trim()));
}

export function dropPass(site: string): void {
  withStorage((storage) => storage.removeItem(keyOf(site)));
}

const keyOf = (site: string) => `frontdesk:${site}`;

/** Where storage is forbidden, even touching it throws. */
function withStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}
