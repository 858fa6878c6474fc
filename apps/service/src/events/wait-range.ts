import type { WaitRange } from '@frontdesk/contract';

export interface WaitFacts {
  /** 1 is next. */
  readonly position: number;
  /** Operators on duty who may take the call. */
  readonly staff: number;
  /** Seconds that recent calls kept an operator, writing them up included; in any order. */
  readonly handling: readonly number[];
  /** Seconds that recent conversations on the site took at the median; null without any. */
  readonly conversation: number | null;
  /** Conversations on the site now. */
  readonly talking: number;
}

const ROUNDED_TO_S = 10;

/**
 * Seconds until this call's turn: a conversation's length for each ahead, shared among those who talk now. Null when nothing
 * was answered in the last week or nobody talks: then there is nothing to estimate from.
 */
export function expectedWait({
  position,
  conversation,
  talking,
}: Pick<WaitFacts, 'position' | 'conversation' | 'talking'>): number | null {
  return conversation === null || talking === 0 ? null : Math.round((conversation * position) / talking);
}

/**
 * How long the wait may be: one operator less has to become free for each call ahead, and those who talk are half-way on
 * average. Between the quick quarter of recent calls and the slow one; null when there is nothing to go by.
 */
export function waitRange({
  position,
  staff,
  handling,
}: Pick<WaitFacts, 'position' | 'staff' | 'handling'>): WaitRange | null {
  if (staff === 0 || handling.length === 0) return null;
  const sorted = handling.toSorted((a, b) => a - b);
  const turns = position / staff;
  return {
    min_s:
      Math.floor((Math.max(turns - 0.5, turns / 2) * quantile(sorted, 0.25)) / ROUNDED_TO_S) * ROUNDED_TO_S,
    max_s: Math.ceil((turns * quantile(sorted, 0.75)) / ROUNDED_TO_S) * ROUNDED_TO_S,
  };
}

/** Of sorted numbers, between two of them in proportion. */
function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
