import rateLimit, { type RateLimitOptions } from '@fastify/rate-limit';
import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import { containsAddress } from '../../networks.ts';
import { countHit } from '../../store/count-hit.ts';
import type { Db } from '../../store/db.ts';
import type { App } from '../app-instance.ts';
import { hashAddress } from '../client-address.ts';

const TEN_MINUTES_MS = 600_000;

/** For a route's `config.rateLimit`: so many requests in ten minutes from one address, counted apart from other groups. */
export function perAddress(group: string, max: number): RateLimitOptions {
  return { max, timeWindow: TEN_MINUTES_MS, groupId: `:${group}` };
}

/** Routes that ask for it are limited; counts live in the database, so that all nodes share them. */
export async function limitRates(app: App, ctx: Context): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    // After validation: a request that is refused anyway uses nothing up.
    hook: 'preHandler',
    store: storeIn(ctx.db),
    keyGenerator: (request) => hashAddress(ctx, request.ip),
    allowList: (request) => containsAddress(ctx.config.rateLimitExempt, request.ip),
    errorResponseBuilder: (_request, { ttl }) =>
      new FrontdeskError('rate_limited', { retry_after_s: ttl / 1000 }),
    addHeadersOnExceeding: HEADERS_OFF,
    addHeaders: { ...HEADERS_OFF, 'retry-after': false },
  });
}

const HEADERS_OFF = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
};

/** The plugin wants a class to make the store from. */
function storeIn(db: Db) {
  return class DatabaseStore {
    incr(
      key: string,
      done: (error: Error | null, result?: { current: number; ttl: number }) => void,
      windowMs: number,
    ): void {
      countHit(db, key, windowMs).then(
        ({ count, resetsInMs }) => done(null, { current: count, ttl: resetsInMs }),
        (error: Error) => done(error),
      );
    }

    child(): DatabaseStore {
      return this;
    }
  };
}
