import type { Call, CreateCallRequest, CreatedCall, Site } from '@frontdesk/contract';
import { VISITOR_PATHS } from '@frontdesk/contract/paths';
import { addressOf } from './address-of.ts';
import { bearer, type CallPass } from './call-pass.ts';
import { send, sendForJson } from './send.ts';

/** Where the service is. */
export interface VisitorApiOptions {
  /** Where the service is, without a path: `https://desk.example.com`. Empty for the page's own origin. */
  baseUrl: string;
}

/** What goes with a new call beside its body. */
export interface NewCall {
  /** One per press: repeating a request with the same key gives the same call. 1 to 200 visible ASCII characters. */
  idempotencyKey: string;
  signal?: AbortSignal;
}

export type VisitorApi = ReturnType<typeof createVisitorApi>;

/** Opening a room takes two round trips to TrueConf, each of which may be slow. */
const CREATE_TIMEOUT_MS = 40_000;

/**
 * The visitor's commands that every call needs (contract, tag "Visitor"). Each rejects with a `ProblemError`, or with the signal's
 * reason when the caller aborts. Commands that few calls need are functions in files of their own (`keepPlace` and others), so that
 * the widget loads them with the part that uses them.
 */
export function createVisitorApi(options: VisitorApiOptions) {
  const at = (path: string) => addressOf(options, path);
  return {
    getSite: (key: string, signal?: AbortSignal) =>
      sendForJson<Site>(at(VISITOR_PATHS.site(key)), { signal }),

    createCall: (body: CreateCallRequest, { idempotencyKey, signal }: NewCall) =>
      sendForJson<CreatedCall>(at(VISITOR_PATHS.calls), {
        method: 'POST',
        body,
        headers: { 'Idempotency-Key': idempotencyKey },
        timeoutMs: CREATE_TIMEOUT_MS,
        signal,
      }),

    getCall: (pass: CallPass, signal?: AbortSignal) =>
      sendForJson<Call>(at(VISITOR_PATHS.call(pass.id)), { headers: bearer(pass), signal }),

    /** Hangs up; goes on when the page is left meanwhile. */
    endCall: async (pass: CallPass) => {
      await send(at(VISITOR_PATHS.endCall(pass.id)), {
        method: 'POST',
        headers: bearer(pass),
        keepalive: true,
      });
    },

    /**
     * Hangs up from a page that is going away. Sent as plain text, which needs no preflight. Tells only whether the
     * browser took it.
     */
    endCallBeacon: (pass: CallPass) =>
      navigator.sendBeacon(at(VISITOR_PATHS.endCall(pass.id)), JSON.stringify({ token: pass.token })),

    /** What `openEventFeed` needs to follow a call. */
    callFeed: (pass: CallPass) => ({ url: at(VISITOR_PATHS.callEvents(pass.id)), headers: bearer(pass) }),
  };
}
