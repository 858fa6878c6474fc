import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { apiCall } from '../api-call.ts';
import type { Emulation } from '../emulation.ts';
import { grantToken } from './grant-token.ts';
import { OAuthError } from './oauth-error.ts';

const tokenRequest = z.object({
  grant_type: z.string().optional(),
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  scope: z.string().optional(),
});

/** `POST /oauth2/v1/token`, form or JSON. */
export async function tokenRoutes(
  app: FastifyInstance,
  { emulation }: { emulation: Emulation },
): Promise<void> {
  await app.register(formbody);
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache' });
  });
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const known =
      error instanceof OAuthError ? error : new OAuthError(400, 'invalid_request', 'Unreadable request');
    return reply.code(known.status).send(known.toBody());
  });

  app.post('/token', apiCall('token'), async (request) => {
    const parsed = tokenRequest.safeParse(request.body ?? {});
    if (!parsed.success) throw new OAuthError(400, 'invalid_request', 'A parameter is not a single string');
    const token = grantToken(parsed.data, emulation);
    return {
      access_token: token.value,
      expires_in: emulation.tokens.lifetimeS,
      token_type: 'Bearer',
      scope: token.scopes.join(' '),
    };
  });

  app.route({
    method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'],
    url: '/token',
    ...apiCall('token'),
    handler: async (_request, reply) => {
      const error = new OAuthError(405, 'invalid_request', 'Tokens are asked for with POST');
      return reply.code(405).header('allow', 'POST, OPTIONS').send(error.toBody());
    },
  });
}
