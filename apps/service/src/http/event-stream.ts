import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import { describeFault } from '../describe-fault.ts';

const HEARTBEAT_MS = 15_000;
/** Heartbeats are spread over their interval: thousands of writes at one moment would delay everything else. */
const HEARTBEAT_PARTS = 50;
const HEARTBEAT = ': heartbeat\n\n';
/**
 * A reader this far behind has stopped reading: it is disconnected, and may come back to a snapshot. A console's snapshot of a
 * thousand calls must fit in.
 */
const MAX_BACKLOG_BYTES = 4 * 1024 * 1024;
/** When a node stops, its readers are told to reconnect after different times, spread over this range. */
const RETRY_MIN_MS = 1_000;
const RETRY_SPREAD_MS = 2_000;
/** How long a stopping node waits for readers to take the last message. */
const FAREWELL_MS = 1_000;

export interface StreamMessage {
  readonly id: number;
  readonly type: string;
}

export interface EventStream {
  /** Id of the last event that the reader got by an earlier stream. */
  readonly lastEventId: number | null;
  send(message: StreamMessage): void;
  /** Ends the stream after what was sent so far. */
  end(): void;
  /** Runs once, when the stream is over, whoever ended it. */
  onClose(listener: () => void): void;
}

/**
 * The server-sent event streams open on this node. One timer and one listener serve all of them, so that a stream at rest
 * costs little more than its socket.
 */
export class EventStreams {
  readonly #open = new Set<ServerResponse>();
  /** A message that goes to many readers is serialised once. */
  readonly #texts = new WeakMap<StreamMessage, string>();
  #part = 0;
  #round: Iterator<ServerResponse> = this.#open.values();

  constructor(stopping: AbortSignal, heartbeatMs = HEARTBEAT_MS) {
    const beat = setInterval(() => this.#beat(), heartbeatMs / HEARTBEAT_PARTS).unref();
    const stop = () => {
      clearInterval(beat);
      this.#endAll();
    };
    stopping.addEventListener('abort', stop, { once: true });
  }

  /** How many are open. */
  get size(): number {
    return this.#open.size;
  }

  /**
   * Turns an answer into a stream: a heartbeat while nothing happens, a bounded backlog, and when the process stops an
   * orderly end with a hint when to come back. Headers set on the reply before are kept.
   */
  open(reply: FastifyReply): EventStream {
    const { raw } = reply;
    reply.hijack();
    raw.on('error', () => raw.destroy());
    for (const [name, value] of Object.entries(reply.getHeaders())) raw.setHeader(name, value ?? []);
    // A proxy must not change or hold back what is sent a little at a time.
    raw.setHeader('cache-control', 'no-cache, no-transform');
    raw.setHeader('x-accel-buffering', 'no');
    raw.setHeader('content-type', 'text/event-stream');
    raw.flushHeaders();
    this.#open.add(raw);
    onClose(raw, () => this.#open.delete(raw));
    return {
      lastEventId: readId(reply.request.headers['last-event-id']),
      send: (message) => write(raw, this.#textOf(message)),
      end: () => raw.end(),
      onClose: (listener) => onClose(raw, listener),
    };
  }

  /**
   * Opens a stream and lets `watch` send to it; what `watch` returns is called when the stream closes. If `watch` fails, the
   * connection is broken, and the reader tries again.
   */
  async serve(reply: FastifyReply, watch: (stream: EventStream) => Promise<() => void>): Promise<void> {
    const stream = this.open(reply);
    try {
      stream.onClose(await watch(stream));
    } catch (error) {
      reply.log.warn({ fault: describeFault(error) }, 'an event stream could not begin');
      reply.raw.destroy();
    }
  }

  #textOf(message: StreamMessage): string {
    const known = this.#texts.get(message);
    if (known !== undefined) return known;
    const text = `id: ${message.id}\nevent: ${message.type}\ndata: ${JSON.stringify(message)}\n\n`;
    this.#texts.set(message, text);
    return text;
  }

  #beat(): void {
    if (this.#part === 0) this.#round = this.#open.values();
    this.#part = (this.#part + 1) % HEARTBEAT_PARTS;
    for (let left = Math.ceil(this.#open.size / HEARTBEAT_PARTS); left > 0; left -= 1) {
      const { value, done } = this.#round.next();
      if (done === true) return;
      write(value, HEARTBEAT);
    }
  }

  #endAll(): void {
    for (const raw of this.#open) {
      raw.end(`retry: ${RETRY_MIN_MS + Math.round(Math.random() * RETRY_SPREAD_MS)}\n\n`);
    }
    setTimeout(() => {
      for (const raw of this.#open) raw.destroy();
    }, FAREWELL_MS).unref();
  }
}

function write(raw: ServerResponse, text: string): void {
  if (raw.writableEnded || raw.destroyed) return;
  if (raw.writableLength > MAX_BACKLOG_BYTES) raw.destroy();
  else raw.write(text);
}

/** Calls the listener at once if the reader has left already. */
function onClose(raw: ServerResponse, listener: () => void): void {
  if (raw.closed) listener();
  else raw.once('close', listener);
}

function readId(header: string | string[] | undefined): number | null {
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : null;
}
