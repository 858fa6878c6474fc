import type { Credentials } from '../src/web/messages.ts';

/** What a page needs to come back as the same participant after a reload. */
export interface SavedSession {
  credentials: Credentials;
  resume: string | undefined;
}

const keyOf = (conference: string): string => `call.${conference}`;

/** Written only as the page goes away: a duplicated tab copies the storage and would take the participant over. */
export function saveSession(conference: string, session: SavedSession): void {
  try {
    sessionStorage.setItem(keyOf(conference), JSON.stringify(session));
  } catch {
    // A frame may be denied storage; then a reload starts from the link again.
  }
}

export function takeSession(conference: string): SavedSession | null {
  try {
    const text = sessionStorage.getItem(keyOf(conference));
    sessionStorage.removeItem(keyOf(conference));
    // Written by saveSession above; nobody else shares this origin's storage.
    return text === null ? null : (JSON.parse(text) as SavedSession);
  } catch {
    return null;
  }
}
