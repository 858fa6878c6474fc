import { CallbackCreated, CallbackRequest, Site } from '@frontdesk/contract';
import { z } from 'zod';
import { requestCallback } from '../../callbacks/request-callback.ts';
import type { Context } from '../../context.ts';
import { assertOriginAllowed } from '../../sites/assert-origin-allowed.ts';
import { describeSite } from '../../sites/describe-site.ts';
import type { App } from '../app-instance.ts';
import { visitorAddress } from '../client-address.ts';
import { NotModified } from '../empty-answers.ts';
import { isKnownToClient } from '../etag.ts';
import { perAddress } from '../plumbing/rate-limit.ts';
import { problems } from '../problems.ts';

const SiteKey = z.object({
  key: z
    .string()
    .max(100)
    .regex(/^\P{Cc}*$/u, 'no control characters'),
});

/** What a widget asks about a site, and the request to be called back. */
export function siteRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/v1/sites/:key',
    {
      schema: {
        summary: 'What the widget needs to know of a site',
        tags: ['Visitor'],
        params: SiteKey,
        response: {
          200: Site,
          304: NotModified,
          ...problems('invalid_request', 'origin_not_allowed', 'site_not_found'),
        },
      },
    },
    async (request, reply) => {
      const site = await ctx.sites.find(request.params.key);
      assertOriginAllowed(site, request.headers.origin);
      const answer = await describeSite(ctx.db, site);
      reply.header('cache-control', 'public, max-age=5');
      if (isKnownToClient(request, reply, answer)) return reply.code(304).send(null);
      return answer;
    },
  );

  app.post(
    '/api/v1/sites/:key/callbacks',
    {
      config: { rateLimit: perAddress('callbacks', 10) },
      schema: {
        summary: 'Leave a request to be called back',
        tags: ['Visitor'],
        params: SiteKey,
        body: CallbackRequest,
        response: {
          201: CallbackCreated,
          ...problems(
            'invalid_request',
            'origin_not_allowed',
            'visitor_blocked',
            'site_not_found',
            'rate_limited',
          ),
        },
      },
    },
    async (request, reply) => {
      const site = await ctx.sites.find(request.params.key);
      assertOriginAllowed(site, request.headers.origin);
      const addressHash = visitorAddress(ctx, request.ip);
      return reply.code(201).send(await requestCallback(ctx, site, request.body, addressHash));
    },
  );
}
