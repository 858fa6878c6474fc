import type { Callback } from '@frontdesk/contract';
import type { CallbackState } from '@frontdesk/contract/vocabulary';
import type { ConsoleApi } from '@frontdesk/service-client';

const PAGE = 200;

/** Requests of one state as far as they were read, and where reading goes on; null at the end. */
export interface ReadCallbacks {
  state: CallbackState;
  callbacks: readonly Callback[];
  next: string | null;
}

/** @param after the page begins after this request; with the newest when it is null */
export async function readPage(
  api: ConsoleApi,
  state: CallbackState,
  after: string | null,
  abort: AbortSignal,
): Promise<ReadCallbacks> {
  const query = { state, limit: PAGE, ...(after !== null && { cursor: after }) };
  const { callbacks, next_cursor } = await api.callbacks(query, abort);
  return { state, callbacks, next: next_cursor };
}

/** To the end: of what is to be done the oldest, which come last, have waited longest. */
export async function readAll(
  api: ConsoleApi,
  state: CallbackState,
  abort: AbortSignal,
): Promise<ReadCallbacks> {
  const callbacks: Callback[] = [];
  let next: string | null = null;
  do {
    const page = await readPage(api, state, next, abort);
    callbacks.push(...page.callbacks);
    next = page.next;
  } while (next !== null);
  return { state, callbacks, next };
}
