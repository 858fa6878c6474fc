import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { ProblemError, problemFrom } from './problem-error.ts';

export interface FeedConnection {
  url: string;
  headers: Record<string, string>;
  credentials: RequestCredentials;
  staleAfterMs: number;
  signal: AbortSignal;
  onOpen: () => void;
  onMessage: (message: EventSourceMessage) => void;
  onRetryHint: (ms: number) => void;
}

/**
 * One connection to an event stream (server-sent events, WHATWG HTML 9.2) read to its end. Resolves when the service
 * ends it. Fails with `ProblemError` for a refusal, `timeout` after a silence of `staleAfterMs`, `network` otherwise.
 */
export async function readFeedConnection(connection: FeedConnection): Promise<void> {
  const silence = new AbortController();
  let alarm = setTimeout(() => silence.abort(), connection.staleAfterMs);
  const heard = () => {
    clearTimeout(alarm);
    alarm = setTimeout(() => silence.abort(), connection.staleAfterMs);
  };
  try {
    const signal = AbortSignal.any([connection.signal, silence.signal]);
    const body = await connect(connection, signal);
    heard();
    connection.onOpen();
    await readMessages(body, connection, heard);
  } catch (cause) {
    connection.signal.throwIfAborted();
    if (cause instanceof ProblemError) throw cause;
    throw new ProblemError(silence.signal.aborted ? 'timeout' : 'network', {}, { cause });
  } finally {
    clearTimeout(alarm);
  }
}

async function connect(connection: FeedConnection, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const response = await fetch(connection.url, {
    headers: { Accept: 'text/event-stream', ...connection.headers },
    credentials: connection.credentials,
    cache: 'no-store',
    signal,
  });
  if (!response.ok) throw await problemFrom(response);
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  if (!isStream || response.body === null) {
    await response.body?.cancel();
    throw new ProblemError('unexpected_answer', { status: response.status });
  }
  return response.body;
}

async function readMessages(
  body: ReadableStream<Uint8Array>,
  connection: FeedConnection,
  heard: () => void,
): Promise<void> {
  const parser = createParser({ onEvent: connection.onMessage, onRetry: connection.onRetryHint });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    heard();
    parser.feed(decoder.decode(part.value, { stream: true }));
  }
}
