import type { Socket } from 'node:net';
import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import type { App } from '../app-instance.ts';

const CLOSE_IDLE_EVERY_MS = 50;

/** While the process stops, requests on connections that are still open are sent elsewhere, and no connection keeps it. */
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
  closeWhatIdles(app);
}

/**
 * Node closes idle connections once. Left over would be those whose last answer was just leaving, and those that browsers open ahead
 * of any request: to Node they are not idle.
 */
function closeWhatIdles(app: App): void {
  const { server } = app;
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  app.addHook('preClose', async () => {
    if (!server.listening) return;
    const close = () => {
      server.closeIdleConnections();
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    };
    const closing = setInterval(close, CLOSE_IDLE_EVERY_MS);
    server.once('close', () => clearInterval(closing));
  });
}
