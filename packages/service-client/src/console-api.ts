import type {
  AnsweredCall,
  Block,
  BlockRequest,
  Blocks,
  Callback,
  CallbackCall,
  CallbackEdit,
  CallbackPage,
  CallbackQuery,
  CallNotes,
  CallTimeline,
  Colleagues,
  ConsoleCall,
  Credentials,
  EarlierCalls,
  Erasure,
  ErasurePreview,
  ErasureRequest,
  HistoryPage,
  HistoryQuery,
  Presence,
  PresenceChange,
  PushKey,
  PushSubscriptionBody,
  Session,
  SetupRequest,
  Stats,
  StatsQuery,
  TransferRequest,
} from '@frontdesk/contract';
import { CONSOLE_PATHS } from '@frontdesk/contract/paths';
import { queryString } from './query-string.ts';
import { type SendOptions, send, sendForJson } from './send.ts';

/** Where the service is. */
export interface ConsoleApiOptions {
  /** Empty (the default) for the page's own origin, where the session cookie lives. */
  baseUrl?: string;
}

/** The list without its pages: what a file of it holds. */
export type HistoryFilter = Omit<HistoryQuery, 'cursor' | 'limit' | 'format'>;

export type ConsoleApi = ReturnType<typeof createConsoleApi>;

/** Opening a room takes two round trips to TrueConf, each of which may be slow. */
const CALL_BACK_TIMEOUT_MS = 40_000;

/**
 * The operator's commands (contract, tag "Operator"), authorised by the session cookie. Each rejects with a `ProblemError`;
 * `unauthorized`, `network` and `timeout` can come from any, further codes are named at the commands. What a command changed also
 * arrives by the console's event stream, so most return nothing.
 */
export function createConsoleApi({ baseUrl = '' }: ConsoleApiOptions = {}) {
  const at = (path: string) => `${baseUrl.replace(/\/$/, '')}${path}`;
  const withCookie = (options: SendOptions): SendOptions => ({ credentials: 'same-origin', ...options });
  const command = async (path: string, options: SendOptions) => {
    await send(at(path), withCookie(options));
  };
  const query = <T>(path: string, options: SendOptions) => sendForJson<T>(at(path), withCookie(options));
  return {
    signIn: (body: Credentials) => query<Session>(CONSOLE_PATHS.session, { method: 'POST', body }),
    /** Fails with `unauthorized` when nobody is signed in. */
    getSession: (signal?: AbortSignal) => query<Session>(CONSOLE_PATHS.session, { signal }),
    signOut: () => command(CONSOLE_PATHS.session, { method: 'DELETE' }),
    /** Makes the first administrator; signing in is a second step. */
    setup: (body: SetupRequest) => command(CONSOLE_PATHS.setup, { method: 'POST', body }),
    setPresence: (body: PresenceChange) => query<Presence>(CONSOLE_PATHS.presence, { method: 'PUT', body }),
    /** Fails with `already_answered` (and `answeredBy`) or `call_ended` when it came too late. */
    answer: (callId: string) => query<AnsweredCall>(CONSOLE_PATHS.answerCall(callId), { method: 'POST' }),
    decline: (callId: string) => command(CONSOLE_PATHS.declineCall(callId), { method: 'POST' }),
    end: (callId: string) => command(CONSOLE_PATHS.endCallAsOperator(callId), { method: 'POST' }),
    history: (filter: HistoryQuery = {}, signal?: AbortSignal) =>
      query<HistoryPage>(`${CONSOLE_PATHS.history}${queryString(filter)}`, { signal }),
    /** For a link to download: the calls as CSV. */
    historyFileUrl: (filter: HistoryFilter = {}) =>
      at(`${CONSOLE_PATHS.history}${queryString({ ...filter, format: 'csv' })}`),
    pastCall: (callId: string, signal?: AbortSignal) =>
      query<CallTimeline>(CONSOLE_PATHS.pastCall(callId), { signal }),
    callbacks: (filter: CallbackQuery = {}, signal?: AbortSignal) =>
      query<CallbackPage>(`${CONSOLE_PATHS.consoleCallbacks}${queryString(filter)}`, { signal }),
    /** Fails with `changed_meanwhile` when `updated_at` is given and is not of the latest version. */
    editCallback: (callbackId: string, body: CallbackEdit) =>
      query<Callback>(CONSOLE_PATHS.consoleCallback(callbackId), { method: 'PATCH', body }),
    /** Opens a room for the visitor. Fails with `already_answered` when a colleague is at it. */
    callBack: (callbackId: string) =>
      query<CallbackCall>(CONSOLE_PATHS.callBack(callbackId), {
        method: 'POST',
        timeoutMs: CALL_BACK_TIMEOUT_MS,
      }),
    /** For supervisors. */
    stats: (filter: StatsQuery = {}, signal?: AbortSignal) =>
      query<Stats>(`${CONSOLE_PATHS.stats}${queryString(filter)}`, { signal }),
    pushKey: () => query<PushKey>(CONSOLE_PATHS.pushKey, {}),
    addPushSubscription: (body: PushSubscriptionBody) =>
      command(CONSOLE_PATHS.pushSubscriptions, { method: 'POST', body }),
    removePushSubscription: (endpoint: string) =>
      command(CONSOLE_PATHS.pushSubscriptions, { method: 'DELETE', body: { endpoint } }),
    /** For supervisors: what `erase` would take now. */
    previewErasure: (body: ErasureRequest, signal?: AbortSignal) =>
      query<ErasurePreview>(CONSOLE_PATHS.erasurePreview, { method: 'POST', body, signal }),
    /** For supervisors. Fails with `call_in_progress` while one of the person's calls goes on. */
    erase: (body: ErasureRequest) => query<Erasure>(CONSOLE_PATHS.erasures, { method: 'POST', body }),
    /** Saves note and tags, also when the page is closed right after. Fails with `changed_meanwhile` when a colleague has written. */
    note: (callId: string, body: CallNotes) =>
      query<ConsoleCall>(CONSOLE_PATHS.consoleCall(callId), { method: 'PATCH', body, keepalive: true }),
    /** Earlier calls of the same visitor. */
    earlierCalls: (callId: string, signal?: AbortSignal) =>
      query<EarlierCalls>(CONSOLE_PATHS.earlierCalls(callId), { signal }),
    /** Operators and departments that this call may be shared with or transferred to. */
    colleagues: (callId: string, signal?: AbortSignal) =>
      query<Colleagues>(CONSOLE_PATHS.colleagues(callId), { signal }),
    /** Fails with `operator_unavailable` when the colleague is not free, `call_not_active` when the call is not active (any more). */
    invite: (callId: string, operator: string) =>
      query<ConsoleCall>(CONSOLE_PATHS.inviteToCall(callId), { method: 'POST', body: { operator } }),
    /** Fails as `invite` does, and with `nobody_available` for a department where nobody is free. */
    transfer: (callId: string, body: TransferRequest) =>
      query<ConsoleCall>(CONSOLE_PATHS.transferCall(callId), { method: 'POST', body }),
    cancelTransfer: (callId: string) =>
      query<ConsoleCall>(CONSOLE_PATHS.transferCall(callId), { method: 'DELETE' }),
    /** Leaves a call that goes on with a colleague; fails with `nobody_available` when there is none in it. */
    leave: (callId: string) => query<ConsoleCall>(CONSOLE_PATHS.leaveCall(callId), { method: 'POST' }),
    /** Ends the call and refuses its visitor for a while. */
    block: (callId: string, body: BlockRequest) =>
      query<Block>(CONSOLE_PATHS.blockVisitor(callId), { method: 'POST', body }),
    blocks: (signal?: AbortSignal) => query<Blocks>(CONSOLE_PATHS.blocks, { signal }),
    unblock: (blockId: string) => command(CONSOLE_PATHS.block(blockId), { method: 'DELETE' }),
    /** What `openEventFeed` needs for the console's stream. */
    feed: () => ({ url: at(CONSOLE_PATHS.consoleEvents), credentials: 'same-origin' as const }),
  };
}
