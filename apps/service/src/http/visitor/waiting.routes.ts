import { Call, KeepPlaceRequest, WaitingMessage } from '@frontdesk/contract';
import { assertVisitor } from '../../calls/find-call.ts';
import { keepPlace } from '../../calls/queue/keep-place.ts';
import { leaveMessage } from '../../calls/queue/leave-message.ts';
import type { Context } from '../../context.ts';
import type { App } from '../app-instance.ts';
import { CallId } from '../call-id.ts';
import { perAddress } from '../plumbing/rate-limit.ts';
import { problems } from '../problems.ts';
import { bearerToken } from './bearer-token.ts';

const refusals = problems(
  'invalid_request',
  'unauthorized',
  'visitor_blocked',
  'call_not_found',
  'call_not_waiting',
  'call_ended',
  'rate_limited',
);

/** What a visitor can do while nobody has answered yet. */
export function waitingRoutes(app: App, ctx: Context): void {
  app.post(
    '/api/v1/calls/:id/keep-place',
    {
      config: { rateLimit: perAddress('keep-place', 20) },
      schema: {
        summary: 'Keep my place in the queue and ring me back',
        tags: ['Visitor'],
        params: CallId,
        body: KeepPlaceRequest,
        response: { 200: Call, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      assertVisitor(ctx, id, bearerToken(request));
      return reply.header('cache-control', 'no-store').send(await keepPlace(ctx, id, request.body));
    },
  );

  app.post(
    '/api/v1/calls/:id/message',
    {
      config: { rateLimit: perAddress('message', 30) },
      schema: {
        summary: 'Tell the operator something in writing while nobody has answered yet',
        tags: ['Visitor'],
        params: CallId,
        body: WaitingMessage,
        response: { 200: Call, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      assertVisitor(ctx, id, bearerToken(request));
      return reply.header('cache-control', 'no-store').send(await leaveMessage(ctx, id, request.body));
    },
  );
}
