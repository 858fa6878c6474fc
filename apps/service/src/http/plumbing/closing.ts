import type { Socket } from 'node:net';
import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import type { App } from '../app-instance.ts';

const CLOSE_IDLE_EVERY_MS = 50;

/** While the process stops, refuses requests on open connections, so that clients go elsewhere, and closes the connections. */
export function refuseWhileStopping(app: App, ctx: Pick<Context, 'stopping'>): void {
  app.addHook('onRequest', async (_request, reply) => {
    if (!ctx.stopping.aborted) return;
    reply.header('connection', 'close');
    throw new FrontdeskError('service_unavailable', { retry_after_s: 1 });
  });
  // For answers that were under way when the stop began: an idle connection would keep the server open.
  app.addHook('onSend', async (_request, reply) => {
    if (ctx.stopping.aborted) reply.header('connection', 'close');
  });
  closeIdleConnections(app);
}

/**
 * Node closes idle connections only once, at the start of the stop. This also closes those that become idle later, and those that
 * browsers open ahead of any request, which Node does not count as idle.
 */
function closeIdleConnections(app: App): void {
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
