import { SiteCheck } from '@frontdesk/contract';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { isOriginAllowed } from '../../sites/assert-origin-allowed.ts';
import type { App } from '../app-instance.ts';
import { perAddress } from '../plumbing/rate-limit.ts';
import { problems } from '../problems.ts';
import { reachability } from '../reachability.ts';

/** For the owner of a website who tests a page. Answers any origin, because whether it is allowed is part of the answer. */
export function siteCheckRoutes(app: App, ctx: Context): void {
  const { url } = ctx.config.trueconf;
  const isVideoReachable = reachability(ctx);
  app.get(
    '/api/v1/sites/:key/check',
    {
      config: { rateLimit: perAddress('checks', 60) },
      schema: {
        summary: 'What a website’s owner needs to know when testing a page',
        tags: ['Visitor'],
        params: z.object({ key: z.string().regex(/^[\w-]{1,100}$/) }),
        response: { 200: SiteCheck, ...problems('invalid_request', 'site_not_found', 'rate_limited') },
      },
    },
    async (request, reply) => {
      const site = await ctx.sites.find(request.params.key);
      reply.header('cache-control', 'no-store');
      return {
        time: new Date().toISOString(),
        origin_allowed: isOriginAllowed(site, request.headers.origin),
        video_origin: new URL(url).origin,
        video_reachable: await isVideoReachable(),
      };
    },
  );
}
