import { ProblemError, problemFrom } from './problem-error.ts';
import { createSseParser, type SseListeners } from './sse-parser.ts';
import { underAlarm } from './under-alarm.ts';

export interface FeedConnection extends SseListeners {
  url: string;
  headers: Record<string, string>;
  credentials: RequestCredentials;
  connectWithinMs: number;
  staleAfterMs: number;
  signal: AbortSignal;
  onOpen: () => void;
}

/**
 * One connection to an event stream (server-sent events, WHATWG HTML 9.2) read to its end. Resolves when the service
 * ends it. Fails with `ProblemError` for a refusal, `timeout` where it is not open after `connectWithinMs` or then silent for
 * `staleAfterMs`, `network` otherwise.
 */
export function readFeedConnection(connection: FeedConnection): Promise<void> {
  const { connectWithinMs, staleAfterMs } = connection;
  return underAlarm(connection.signal, connectWithinMs, async (signal, heard) => {
    const body = await connect(connection, signal);
    heard(staleAfterMs);
    connection.onOpen();
    const parse = createSseParser(connection);
    const decoder = new TextDecoder();
    const reader = body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      heard(staleAfterMs);
      parse(decoder.decode(part.value, { stream: true }));
    }
  });
}

async function connect(
  { url, headers, credentials }: FeedConnection,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const response = await fetch(url, { headers, credentials, cache: 'no-store', signal });
  if (!response.ok) throw await problemFrom(response);
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (isStream !== true || response.body === null) {
    throw new ProblemError('unexpected_answer', { status: response.status });
  }
  return response.body;
}
