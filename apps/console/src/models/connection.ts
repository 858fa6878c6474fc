import type { ConsoleEvent } from '@frontdesk/contract';
import type { EventFeed, EventFeedOptions, FeedStatus } from '@frontdesk/service-client';
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Session } from './session.ts';

/** `refused`: the service will not let this window follow, and trying again by itself would not change that. */
export type ConnectionStatus = 'connecting' | 'open' | 'retrying' | 'refused' | 'closed';
export type OpenFeed = (
  callbacks: Pick<EventFeedOptions<ConsoleEvent>, 'onEvent' | 'onStatus' | 'signal'>,
) => EventFeed;

export interface Connection {
  status: ReadonlySignal<ConnectionStatus>;
  retryNow: () => void;
  stop: () => void;
}

/** Follows the console's event stream for as long as somebody is signed in. */
export function createConnection(
  openFeed: OpenFeed,
  session: Session,
  onEvent: (event: ConsoleEvent) => void,
): Connection {
  const status = signal<ConnectionStatus>('closed');
  let retry: () => void = () => {};
  const follow = () => {
    const controller = new AbortController();
    const onStatus = (next: FeedStatus, problem: { code: string } | null) => {
      const isExpired = problem?.code === 'unauthorized';
      if (isExpired) session.expire();
      status.value = next === 'closed' && problem !== null && !isExpired ? 'refused' : next;
    };
    const feed = openFeed({ onEvent, onStatus, signal: controller.signal });
    retry = () => feed.retryNow();
    return controller;
  };
  let controller: AbortController | null = null;
  const stop = effect(() => {
    if (session.state.value.status !== 'signed_in') return;
    controller = follow();
    return () => controller?.abort();
  });
  return {
    status,
    retryNow: () => {
      if (status.peek() === 'refused') controller = follow();
      else retry();
    },
    stop,
  };
}
