import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Sets the entity tag for a body and says whether the client already has it (RFC 9110, section 13.1.2): then 304 is the
 * answer.
 */
export function isKnownToClient(request: FastifyRequest, reply: FastifyReply, body: unknown): boolean {
  const tag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`;
  reply.header('etag', tag);
  const known = request.headers['if-none-match']?.split(',') ?? [];
  return known.some((entry) => entry.trim().replace(/^W\//, '') === tag);
}
