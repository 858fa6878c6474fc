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

/** The machine-readable reason in an error answer of either shape: the API's nested one or OAuth's flat one. */
export const reasonIn = (body: unknown): string | undefined =>
  candidates(body).find((word): word is string => typeof word === 'string' && REASON.test(word));
