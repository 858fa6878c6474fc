import type { ConsoleCall, ConsoleEvent, Presence, Session } from '@frontdesk/contract';
import { type ConsoleApi, createConsoleApi, type FeedStatus, ProblemError } from '@frontdesk/service-client';
import { signal } from '@preact/signals';
import { vi } from 'vitest';
import { createConsoleApp } from '../src/models/console-app.ts';
import type { Route } from '../src/models/route.ts';
import type { AnswerRequest } from '../src/platform/answer-requests.ts';
import type { PushDevice } from '../src/platform/push-device.ts';
import type { Settings } from '../src/platform/settings.ts';
import { ANNA, at } from './example-calls.ts';

const AVAILABLE: Presence = { status: 'available', reason: null, since: at(0), wrap_up_until: null };
export const SESSION: Session = { operator: { ...ANNA, role: 'operator' }, presence: AVAILABLE };

const SUBSCRIPTION = { endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } };

/** Settings that last as long as the test. */
export function memory(start: Record<string, string> = {}): Settings {
  const kept = new Map(Object.entries(start));
  const followers = new Set<(name: string, value: string) => void>();
  return {
    read: (name) => kept.get(name) ?? null,
    write: (name, value) => {
      kept.set(name, value);
      for (const tell of followers) tell(name, value);
    },
    follow: (followed, onChange) => {
      const tell = (name: string, value: string) => {
        if (name === followed) onChange(value);
      };
      followers.add(tell);
      return () => followers.delete(tell);
    },
  };
}

const unanswered = () => new Promise<never>(() => {});

/** A service that agrees to everything; a test replaces what it wants otherwise. */
function agreeableApi() {
  return {
    // What no test asks for yet is the real thing, and reaches nobody.
    ...createConsoleApi({ baseUrl: 'http://127.0.0.1:1' }),
    signIn: vi.fn<ConsoleApi['signIn']>(async () => SESSION),
    getSession: vi.fn<ConsoleApi['getSession']>(async () => SESSION),
    signOut: vi.fn<ConsoleApi['signOut']>(async () => {}),
    setup: vi.fn<ConsoleApi['setup']>(async () => {}),
    setPresence: vi.fn<ConsoleApi['setPresence']>(async ({ status, reason = null }) => ({
      status,
      reason,
      since: at(1),
      wrap_up_until: null,
    })),
    // What it agrees to is the test's to say; until then it takes its time.
    answer: vi.fn<ConsoleApi['answer']>(unanswered),
    callbacks: vi.fn<ConsoleApi['callbacks']>(async () => ({ callbacks: [], next_cursor: null })),
    editCallback: vi.fn<ConsoleApi['editCallback']>(unanswered),
    callBack: vi.fn<ConsoleApi['callBack']>(unanswered),
    history: vi.fn<ConsoleApi['history']>(unanswered),
    stats: vi.fn<ConsoleApi['stats']>(unanswered),
    pushKey: vi.fn<ConsoleApi['pushKey']>(async () => ({ public_key: 'key' })),
    removePushSubscription: vi.fn<ConsoleApi['removePushSubscription']>(async () => {}),
    addPushSubscription: vi.fn<ConsoleApi['addPushSubscription']>(async () => {}),
    decline: vi.fn<ConsoleApi['decline']>(async () => {}),
    end: vi.fn<ConsoleApi['end']>(async () => {}),
    note: vi.fn<ConsoleApi['note']>(unanswered),
    earlierCalls: vi.fn<ConsoleApi['earlierCalls']>(unanswered),
    colleagues: vi.fn<ConsoleApi['colleagues']>(unanswered),
    invite: vi.fn<ConsoleApi['invite']>(unanswered),
    transfer: vi.fn<ConsoleApi['transfer']>(unanswered),
    cancelTransfer: vi.fn<ConsoleApi['cancelTransfer']>(unanswered),
    leave: vi.fn<ConsoleApi['leave']>(unanswered),
    block: vi.fn<ConsoleApi['block']>(unanswered),
    previewErasure: vi.fn<ConsoleApi['previewErasure']>(unanswered),
    erase: vi.fn<ConsoleApi['erase']>(unanswered),
    blocks: vi.fn<ConsoleApi['blocks']>(unanswered),
    unblock: vi.fn<ConsoleApi['unblock']>(async () => {}),
    feed: () => ({ url: '/events', credentials: 'same-origin' as const }),
  };
}

/** A feed that says what the test says. */
function fakeFeed() {
  let callbacks: {
    onEvent: (event: ConsoleEvent) => void;
    onStatus: (status: FeedStatus, problem: ProblemError | null) => void;
    signal: AbortSignal;
  } | null = null;
  let id = 0;
  return {
    open: (given: NonNullable<typeof callbacks>) => {
      callbacks = given;
      return { retryNow: () => {} };
    },
    get isOpen() {
      return callbacks !== null && !callbacks.signal.aborted;
    },
    status: (status: FeedStatus, problem: ProblemError | null = null) => callbacks?.onStatus(status, problem),
    snapshot: (...calls: ConsoleCall[]) => {
      const now = new Date().toISOString();
      const desk = { login: ANNA.login, presence: AVAILABLE, calls, operators: [] };
      callbacks?.onEvent({ type: 'snapshot', id: ++id, at: now, ...desk });
    },
    send: (event: ConsoleEvent) => callbacks?.onEvent(event),
    change: (call: ConsoleCall) => {
      callbacks?.onEvent({ type: 'call.offered', id: ++id, at: new Date().toISOString(), call });
    },
  };
}

function fakeSound() {
  const locked = signal(false);
  return { locked, unlock: vi.fn(), start: vi.fn(), stop: vi.fn(), playOnce: vi.fn() };
}

interface Start {
  settings?: Settings;
  tabMemory?: Settings;
  /** This browser was subscribed to pushes before. */
  pushes?: boolean;
  /** Anna is, unless told otherwise. */
  signedIn?: boolean;
}

/** The whole console on a fake service in a fake browser, with Anna signed in and the stream open. */
export async function startConsole({
  settings = memory(),
  tabMemory = memory(),
  pushes = false,
  signedIn = true,
}: Start = {}) {
  const api = agreeableApi();
  const feed = fakeFeed();
  const sound = fakeSound();
  const lead = signal(false);
  const closeNotification = vi.fn();
  const browser = {
    openAddress: vi.fn<(address: string) => void>(),
    route: signal<Route>({ page: 'desk' }),
    toDesk: vi.fn(),
    answerRequests: signal<AnswerRequest | null>(null),
    subscription: SUBSCRIPTION,
    subscribe: vi.fn<PushDevice['subscribe']>(async () => SUBSCRIPTION),
    belongsTo: vi.fn<PushDevice['belongsTo']>(async () => true),
    notify: vi.fn(() => closeNotification),
    closeNotification,
    badge: vi.fn<(title: string, isRinging: boolean) => void>(),
    inView: signal(false),
    online: signal(true),
    ask: vi.fn(() => {
      lead.value = true;
    }),
  };
  const app = createConsoleApp({
    api,
    openFeed: feed.open,
    languages: ['en-GB'],
    timeZone: 'Europe/Berlin',
    online: browser.online,
    settings,
    tabMemory,
    sound,
    soundLead: {
      held: lead,
      ask: browser.ask,
      giveUp: () => {
        lead.value = false;
      },
    },
    notifier: { consent: signal('granted' as const), askConsent: async () => {}, show: browser.notify },
    badge: { show: browser.badge },
    ringingIcon: 'icon.svg',
    inView: browser.inView,
    openAddress: browser.openAddress,
    router: { route: browser.route, toDesk: browser.toDesk },
    answerRequests: browser.answerRequests,
    push: {
      known: true,
      current: async () => (pushes ? SUBSCRIPTION : null),
      belongsTo: browser.belongsTo,
      subscribe: browser.subscribe,
      unsubscribe: async () => null,
    },
  });
  if (!signedIn) api.getSession.mockRejectedValue(new ProblemError('unauthorized', { status: 401 }));
  await app.session.load.run();
  if (signedIn) feed.status('open');
  return { app, api, feed, sound, browser, lead };
}
