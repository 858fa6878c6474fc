import cors from '@fastify/cors';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { ApiError } from '../api/api-error.ts';
import { apiPlugin } from '../api/api-plugin.ts';
import { tokenRoutes } from '../auth/token-routes.ts';
import { controlRoutes } from '../control/control-routes.ts';
import type { Emulation } from '../emulation.ts';
import { injectFaults } from '../faults/inject-faults.ts';
import { keepJournal } from '../journal/keep-journal.ts';
import { webPages } from '../web/plugin.ts';
import type { Certificate } from './self-signed.ts';

export type ResetEmulation = () => void;

/** Puts API, token endpoint, pages and control calls on one server, ready to listen. */
export async function buildServer(
  emulation: Emulation,
  certificate: Certificate | null,
  reset: ResetEmulation,
): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    // Open calls and hanging faults must not keep the process.
    forceCloseConnections: true,
    // Nobody asks, and every test that starts an emulator would pay for them.
    exposeHeadRoutes: false,
    frameworkErrors: refuseUnreadable,
    // Own conference ids have up to 128 characters, guests' ids more.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
    https: certificate,
  });
  await app.register(observed(apiPlugin, emulation), { prefix: '/api' });
  await app.register(observed(tokenRoutes, emulation), { prefix: '/oauth2/v1' });
  await app.register(controlRoutes, { prefix: '/_emulator', emulation, reset });
  await app.register(webPages, { state: emulation.state });
  return app;
}

/** Fastify's own answer would repeat the address, which may hold a token. */
function refuseUnreadable(_error: unknown, _request: unknown, reply: FastifyReply): void {
  reply.code(400).send(new ApiError(400, 'badRequest', 'The address cannot be read').toBody());
}

/** A surface that callers from any page may use, written down in the journal and open to faults. */
function observed(
  plugin: (app: FastifyInstance, options: { emulation: Emulation }) => Promise<void>,
  emulation: Emulation,
) {
  return async (app: FastifyInstance): Promise<void> => {
    keepJournal(app, emulation.journal);
    await app.register(cors, { origin: '*', methods: ['GET', 'POST', 'PUT', 'DELETE'] });
    injectFaults(app, emulation.faults);
    await plugin(app, { emulation });
  };
}
