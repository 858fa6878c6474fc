// Types of the cookie methods on request and reply.
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';

const NAME = 'frontdesk_session';
/** The session ends by itself before, 12 hours after its last use: the cookie must only not end sooner. */
const KEPT_DAYS = 30;

interface Lasting {
  /** Also when the browser is closed and started anew; by default it is signed out by that. */
  outlivesBrowser?: boolean;
}

/** Readable by no script and sent by no other site; over https only wherever the service is reached by https. */
export function setSessionCookie(
  config: Pick<Config, 'publicUrl'>,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  { outlivesBrowser = false }: Lasting = {},
): void {
  const secure = config.publicUrl?.startsWith('https:') ?? request.protocol === 'https';
  const life = outlivesBrowser ? { maxAge: KEPT_DAYS * 86_400 } : {};
  reply.setCookie(NAME, token, { httpOnly: true, sameSite: 'strict', path: '/', secure, ...life });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(NAME, { path: '/' });
}

export function readSessionCookie(request: FastifyRequest): string | undefined {
  return request.cookies[NAME];
}
