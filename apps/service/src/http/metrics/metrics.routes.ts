import { createHash, timingSafeEqual } from 'node:crypto';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import type { App } from '../app-instance.ts';
import type { EventStreams } from '../event-stream.ts';
import { bearerToken } from '../visitor/bearer-token.ts';
import { countCalls, countStreams, timeRequests } from './gauges.ts';

/**
 * Figures of this node for Prometheus, and of all calls. How busy somebody's desk is concerns nobody else: without a token in
 * the settings there is no such address. Only routes added after this are measured.
 */
export function metricsRoutes(app: App, ctx: Context, streams: EventStreams): void {
  const { metricsToken } = ctx.config;
  if (metricsToken === null) return;
  const register = new Registry();
  collectDefaultMetrics({ register });
  timeRequests(app, register);
  countStreams(streams, register);
  countCalls(ctx.db, register);
  app.get('/metrics', { logLevel: 'warn', schema: { hide: true } }, async (request, reply) => {
    if (!isSame(bearerToken(request) ?? '', metricsToken)) throw new FrontdeskError('unauthorized');
    const figures = await register.metrics();
    return reply.header('cache-control', 'no-store').type(register.contentType).send(figures);
  });
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
