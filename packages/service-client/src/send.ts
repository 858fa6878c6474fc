import { problemFrom } from './problem-error.ts';
import { underAlarm } from './under-alarm.ts';

/** A request; `timeoutMs` is the longest silence, 15 s when left out. */
export interface SendOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  credentials?: RequestCredentials;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
  signal?: AbortSignal | undefined;
  timeoutMs?: number;
}

const DEFAULT_TIMEOUT_MS = 15_000;

/**
 * One request to the service whose answer's body does not matter. Fails with `ProblemError`, except when the caller's
 * own signal aborts it: then with the signal's reason, as `fetch` does.
 */
export function send(url: string, options: SendOptions = {}): Promise<void> {
  return exchange(url, options, async () => {});
}

/**
 * The same, with the answer's JSON as the contract describes it. It is not checked again here: both ends are built
 * from one contract, and a checking library would weigh more than the rest of the browser code.
 */
export function sendForJson<T>(url: string, options: SendOptions = {}): Promise<T> {
  // The contract promises this shape; see above why it is taken at its word.
  return exchange(url, options, async (response) => (await response.json()) as T);
}

function exchange<T>(
  url: string,
  { method = 'GET', body, headers, credentials = 'omit', keepalive = false, signal, timeoutMs }: SendOptions,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  return underAlarm(signal, timeoutMs ?? DEFAULT_TIMEOUT_MS, async (requestSignal) => {
    const response = await fetch(url, {
      method,
      headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      body: body === undefined ? null : JSON.stringify(body),
      credentials,
      keepalive,
      // Whoever asks here is about to act on the answer: a stored one is asked after first.
      cache: 'no-cache',
      signal: requestSignal,
    });
    if (!response.ok) throw await problemFrom(response);
    return read(response);
  });
}
