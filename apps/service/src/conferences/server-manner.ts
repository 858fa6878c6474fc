import type { TrueConfClient } from '@frontdesk/trueconf-client';

/** What a server was found to make of conferences with all of our fields. */
export type Manner =
  | 'takes all'
  /** It took them, and gave back neither tags nor description. */
  | 'keeps no tags'
  /** It said 500 the last time; that may have passed, and a room may have come of it. */
  | 'failed'
  /** Of those that every server knows, and that guests may come in. */
  | 'open only'
  /** Not even that: as the getting-started article shows it. */
  | 'plain only';

/** A refusal may come of a proxy, a scope or a licence that is put right: so long after, all fields are tried again. */
const REFUSAL_COUNTS_MS = 5 * 60_000;

interface Found {
  readonly manner: Manner;
  readonly at: number;
}

const found = new WeakMap<TrueConfClient, Found>();
const withPlainRooms = new WeakSet<TrueConfClient>();

/** What the next conference is asked for by; undefined when nothing is known, or not any more. */
export function mannerOf(trueconf: TrueConfClient): Manner | undefined {
  const last = found.get(trueconf);
  if (last === undefined || !isPlain(last.manner)) return last?.manner;
  return performance.now() - last.at < REFUSAL_COUNTS_MS ? last.manner : undefined;
}

/** @returns whether that is news */
export function rememberManner(trueconf: TrueConfClient, manner: Manner): boolean {
  const last = found.get(trueconf);
  found.set(trueconf, { manner, at: performance.now() });
  return last?.manner !== manner;
}

export const rememberPlainRoom = (trueconf: TrueConfClient): void => void withPlainRooms.add(trueconf);

/** Which lists a room must be looked for in: a plain one has no tag, and a process that made none yet does not know which it was. */
export function keepsTags(trueconf: TrueConfClient): boolean | undefined {
  const last = found.get(trueconf);
  return last && last.manner === 'takes all' && !withPlainRooms.has(trueconf);
}

const isPlain = (manner: Manner) => manner === 'open only' || manner === 'plain only';
