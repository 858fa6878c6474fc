import { AnsweredCall, ConsoleCall } from '@frontdesk/contract';
import { endCallAsOperator } from '../../calls/end-call-as-operator.ts';
import { claimCall } from '../../calls/ringing/claim-call.ts';
import { declineCall } from '../../calls/ringing/decline-call.ts';
import type { Context } from '../../context.ts';
import type { App } from '../app-instance.ts';
import { CallId } from '../call-id.ts';
import { problems } from '../problems.ts';
import { operatorOf } from './authenticate.ts';

/** What an operator does with a call. */
export function consoleCallRoutes(app: App, ctx: Context): void {
  app.post(
    '/api/v1/console/calls/:id/answer',
    {
      schema: {
        summary: 'Answer: the ways into the room',
        tags: ['Operator'],
        params: CallId,
        response: {
          200: AnsweredCall,
          ...problems(
            'invalid_request',
            'unauthorized',
            'forbidden',
            'origin_not_allowed',
            'call_not_found',
            'already_answered',
            'call_ended',
          ),
        },
      },
    },
    async (request, reply) =>
      reply
        .header('cache-control', 'no-store')
        .send(await claimCall(ctx, request.params.id, operatorOf(request))),
  );

  app.post(
    '/api/v1/console/calls/:id/decline',
    {
      schema: {
        summary: 'Decline: the next operator is tried',
        tags: ['Operator'],
        params: CallId,
        response: {
          200: ConsoleCall,
          ...problems('invalid_request', 'unauthorized', 'origin_not_allowed', 'call_not_found'),
        },
      },
    },
    async (request) => declineCall(ctx, request.params.id, operatorOf(request)),
  );

  app.post(
    '/api/v1/console/calls/:id/end',
    {
      schema: {
        summary: 'Hang up',
        tags: ['Operator'],
        params: CallId,
        response: {
          200: ConsoleCall,
          ...problems('invalid_request', 'unauthorized', 'forbidden', 'origin_not_allowed', 'call_not_found'),
        },
      },
    },
    async (request) => endCallAsOperator(ctx, request.params.id, operatorOf(request)),
  );
}
