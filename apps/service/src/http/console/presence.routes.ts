import { Presence, PresenceChange, Session } from '@frontdesk/contract';
import { setPresence } from '../../calls/ringing/set-presence.ts';
import { signOutOperator } from '../../calls/ringing/sign-out-operator.ts';
import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import { viewPresence, viewSession } from '../../operators/session-view.ts';
import type { App } from '../app-instance.ts';
import { NoContent } from '../empty-answers.ts';
import { problems } from '../problems.ts';
import { operatorOf } from './authenticate.ts';
import { clearSessionCookie, readSessionCookie } from './session-cookie.ts';

/** What a signed-in operator may ask and change about themselves. */
export function presenceRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/v1/session',
    {
      schema: {
        summary: 'Who is signed in',
        tags: ['Operator'],
        response: { 200: Session, ...problems('unauthorized') },
      },
    },
    async (request) => viewSession(operatorOf(request)),
  );

  app.delete(
    '/api/v1/session',
    {
      schema: {
        summary: 'Sign out',
        tags: ['Operator'],
        response: { 204: NoContent, ...problems('unauthorized', 'origin_not_allowed') },
      },
    },
    async (request, reply) => {
      await signOutOperator(ctx, operatorOf(request).id, readSessionCookie(request) ?? '');
      clearSessionCookie(reply);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/api/v1/console/presence',
    {
      schema: {
        summary: 'Be available or away',
        tags: ['Operator'],
        body: PresenceChange,
        response: { 200: Presence, ...problems('invalid_request', 'unauthorized', 'origin_not_allowed') },
      },
    },
    async (request) => {
      const operator = await setPresence(ctx, operatorOf(request).id, request.body);
      if (operator === null) throw new FrontdeskError('unauthorized');
      return viewPresence(operator);
    },
  );
}
