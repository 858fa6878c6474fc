import type { FastifyRequest } from 'fastify';

/** The token of an `Authorization: Bearer` header (RFC 6750, 2.1). */
export function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer +([\w~+/.=-]{1,200})$/i.exec(request.raw.headers.authorization ?? '')?.[1];
}
