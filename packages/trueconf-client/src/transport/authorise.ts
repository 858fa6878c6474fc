import { TrueConfError, type TrueConfErrorCode } from '../errors/trueconf-error.ts';
import type { Credential } from './credential.ts';
import { layer, type Request } from './layer.ts';
import type { Place, TokenPlace } from './token-place.ts';

/** A path with a token in it stays here: messages name routes. */
const withToken = (request: Request, token: string, place: Place): Request =>
  place === 'header'
    ? { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } }
    : { ...request, path: inQuery(request.path, token) };

const inQuery = (path: string, token: string) =>
  `${path}${path.includes('?') ? '&' : '?'}access_token=${encodeURIComponent(token)}`;

const isRefusal = (error: unknown): boolean =>
  error instanceof TrueConfError && error.code === 'unauthorized';

/** The server looked at more than the token. */
const LET_IN: readonly TrueConfErrorCode[] = ['forbidden', 'not_found', 'conflict', 'rejected'];

const isLetIn = (error: unknown): boolean => error instanceof TrueConfError && LET_IN.includes(error.code);

/**
 * Sends the token along; when the server refuses it, fetches another and tries once more; when that is refused in the same place, once in
 * the other, if the server may be one that takes it there.
 */
export const authorise = (credential: Credential, place: TokenPlace, route: string) =>
  layer(async (next, request, signal) => {
    const sendWith = async (token: string, at: Place) => {
      const answer = await next(withToken(request, token, at));
      place.taken(at, token);
      credential.accepted(token, route);
      return answer;
    };
    const token = await credential.token(signal);
    try {
      return await sendWith(token, place.now);
    } catch (error) {
      if (!isRefusal(error) || !credential.refused(token, route)) throw error;
    }
    const fresh = await credential.token(signal);
    const at = place.now;
    try {
      return await sendWith(fresh, at);
    } catch (error) {
      const other = place.besides(at, fresh);
      if (!isRefusal(error) || other === null) throw error;
      return await sendWith(fresh, other).catch((refusal) => {
        if (isLetIn(refusal)) place.taken(other, fresh);
        throw refusal;
      });
    }
  });
