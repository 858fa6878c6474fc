import type { CallChange, CallEvent } from '@frontdesk/contract';
import type { Context } from '../../context.ts';
import { findCallOfVisitor } from '../find-call.ts';
import { markVisitorLost } from './mark-visitor-lost.ts';
import { markVisitorPresent } from './mark-visitor-present.ts';

/** Where the messages for a visitor go. */
export interface VisitorSink {
  /** Id of the last event that an earlier stream of theirs received. */
  readonly lastEventId: number | null;
  send(message: CallEvent): void;
  end(): void;
}

/**
 * Sends a visitor the events of their call: a snapshot, then what an earlier stream of theirs missed, then each change until the
 * call has ended. As long as the stream is open the visitor counts as present.
 * @returns to be called when the stream has closed.
 */
export async function streamCallEvents(ctx: Context, callId: string, sink: VisitorSink): Promise<() => void> {
  // Subscribes before it reads, so that no change is lost in between; what was read already is not sent again.
  const early: CallChange[] = [];
  let deliver = (change: CallChange): void => void early.push(change);
  const unsubscribe = ctx.events.onCall(callId, (change) => deliver(change));
  const stop = () => {
    unsubscribe();
    if (!ctx.stopping.aborted) ctx.background.run('visitor lost', () => markLostUnlessWatched(ctx, callId));
  };
  try {
    await markVisitorPresent(ctx, callId);
    const upTo = await sendBeginning(ctx, callId, sink);
    deliver = (change) => {
      if (change.id > upTo) forward(ctx, callId, sink, change);
    };
    for (const change of early) deliver(change);
    return stop;
  } catch (error) {
    stop();
    throw error;
  }
}

/** @returns id of the last event that the reader knows after this. */
async function sendBeginning(ctx: Context, callId: string, sink: VisitorSink): Promise<number> {
  const rows = await ctx.db
    .selectFrom('call_events')
    .where('call_id', '=', callId)
    .select(['id', 'type', 'at'])
    .orderBy('id')
    .execute();
  const call = await findCallOfVisitor(ctx, callId);
  const last = rows.at(-1)?.id ?? 0;
  const missed = rows.filter(({ id, type }) => id > (sink.lastEventId ?? last) && isForVisitor(type));
  // A connection may break right after the snapshot: its id must not claim the events that follow it.
  const upTo = missed.length === 0 ? last : (sink.lastEventId ?? last);
  sink.send({ type: 'snapshot', id: upTo, at: new Date().toISOString(), call });
  for (const { id, type, at } of missed) sink.send({ type, id, at: at.toISOString(), call });
  if (call.status === 'ended') sink.end();
  return last;
}

function forward(ctx: Context, callId: string, sink: VisitorSink, change: CallChange): void {
  if (!isForVisitor(change.type)) return;
  sink.send(change);
  if (change.type === 'call.ended') sink.end();
  // Written by a node that does not know of this stream, or by a sweep after one that crashed.
  if (change.type === 'call.visitor_lost')
    ctx.background.run('visitor is here', () => markVisitorPresent(ctx, callId));
}

/** For operators only. */
const INTERNAL: readonly CallChange['type'][] = [
  'call.noted',
  'call.devices',
  'call.invited',
  'call.invite_failed',
  'call.refused',
];

const isForVisitor = (type: CallChange['type']) => !type.startsWith('room.') && !INTERNAL.includes(type);

async function markLostUnlessWatched(ctx: Context, callId: string): Promise<void> {
  if (ctx.events.isWatched(callId)) return;
  await markVisitorLost(ctx, callId);
}
