import type { Context } from '../../context.ts';
import { reachDisk } from '../../store/reach-disk.ts';
import type { App } from '../app-instance.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What this route acknowledges is on the disk when its verb returns. */
    readonly reachesDisk?: true;
  }
}

const READING = ['GET', 'HEAD', 'OPTIONS'];

/** Nothing is acknowledged that a crash of the database could take back. */
export function answerFromDisk(app: App, { db }: Pick<Context, 'db'>): void {
  app.addHook('onSend', async ({ method, routeOptions }, reply) => {
    if (READING.includes(method) || reply.statusCode >= 400 || routeOptions.config.reachesDisk) return;
    await reachDisk(db);
  });
}
