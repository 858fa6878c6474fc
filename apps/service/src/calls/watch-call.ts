import type { CallChange, CallEvent } from '@frontdesk/contract';
import type { Context } from '../context.ts';
import { findCallOfVisitor } from './find-call.ts';
import { loseVisitor } from './lose-visitor.ts';
import { seeVisitor } from './see-visitor.ts';

/** Where a visitor's messages go. */
export interface VisitorSink {
  /** What an earlier stream of theirs got last. */
  readonly lastEventId: number | null;
  send(message: CallEvent): void;
  end(): void;
}

/**
 * Lets a visitor follow their call: a snapshot first, then what they missed of an earlier stream, then each change until
 * the call has ended. As long as it goes on they count as there.
 * @returns what to do when the stream has closed.
 */
export async function watchCall(ctx: Context, callId: string, sink: VisitorSink): Promise<() => void> {
  // Listening comes first, reading second: nothing falls between, and what is read already is not told again.
  const early: CallChange[] = [];
  let tell = (change: CallChange): void => void early.push(change);
  const unsubscribe = ctx.events.onCall(callId, (change) => tell(change));
  const stop = () => {
    unsubscribe();
    if (!ctx.stopping.aborted) ctx.background.run('visitor lost', () => loseUnlessElsewhere(ctx, callId));
  };
  try {
    await seeVisitor(ctx, callId);
    const upTo = await sendBeginning(ctx, callId, sink);
    tell = (change) => {
      if (change.id > upTo) forward(ctx, callId, sink, change);
    };
    for (const change of early) tell(change);
    return stop;
  } catch (error) {
    stop();
    throw error;
  }
}

/** @returns the id of the last event the reader knows of then. */
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
  // A reader who gets no further than the snapshot has still missed the rest.
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
  // Said by a node that does not know of this stream, or by a sweep after one that died.
  if (change.type === 'call.visitor_lost')
    ctx.background.run('visitor is here', () => seeVisitor(ctx, callId));
}

/** Among operators. */
const INTERNAL: readonly CallChange['type'][] = [
  'call.noted',
  'call.devices',
  'call.invited',
  'call.invite_failed',
  'call.refused',
];

const isForVisitor = (type: CallChange['type']) => !type.startsWith('room.') && !INTERNAL.includes(type);

async function loseUnlessElsewhere(ctx: Context, callId: string): Promise<void> {
  if (ctx.events.isWatched(callId)) return;
  await loseVisitor(ctx, callId);
}
