import type { CallPass } from '@frontdesk/service-client';

/**
 * The one thing kept in the browser: the call this tab is in, from the press to the end, so that a reload or the next
 * page of the site finds its way back. Storage may be switched off or full; then a call lives as long as its page.
 */
export function readPass(site: string): CallPass | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(site)) ?? 'null');
    return isPass(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function keepPass(site: string, { id, token }: CallPass): void {
  try {
    sessionStorage.setItem(keyOf(site), JSON.stringify({ id, token }));
  } catch {
    // Without storage there is no way back after a reload; the call itself goes on.
  }
}

export function dropPass(site: string): void {
  try {
    sessionStorage.removeItem(keyOf(site));
  } catch {
    // Nothing could be stored, so there is nothing to remove.
  }
}

const keyOf = (site: string) => `frontdesk:${site}`;

function isPass(kept: unknown): kept is CallPass {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'id' in kept &&
    typeof kept.id === 'string' &&
    'token' in kept &&
    typeof kept.token === 'string'
  );
}
