import type { Call, CreateCallRequest } from '@frontdesk/contract';
import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import { type VisitorRow, visitorView } from '../../events/visitor-view.ts';
import { assertConsent } from '../../sites/assert-consent.ts';
import { assertFilledIn } from '../../sites/assert-filled-in.ts';
import { assertOpen } from '../../sites/assert-open.ts';
import { assertOriginAllowed } from '../../sites/assert-origin-allowed.ts';
import { departmentOf } from '../../sites/department-of.ts';
import { awaitDurability } from '../../store/durability.ts';
import { visitorMarks } from '../blocks/visitor-marks.ts';
import { callToken } from '../call-token.ts';
import { findCallOfVisitor } from '../find-call.ts';
import type { Rung } from '../ringing/offer-call.ts';
import { setUpCall } from '../room/set-up-call.ts';
import { abandonRequest } from './abandon-request.ts';
import { admitCall } from './admit-call.ts';
import { requestHash } from './call-request-hash.ts';
import type { NewCallRequest } from './new-call.ts';
import { repeatCall } from './repeat-call.ts';

const RETRY_AFTER_S = 2;

export interface CallRequest {
  readonly body: CreateCallRequest;
  /** Requests with the same key and site give the same call. */
  readonly idempotencyKey: string | null;
  /** The `Origin` header. */
  readonly origin: string | undefined;
  /** Keyed hash of the address the request came from; null in a network that many share. */
  readonly addressHash: string | null;
  /** Name and major version, for statistics: `Chrome 156`. */
  readonly browser: string | null;
  /** Fires when the visitor leaves before the answer. */
  readonly gone: AbortSignal;
}

export interface RequestedCall {
  readonly call: Call;
  /** Bearer token of this call's visitor. */
  readonly token: string;
}

/**
 * A visitor calls: checks that the site takes calls now, then reserves an operator and opens the room, or puts the call into the
 * queue. A repeated request (same key and site) gives the call of the first one.
 * @returns the call, ringing or queued
 * @throws FrontdeskError
 */
export async function requestCall(ctx: Context, request: CallRequest): Promise<RequestedCall> {
  const site = await ctx.sites.find(request.body.site);
  assertOriginAllowed(site, request.origin);
  assertOpen(site);
  assertConsent(site, request.body.consent);
  assertFilledIn(site, request.body);
  const department = departmentOf(site, request.body.department);
  const { body, idempotencyKey, addressHash, browser, gone } = request;
  const marks = visitorMarks(ctx, body.visitor, addressHash);
  const hash = requestHash(body);
  return await placeCall(ctx, { site, department, body, idempotencyKey, hash, marks, browser }, gone);
}

async function placeCall(ctx: Context, request: NewCallRequest, gone: AbortSignal): Promise<RequestedCall> {
  const admission = await admitCall(ctx, request);
  if (admission.kind === 'repeated') {
    const callId = await repeatCall(ctx, request, gone);
    // The first request was given up and its key is free again: this one makes the call.
    if (callId === null) return await placeCall(ctx, request, gone);
    return await durableAnswerOf(ctx, callId);
  }
  const { callId } = admission;
  const left = () => ctx.background.run('visitor left', () => abandonRequest(ctx, callId));
  gone.addEventListener('abort', left, { once: true });
  if (gone.aborted) left();
  try {
    if (admission.kind === 'queued') return await durableAnswerOf(ctx, callId);
    const ringing = await setUpCall(ctx, { ...admission, ringTimeoutS: request.site.ring_timeout_s, gone });
    if (ringing === undefined) return await answerAfterSetUp(ctx, callId);
    return ringingAnswer(ctx, ringing, admission.rung);
  } finally {
    gone.removeEventListener('abort', left);
  }
}

/** The answer for a call that has just begun to ring, made from what is known already, without another query. */
function ringingAnswer(ctx: Context, call: VisitorRow, rung: readonly Rung[]): RequestedCall {
  const [first, ...others] = rung;
  const operator =
    first === undefined || others.length > 0 ? null : { name: first.name, picture_url: first.picture_url };
  const facts = { operator, position: null, estimated_wait_s: null, estimated_wait: null, answering: false };
  return { call: visitorView(call, facts), token: callToken(ctx.serverSecret, call.id) };
}

/** The answer for a call that does not ring after its set-up: every operator has declined already, and it waits; or it has ended. */
async function answerAfterSetUp(ctx: Context, callId: string): Promise<RequestedCall> {
  const call = await ctx.db
    .selectFrom('calls')
    .where('id', '=', callId)
    .select(['status', 'failure'])
    .executeTakeFirst();
  // The database has lost the call in a crash.
  if (call === undefined) throw new FrontdeskError('service_unavailable', { retry_after_s: RETRY_AFTER_S });
  const { status, failure } = call;
  if (status !== 'ended') return await durableAnswerOf(ctx, callId);
  throw new FrontdeskError(failure ?? 'call_ended', failure === null ? {} : { retry_after_s: RETRY_AFTER_S });
}

async function durableAnswerOf(ctx: Context, callId: string): Promise<RequestedCall> {
  const [call] = await Promise.all([findCallOfVisitor(ctx, callId), awaitDurability(ctx.db)]);
  return { call, token: callToken(ctx.serverSecret, callId) };
}
