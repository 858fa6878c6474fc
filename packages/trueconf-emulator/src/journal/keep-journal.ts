import type { FastifyInstance } from 'fastify';
import type { Journal } from './journal.ts';

/** Notes every request of this scope. */
export function keepJournal(app: FastifyInstance, journal: Journal): void {
  app.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const entry = journal.open(request.method, path, request.routeOptions.config.call ?? null);
    const { raw } = reply;
    raw.once('close', () => journal.close(entry, raw.writableFinished ? raw.statusCode : null));
  });
}
