import type { ConsoleCall, OperatorName } from '@frontdesk/contract';

/** Whether a call rings for this operator now. It does not while a colleague is on the way into the room. */
export function ringsFor(call: ConsoleCall, login: string, now: number): boolean {
  if (call.status === 'active') return rings(call, login) && !isIn(call, login);
  return call.status === 'ringing' && !isClaimed(call, now) && rings(call, login);
}

/**
 * A ring that ran out is not believed for ever where nobody tells that it stopped. Where news comes it is: a call rings on
 * for as long as the video server cannot be asked whether somebody has answered.
 */
export function ranOut({ ring_until }: ConsoleCall, now: number): boolean {
  return ring_until !== null && now > Date.parse(ring_until) + LATE_NEWS_MS;
}

/** In an active call somebody rings who is asked to join it or to take it over. */
function rings(call: ConsoleCall, login: string): boolean {
  return call.ringing.some((operator) => operator.login === login);
}

/** Whether the operator talks in an active call: it is theirs, or they have joined it. */
export function isIn(call: ConsoleCall, login: string): boolean {
  return (
    call.operator?.login === login || call.participants.some((participant) => participant.login === login)
  );
}

const LATE_NEWS_MS = 5_000;

function isJoining(call: ConsoleCall, login: string, now: number): boolean {
  return call.joining.some((joins) => joins.login === login && now < Date.parse(joins.until));
}

/** Everybody asked into a conversation who has not come yet. */
export function askedInto({ ringing, joining }: ConsoleCall): OperatorName[] {
  return [...ringing, ...joining];
}

/** Whether somebody has pressed Answer and still has time to arrive. */
function isClaimed(call: ConsoleCall, now: number): boolean {
  if (call.claimed_by === null) return false;
  return call.claim_expires_at === null || now < Date.parse(call.claim_expires_at);
}

/** Until when this operator's Answer counts, of which the service knows; null when it knows of none. */
export function answerCountsUntil(call: ConsoleCall, login: string): string | null {
  return call.joining.find((joins) => joins.login === login)?.until ?? call.claim_expires_at;
}

/** The call this operator talks in, or is on the way into. */
export function isOwn(call: ConsoleCall, login: string, now: number): boolean {
  if (call.status === 'active') return isIn(call, login) || isJoining(call, login, now);
  return call.status === 'ringing' && call.claimed_by?.login === login && isClaimed(call, now);
}

/**
 * Each waiting call's place in its queue, the department's or the site's common one, by id. Counted here: the service tells
 * of a call when it changes, not when those before it have gone.
 */
export function queuePositions(live: readonly ConsoleCall[]): Map<string, number> {
  const lengths = new Map<string, number>();
  const positions = new Map<string, number>();
  for (const { id, site, department } of live.filter(({ status }) => status === 'queued').sort(oldestFirst)) {
    const queue = `${site.key}/${department?.key ?? ''}`;
    const position = (lengths.get(queue) ?? 0) + 1;
    lengths.set(queue, position);
    positions.set(id, position);
  }
  return positions;
}

/** Calls of the "today" list: over, or in somebody's hands. */
export function isHandled(call: ConsoleCall): boolean {
  return call.status === 'ended' || call.status === 'active';
}

/** When the day began by this computer's clocks, as the wire writes times. */
export function dayStart(now: number): string {
  return new Date(new Date(now).setHours(0, 0, 0, 0)).toISOString();
}

/** What is over beyond the newest so many, of all calls. */
export function endedBeyond(most: number, calls: Iterable<ConsoleCall>): ConsoleCall[] {
  const ended = [...calls].filter(({ status }) => status === 'ended');
  return ended.length > most ? ended.sort(newestFirst).slice(most) : [];
}

/** By the texts: the service writes every time alike, and hundreds of calls are sorted at each piece of news. */
export function oldestFirst(a: ConsoleCall, b: ConsoleCall): number {
  if (a.created_at === b.created_at) return 0;
  return a.created_at < b.created_at ? -1 : 1;
}

export function newestFirst(a: ConsoleCall, b: ConsoleCall): number {
  return oldestFirst(b, a);
}
