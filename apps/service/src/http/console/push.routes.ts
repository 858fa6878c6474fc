import { PushKey, PushSubscriptionBody, PushSubscriptionEnd } from '@frontdesk/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import { hashToken } from '../../operators/session-token.ts';
import { addSubscription, removeSubscription } from '../../push/subscriptions.ts';
import type { App } from '../app-instance.ts';
import { NoContent } from '../empty-answers.ts';
import { problems } from '../problems.ts';
import { readSessionCookie, setSessionCookie } from './session-cookie.ts';

/** Rings that reach an operator whose console is closed. */
export function pushRoutes(app: App, ctx: Context): void {
  /** A browser that gets pushes must be able to answer and decline even after a restart, so its session cookie outlives it. */
  const keepSession = (request: FastifyRequest, reply: FastifyReply, outlivesBrowser: boolean) =>
    setSessionCookie(ctx.config, request, reply, readSessionCookie(request) ?? '', { outlivesBrowser });

  app.get(
    '/api/v1/console/push/key',
    {
      schema: {
        summary: 'The key a browser subscribes with',
        tags: ['Operator'],
        response: { 200: PushKey, ...problems('unauthorized') },
      },
    },
    async () => ({ public_key: ctx.push.publicKey }),
  );

  app.post(
    '/api/v1/console/push/subscriptions',
    {
      schema: {
        summary: 'Notify this browser of rings while the console is closed, until the session ends',
        tags: ['Operator'],
        body: PushSubscriptionBody,
        response: { 204: NoContent, ...problems('invalid_request', 'unauthorized', 'origin_not_allowed') },
      },
    },
    async (request, reply) => {
      await addSubscription(ctx, sessionOf(request), request.body);
      keepSession(request, reply, true);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/api/v1/console/push/subscriptions',
    {
      schema: {
        summary: 'End the notifications of this browser',
        tags: ['Operator'],
        body: PushSubscriptionEnd,
        response: { 204: NoContent, ...problems('invalid_request', 'unauthorized', 'origin_not_allowed') },
      },
    },
    async (request, reply) => {
      await removeSubscription(ctx.db, sessionOf(request), request.body.endpoint);
      keepSession(request, reply, false);
      return reply.code(204).send(null);
    },
  );
}

const sessionOf = (request: FastifyRequest) => hashToken(readSessionCookie(request) ?? '');
