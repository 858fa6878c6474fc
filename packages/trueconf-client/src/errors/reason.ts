import { ApiError, OAuthError } from '../wire/error.ts';

/**
 * What TrueConf's reasons look like. Everything else is dropped: a server or proxy that echoes what it was sent must not
 * carry a token or a name into our logs, and those have digits, blanks or more letters.
 */
const REASON = /^[A-Za-z][A-Za-z_]{0,47}$/;

const candidates = (body: unknown): (string | null | undefined)[] => {
  const api = ApiError.safeParse(body);
  if (api.success) return [api.data.error.errors?.[0]?.reason];
  const flat = OAuthError.safeParse(body);
  return flat.success ? [flat.data.reason, flat.data.error] : [];
};

/** The path is unknown, which says nothing of what was asked for by it. */
export const ROUTE_NOT_FOUND = 'routeNotFound';

/**
 * Whether an error answer is TrueConf's. The nested object is told by its code or its list: gateways nest other things. The
 * flat one needs its reason, since others put a sentence there.
 */
export const isOwnError = (body: unknown): boolean => {
  const api = ApiError.safeParse(body);
  if (!api.success) return reasonIn(body) !== undefined;
  const { code, errors } = api.data.error;
  return typeof code === 'number' || Array.isArray(errors);
};

/** The machine-readable reason in an error answer of either shape: the API's nested one or OAuth's flat one. */
export const reasonIn = (body: unknown): string | undefined =>
  candidates(body).find((word): word is string => typeof word === 'string' && REASON.test(word));
