import { Credentials, Session, SetupRequest } from '@frontdesk/contract';
import type { Context } from '../../context.ts';
import { completeSetup } from '../../operators/first-admin.ts';
import { viewSession } from '../../operators/session-view.ts';
import { signIn } from '../../operators/sign-in.ts';
import type { App } from '../app-instance.ts';
import { NoContent } from '../empty-answers.ts';
import { perAddress } from '../plumbing/rate-limit.ts';
import { problems } from '../problems.ts';
import { assertSameOrigin } from './same-origin.ts';
import { setSessionCookie } from './session-cookie.ts';

/** The two ways into the console, open to who has no session yet. */
export function sessionRoutes(app: App, ctx: Context): void {
  app.addHook('onRequest', async (request) => assertSameOrigin(ctx.config, request));

  app.post(
    '/api/v1/session',
    {
      config: { rateLimit: perAddress('sign-in', 30) },
      schema: {
        summary: 'Sign in',
        tags: ['Operator'],
        body: Credentials,
        response: {
          201: Session,
          ...problems('invalid_request', 'unauthorized', 'origin_not_allowed', 'rate_limited'),
        },
      },
    },
    async (request, reply) => {
      const { operator, token } = await signIn(ctx, request.body);
      setSessionCookie(ctx.config, request, reply, token);
      return reply.code(201).send(viewSession(operator));
    },
  );

  app.post(
    '/api/v1/setup',
    {
      config: { rateLimit: perAddress('setup', 10) },
      schema: {
        summary: 'Make the first administrator with the token of the one-time link',
        tags: ['Operator'],
        body: SetupRequest,
        response: {
          204: NoContent,
          ...problems('invalid_request', 'unauthorized', 'origin_not_allowed', 'rate_limited'),
        },
      },
    },
    async (request, reply) => {
      await completeSetup(ctx.db, request.body);
      return reply.code(204).send(null);
    },
  );
}
