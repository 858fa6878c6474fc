import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import type { App } from '../app-instance.ts';

/** While the process stops, requests on connections that are still open are sent elsewhere. */
export function refuseWhileStopping(app: App, ctx: Pick<Context, 'stopping'>): void {
  app.addHook('onRequest', async (_request, reply) => {
    if (!ctx.stopping.aborted) return;
    reply.header('connection', 'close');
    throw new FrontdeskError('service_unavailable', { retry_after_s: 1 });
  });
  // An answer that was under way when the stop began: its connection would keep the server open for as long as it idles.
  app.addHook('onSend', async (_request, reply) => {
    if (ctx.stopping.aborted) reply.header('connection', 'close');
  });
}
