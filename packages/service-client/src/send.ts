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
 * One request to the service. Fails with `ProblemError`, except when the caller's own signal aborts it: then with the
 * signal's reason, as `fetch` does.
 */
export async function send(url: string, options: SendOptions = {}): Promise<Response> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  const signal = options.signal === undefined ? timeout : AbortSignal.any([options.signal, timeout]);
  const response = await fetch(url, requestInit(options, signal)).catch((cause: unknown) => {
    options.signal?.throwIfAborted();
    throw new ProblemError(timeout.aborted ? 'timeout' : 'network', {}, { cause });
  });
  if (!response.ok) throw await problemFrom(response);
  return response;
}

/**
 * The same, with the answer's JSON as the contract describes it. It is not checked again here: both ends are built
 * from one contract, and a checking library would weigh more than the rest of the browser code.
 */
export async function sendForJson<T>(url: string, options: SendOptions = {}): Promise<T> {
  const response = await send(url, options);
  try {
    // The contract promises this shape; see above why it is taken at its word.
    return (await response.json()) as T;
  } catch (cause) {
    options.signal?.throwIfAborted();
    throw new ProblemError('unexpected_answer', { status: response.status }, { cause });
  }
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
