import type {
  Call,
  CallbackCreated,
  CallbackRequest,
  CreateCallRequest,
  CreatedCall,
  Devices,
  Feedback,
  Site,
} from '@frontdesk/contract';
import { VISITOR_PATHS } from '@frontdesk/contract/paths';
import { send, sendForJson } from './send.ts';

/** Stands for one call's visitor: the call and the bearer token that opens it. */
export interface CallPass {
  id: string;
  token: string;
}

export interface VisitorApiOptions {
  /** Where the service is, without a path: `https://desk.example.com`. Empty for the page's own origin. */
  baseUrl: string;
}

export interface NewCall {
  /** One per press: repeating a request with the same key gives the same call. 1 to 200 visible ASCII characters. */
  idempotencyKey: string;
  signal?: AbortSignal;
}

export type VisitorApi = ReturnType<typeof createVisitorApi>;

/** Making a room takes two round trips to the video server, each of which may be slow. */
const CREATE_TIMEOUT_MS = 40_000;

/**
 * The visitor's commands (contract, "Visitor"). All of them fail with `ProblemError`; an abort by the caller's signal
 * fails with the signal's reason.
 */
export function createVisitorApi({ baseUrl }: VisitorApiOptions) {
  const at = (path: string) => `${baseUrl.replace(/\/$/, '')}${path}`;
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

    /** Tells the operator whether the visitor can be seen and heard. */
    reportDevices: async (pass: CallPass, devices: Devices) => {
      await send(at(VISITOR_PATHS.devices(pass.id)), { method: 'PUT', body: devices, headers: bearer(pass) });
    },

    sendFeedback: async (pass: CallPass, feedback: Feedback) => {
      await send(at(VISITOR_PATHS.feedback(pass.id)), {
        method: 'POST',
        body: feedback,
        headers: bearer(pass),
      });
    },

    requestCallback: (siteKey: string, body: CallbackRequest, signal?: AbortSignal) =>
      sendForJson<CallbackCreated>(at(VISITOR_PATHS.callbacks(siteKey)), { method: 'POST', body, signal }),

    /** What `openEventFeed` needs to follow a call. */
    callFeed: (pass: CallPass) => ({ url: at(VISITOR_PATHS.callEvents(pass.id)), headers: bearer(pass) }),
  };
}

function bearer(pass: CallPass): Record<string, string> {
  return { Authorization: `Bearer ${pass.token}` };
}
