import { TrueConfError } from '../errors/trueconf-error.ts';
import type { Credential } from './credential.ts';
import { layer, type Request } from './layer.ts';

/** In the header, never in the query, which ends up in the logs of proxies. */
const withBearer = (request: Request, token: string): Request => ({
  ...request,
  headers: { ...request.headers, authorization: `Bearer ${token}` },
});

const isRefusal = (error: unknown): boolean =>
  error instanceof TrueConfError && error.code === 'unauthorized';

/** Sends the token along; when the server refuses it, fetches another and tries once more. */
export const authorise = (credential: Credential) =>
  layer(async (next, request, signal) => {
    const token = await credential.token(signal);
    try {
      return await next(withBearer(request, token));
    } catch (error) {
      if (!isRefusal(error) || !credential.refused(token)) throw error;
      return await next(withBearer(request, await credential.token(signal)));
    }
  });
