// Types of the cookie methods on request and reply.
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';

const NAME = 'frontdesk_session';

/** Readable by no script and sent by no other site; over https only wherever the service is reached by https. */
export function setSessionCookie(
  config: Pick<Config, 'publicUrl'>,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): void {
  const secure = config.publicUrl?.startsWith('https:') ?? request.protocol === 'https';
  reply.setCookie(NAME, token, { httpOnly: true, sameSite: 'strict', path: '/', secure });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(NAME, { path: '/' });
}

export function readSessionCookie(request: FastifyRequest): string | undefined {
  return request.cookies[NAME];
}
