import type { Context } from '../../context.ts';
import { awaitDurability } from '../../store/durability.ts';
import type { App } from '../app-instance.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What this route acknowledges is on the disk already when its verb returns. */
    readonly durable?: true;
  }
}

const READING = ['GET', 'HEAD', 'OPTIONS'];

/** Holds back the answer to every request that changes something until a crash of the database could not undo it. */
export function answerDurably(app: App, { db }: Pick<Context, 'db'>): void {
  app.addHook('onSend', async ({ method, routeOptions }, reply) => {
    if (READING.includes(method) || reply.statusCode >= 400 || routeOptions.config.durable) return;
    await awaitDurability(db);
  });
}
