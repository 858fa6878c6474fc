import type { FastifyInstance } from 'fastify';
import { authorise } from '../auth/authorise.ts';
import type { Emulation } from '../emulation.ts';
import { sendApiError, sendRouteNotFound } from './api-error.ts';
import { acceptJsonOfAnyType } from './body-parsers.ts';
import { conferenceRoutes } from './conferences/conference-routes.ts';
import { lifecycleRoutes } from './conferences/lifecycle-routes.ts';
import { recordRoutes } from './conferences/record-routes.ts';
import { participantRoutes } from './participants/participant-routes.ts';
import { softwareRoutes } from './software/software-routes.ts';
import { groupRoutes } from './users/group-routes.ts';
import { userRoutes } from './users/user-routes.ts';

/** Every v3 minor is served alike: minor versions live side by side on real servers. */
const versionPrefix = '/:version(^v3\\.\\d{1,2}$)';

const routes = [
  conferenceRoutes,
  lifecycleRoutes,
  participantRoutes,
  recordRoutes,
  userRoutes,
  groupRoutes,
  softwareRoutes,
];

/** The server API under `/api`. */
export async function apiPlugin(app: FastifyInstance, options: { emulation: Emulation }): Promise<void> {
  acceptJsonOfAnyType(app);
  app.setErrorHandler(sendApiError);
  app.setNotFoundHandler(sendRouteNotFound);
  app.addHook('onRequest', async (request) => {
    const { scope } = request.routeOptions.config;
    if (scope !== undefined) authorise(request, scope, options.emulation);
  });
  for (const plugin of routes) await app.register(plugin, { ...options, prefix: versionPrefix });
}
