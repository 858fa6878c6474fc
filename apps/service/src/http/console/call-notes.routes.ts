import { CallNotes, ConsoleCall, EarlierCalls } from '@frontdesk/contract';
import { earlierCalls } from '../../calls/earlier-calls.ts';
import { noteCall } from '../../calls/note-call.ts';
import type { Context } from '../../context.ts';
import type { App } from '../app-instance.ts';
import { CallId } from '../call-id.ts';
import { problems } from '../problems.ts';
import { operatorOf } from './authenticate.ts';

/** What an operator knows and writes about a call. */
export function callNotesRoutes(app: App, ctx: Context): void {
  app.patch(
    '/api/v1/console/calls/:id',
    {
      schema: {
        summary: 'Note and tags; what is left out stays',
        tags: ['Operator'],
        params: CallId,
        body: CallNotes,
        response: {
          200: ConsoleCall,
          ...problems(
            'invalid_request',
            'unauthorized',
            'origin_not_allowed',
            'call_not_found',
            'changed_meanwhile',
          ),
        },
      },
    },
    async (request) => noteCall(ctx, request.params.id, operatorOf(request), request.body),
  );

  app.get(
    '/api/v1/console/calls/:id/earlier',
    {
      schema: {
        summary: 'Earlier calls of the same visitor on the same site',
        tags: ['Operator'],
        params: CallId,
        response: { 200: EarlierCalls, ...problems('invalid_request', 'unauthorized', 'call_not_found') },
      },
    },
    async (request) => earlierCalls(ctx, request.params.id, operatorOf(request)),
  );
}
