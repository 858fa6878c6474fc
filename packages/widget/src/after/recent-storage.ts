import { type RecentCall, stillRecent } from './recent-calls.ts';

const recentKey = (site: string) => `frontdesk:${site}:recent`;

/** What is too old is forgotten by looking. Storage may be forbidden, or hold what we did not write. */
export function readRecent(site: string, now = Date.now()): RecentCall[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(recentKey(site)) ?? '[]');
    const calls = stillRecent(Array.isArray(stored) ? stored.filter(isRecentCall) : [], now);
    if (calls.length === 0) localStorage.removeItem(recentKey(site));
    return calls;
  } catch {
    return [];
  }
}

export function keepRecent(site: string, call: RecentCall): void {
  try {
    const calls = stillRecent([call, ...readRecent(site)], call.endedAt);
    localStorage.setItem(recentKey(site), JSON.stringify(calls));
  } catch {
    // Then there is nothing to come back to.
  }
}

export function forgetRecent(site: string): void {
  try {
    localStorage.removeItem(recentKey(site));
  } catch {
    // Nor was anything kept.
  }
}

function isRecentCall(call: unknown): call is RecentCall {
  return (
    typeof call === 'object' &&
    call !== null &&
    'endedAt' in call &&
    typeof call.endedAt === 'number' &&
    'name' in call &&
    typeof call.name === 'string'
  );
}
