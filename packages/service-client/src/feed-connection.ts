import { linkSignals } from './link-signals.ts';
import { ProblemError, problemFrom } from './problem-error.ts';
import { createSseParser, type SseMessage } from './sse-parser.ts';

export interface FeedConnection {
  url: string;
  headers: Record<string, string>;
  credentials: RequestCredentials;
  staleAfterMs: number;
  signal: AbortSignal;
  onOpen: () => void;
  onMessage: (message: SseMessage) => void;
  onRetryHint: (ms: number) => void;
}

/**
 * One connection to an event stream (server-sent events, WHATWG HTML 9.2) read to its end. Resolves when the service
 * ends it. Fails with `ProblemError` for a refusal, `timeout` after a silence of `staleAfterMs`, `network` otherwise.
 */
export async function readFeedConnection(connection: FeedConnection): Promise<void> {
  const request = linkSignals(connection.signal);
  let silent = false;
  let alarm: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(alarm);
    alarm = setTimeout(() => {
      silent = true;
      request.abort();
    }, connection.staleAfterMs);
  };
  try {
    heard();
    const body = await connect(connection, request.signal);
    heard();
    connection.onOpen();
    await readMessages(body, connection, heard);
  } catch (cause) {
    connection.signal.throwIfAborted();
    if (cause instanceof ProblemError) throw cause;
    throw new ProblemError(silent ? 'timeout' : 'network', {}, { cause });
  } finally {
    clearTimeout(alarm);
    request.abort();
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
  const parse = createSseParser({ onMessage: connection.onMessage, onRetry: connection.onRetryHint });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    heard();
    parse(decoder.decode(part.value, { stream: true }));
  }
}
