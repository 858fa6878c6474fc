import { fastifySSE, type SSEMessage } from '@fastify/sse';
import type { FastifyReply } from 'fastify';
import fp from 'fastify-plugin';
import type { Context } from '../context.ts';
import type { App } from './app-instance.ts';
import { MessageQueue } from './message-queue.ts';

const HEARTBEAT_MS = 15_000;
/** A reader this far behind is not reading: it may come back and take up from a snapshot. */
const MAX_BACKLOG = 1_000;
/** When a node stops, its readers come back spread over this time, not all at once. */
const RETRY_MIN_MS = 1_000;
const RETRY_SPREAD_MS = 2_000;
/** What a stopping node waits for a reader to take the last message. */
const FAREWELL_MS = 1_000;

/** Routes of this app may be streams: `{ sse: 'manual' }` on the route, `openEventStream` in its handler. */
export async function allowEventStreams(app: App, heartbeatMs = HEARTBEAT_MS): Promise<void> {
  await app.register(fp(fastifySSE), { heartbeatInterval: heartbeatMs });
}

export interface StreamMessage {
  readonly id: number;
  readonly type: string;
}

export interface EventStream {
  /** What the reader has seen last, of a stream before this one. */
  readonly lastEventId: number | null;
  send(message: StreamMessage): void;
  /** Ends the stream after what was sent so far. */
  end(): void;
  /** Runs once, when the stream is over, whoever ended it. */
  onClose(listener: () => void): void;
}

/**
 * Turns an answer into server-sent events: a heartbeat while nothing happens, a bounded backlog, and when the process
 * stops an orderly end with a hint when to come back. Headers set on the reply before are kept.
 */
export function openEventStream(ctx: Pick<Context, 'stopping'>, reply: FastifyReply): EventStream {
  const { sse, raw } = reply;
  const queue = new MessageQueue<SSEMessage>();
  sse.keepAlive();
  // A proxy must not change or hold back what is sent a little at a time.
  reply.header('cache-control', 'no-cache, no-transform');
  sse.sendHeaders();
  void sse.send(queue).then(() => sse.close());

  const stop = () => {
    queue.push({ data: undefined, retry: RETRY_MIN_MS + Math.round(Math.random() * RETRY_SPREAD_MS) });
    queue.end();
    setTimeout(() => raw.destroy(), FAREWELL_MS).unref();
  };
  ctx.stopping.addEventListener('abort', stop, { once: true });
  sse.onClose(() => {
    ctx.stopping.removeEventListener('abort', stop);
    queue.end();
  });

  return {
    lastEventId: readId(sse.lastEventId),
    send(message) {
      if (queue.length >= MAX_BACKLOG) raw.destroy();
      else queue.push({ id: String(message.id), event: message.type, data: message });
    },
    end: () => queue.end(),
    onClose: (listener) => sse.onClose(listener),
  };
}

function readId(header: string | null): number | null {
  return header !== null && /^\d{1,15}$/.test(header) ? Number(header) : null;
}
