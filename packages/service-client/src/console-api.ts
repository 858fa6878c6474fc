import type {
  AnsweredCall,
  Credentials,
  Presence,
  PresenceChange,
  Session,
  SetupRequest,
} from '@frontdesk/contract';
import { CONSOLE_PATHS } from '@frontdesk/contract/paths';
import { type SendOptions, send, sendForJson } from './send.ts';

export interface ConsoleApiOptions {
  /** Empty (the default) for the page's own origin, where the session cookie lives. */
  baseUrl?: string;
}

export type ConsoleApi = ReturnType<typeof createConsoleApi>;

/**
 * The operator's commands (contract, "Operator"), with the session cookie. All of them fail with `ProblemError`; what a
 * command changed is told by the console's event stream, so most answer nothing.
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
    /** What `openEventFeed` needs for the console's stream. */
    feed: () => ({ url: at(CONSOLE_PATHS.consoleEvents), credentials: 'same-origin' as const }),
  };
}
