import type { TrueConfClient } from '@frontdesk/trueconf-client';

/** Which fields of our conferences a server was found to accept (docs/adr/0016). */
export type FieldSupport =
  | 'all'
  /** It accepted all, but its answer had neither tags nor description. */
  | 'no tags'
  /** It answered 500 the last time. That may have passed, and a room may have been made all the same. */
  | 'failed'
  /** Only those of TrueConf's getting-started article, and `allow_guests`. */
  | 'plain and guests'
  /** Only those of the article. */
  | 'plain';

/** A refusal may be due to a proxy, a scope or a licence that is corrected later: after this time all fields are tried again. */
const REFUSAL_COUNTS_MS = 5 * 60_000;

interface Found {
  readonly support: FieldSupport;
  readonly at: number;
}

const found = new WeakMap<TrueConfClient, Found>();
const withPlainRooms = new WeakSet<TrueConfClient>();

/** What is known for the next conference; undefined when nothing is, or it is out of date. */
export function fieldSupportOf(trueconf: TrueConfClient): FieldSupport | undefined {
  const last = found.get(trueconf);
  if (last === undefined || !isPlain(last.support)) return last?.support;
  return performance.now() - last.at < REFUSAL_COUNTS_MS ? last.support : undefined;
}

/** @returns whether it differs from what was known */
export function rememberFieldSupport(trueconf: TrueConfClient, support: FieldSupport): boolean {
  const last = found.get(trueconf);
  found.set(trueconf, { support, at: performance.now() });
  return last?.support !== support;
}

export const rememberPlainRoom = (trueconf: TrueConfClient): void => void withPlainRooms.add(trueconf);

/**
 * Whether every room this process made can be found by its tag. Plain rooms have none; undefined when the process has made no
 * room yet, and so does not know.
 */
export function keepsTags(trueconf: TrueConfClient): boolean | undefined {
  const last = found.get(trueconf);
  return last && last.support === 'all' && !withPlainRooms.has(trueconf);
}

const isPlain = (support: FieldSupport) => support === 'plain and guests' || support === 'plain';
