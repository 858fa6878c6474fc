import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ApiError } from '../api/api-error.ts';
import type { Variants } from '../variants.ts';
import type { AccessTokens } from './access-tokens.ts';
import { isGranted, type Scope } from './scopes.ts';

interface Authority {
  tokens: AccessTokens;
  secretKey: string | null;
  variants: Variants;
}

/**
 * Checks the token of an API request, in the header or the query, against the permission the call needs.
 *
 * @throws ApiError in the shape of the configured variant
 */
export function authorise(request: FastifyRequest, scope: Scope, authority: Authority): void {
  const token = presentedToken(request);
  if (token !== null && token === authority.secretKey) return;
  const known = token === null ? null : authority.tokens.find(token);
  if (known === null) throw badToken(authority.variants);
  if (!isGranted(new Set(known.scopes), scope)) throw new ApiError(403, 'forbidden', 'Forbidden');
}

/** Whether the request carries a token that is good for anything, for calls that work without one too. */
export function isAuthorised(request: FastifyRequest, authority: Authority): boolean {
  const token = presentedToken(request);
  return token !== null && (token === authority.secretKey || authority.tokens.find(token) !== null);
}

/** Two ways at once are refused (RFC 6750, section 2). */
function presentedToken(request: FastifyRequest): string | null {
  const header = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
  const query = queryToken(request.query);
  if (header !== null && query !== null) {
    throw new ApiError(400, 'invalid_request', 'The access token was sent in two ways at once');
  }
  return header ?? query;
}

function queryToken(query: unknown): string | null {
  const parsed = z.object({ access_token: z.string() }).safeParse(query);
  return parsed.success ? parsed.data.access_token : null;
}

function badToken(variants: Variants): ApiError {
  return new ApiError(variants.badToken, 'accessTokenInvalid', 'Access token is invalid or expired');
}
