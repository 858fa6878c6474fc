import type { EndReason } from '@frontdesk/contract/vocabulary';

/** A call of the last hour, as far as calling again needs it. */
export interface RecentCall {
  endedAt: number;
  talkedMs: number;
  reason: EndReason;
  operator: string | null;
  /** What the visitor called themselves; empty where the page was loaded anew during the call. */
  name: string;
  department: string | null;
}

const KEPT_MS = 3_600_000;
const AT_MOST = 3;

/** Those that are still of the last hour, the latest first. */
export function stillRecent(calls: readonly RecentCall[], now: number): RecentCall[] {
  return calls.filter(({ endedAt }) => endedAt <= now && now - endedAt < KEPT_MS).slice(0, AT_MOST);
}

/** Milliseconds until the next of them is too old; null when there is none. */
export function untilNextGoes(calls: readonly RecentCall[], now: number): number | null {
  const oldest = Math.min(...calls.map(({ endedAt }) => endedAt));
  return calls.length === 0 ? null : Math.max(0, oldest + KEPT_MS - now);
}
