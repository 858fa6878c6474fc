import { linkSignals } from './link-signals.ts';
import { ProblemError, problemFrom } from './problem-error.ts';

export interface SendOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
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
  return exchange(url, options, async (response) => response.body?.cancel());
}

/**
 * The same, with the answer's JSON as the contract describes it. It is not checked again here: both ends are built
 * from one contract, and a checking library would weigh more than the rest of the browser code.
 */
export function sendForJson<T>(url: string, options: SendOptions = {}): Promise<T> {
  // The contract promises this shape; see above why it is taken at its word.
  return exchange(url, options, async (response) => (await response.json()) as T);
}

async function exchange<T>(
  url: string,
  options: SendOptions,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const request = linkSignals(options.signal);
  let timedOut = false;
  const alarm = setTimeout(() => {
    timedOut = true;
    request.abort();
  }, options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  try {
    const response = await fetch(url, requestInit(options, request.signal));
    if (!response.ok) throw await problemFrom(response);
    return await read(response);
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    options.signal?.throwIfAborted();
    throw new ProblemError(timedOut ? 'timeout' : codeFor(cause), {}, { cause });
  } finally {
    clearTimeout(alarm);
  }
}

/** An answer that is not JSON did arrive, so it is not the network's fault. */
function codeFor(cause: unknown): 'unexpected_answer' | 'network' {
  return cause instanceof SyntaxError ? 'unexpected_answer' : 'network';
}

function requestInit(options: SendOptions, signal: AbortSignal): RequestInit {
  const json = options.body === undefined ? null : JSON.stringify(options.body);
  return {
    method: options.method ?? 'GET',
    headers: {
      Accept: 'application/json, application/problem+json',
      ...(json === null ? {} : { 'Content-Type': 'application/json' }),
      ...options.headers,
    },
    body: json,
    credentials: options.credentials ?? 'omit',
    keepalive: options.keepalive ?? false,
    signal,
  };
}
