import { CONFIRM_CHECK_S } from './time-limits.ts';

/** Seen before, and not just now: two looks that happen to follow each other closely count as one. */
export function isConfirmed(since: Date | null): boolean {
  return since !== null && Date.now() - since.getTime() >= CONFIRM_CHECK_S * 900;
}
