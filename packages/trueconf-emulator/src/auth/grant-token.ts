import { timingSafeEqual } from 'node:crypto';
import type { ClientOptions } from '../options.ts';
import type { Variants } from '../variants.ts';
import type { AccessToken, AccessTokens } from './access-tokens.ts';
import { OAuthError } from './oauth-error.ts';

export interface TokenRequest {
  grant_type?: string | undefined;
  client_id?: string | undefined;
  client_secret?: string | undefined;
  scope?: string | undefined;
}

interface Issuer {
  clients: readonly ClientOptions[];
  tokens: AccessTokens;
  variants: Variants;
}

/** Built-in client id of TrueConf's own sign-in pages; has no secret and takes the password grant only. */
const publicClientId = 'trueconf_server_users';

const otherGrants = new Set(['password', 'refresh_token', 'authorization_code']);

/**
 * Answers a token request with a new token.
 *
 * @throws OAuthError in the words of RFC 6749, section 5.2
 */
export function grantToken(request: TokenRequest, issuer: Issuer): AccessToken {
  const grant = request.grant_type;
  if (!grant) throw new OAuthError(400, 'invalid_request', 'The grant type is missing');
  if (grant !== 'client_credentials' && !otherGrants.has(grant)) {
    throw new OAuthError(400, 'unsupported_grant_type', 'This grant type is not supported');
  }
  if (grant === 'password' && request.client_id === publicClientId) {
    throw new OAuthError(401, 'invalid_grant', 'The user name or password is wrong');
  }
  const client = authenticate(request, issuer);
  if (grant !== 'client_credentials') {
    throw new OAuthError(400, 'unauthorized_client', 'The application may not use this grant type');
  }
  return issuer.tokens.issue(client.id, grantedScopes(client, request.scope));
}

function authenticate(request: TokenRequest, issuer: Issuer): ClientOptions {
  const client = issuer.clients.find(({ id }) => id === request.client_id);
  if (client !== undefined && sameSecret(client.secret, request.client_secret ?? '')) return client;
  const description = 'The client credentials are invalid';
  const status = issuer.variants.wrongSecret;
  const extra = status === 403 ? { reason: 'InvalidCredentials' } : undefined;
  throw new OAuthError(status, 'invalid_client', description, extra);
}

function sameSecret(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function grantedScopes(client: ClientOptions, asked: string | undefined): readonly string[] {
  const wanted = asked?.split(' ').filter(Boolean) ?? [];
  if (wanted.length === 0) return client.scopes;
  if (wanted.some((scope) => !client.scopes.includes(scope))) {
    throw new OAuthError(400, 'invalid_scope', 'A scope was asked for that the application does not have');
  }
  return wanted;
}
