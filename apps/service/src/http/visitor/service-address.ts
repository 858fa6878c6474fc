import type { FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';

/**
 * The address at which the visitor reaches the service: `PUBLIC_URL`, or else as the request says. To be called before anything
 * is done, since no answer can be given without it.
 * @throws FrontdeskError `invalid_request` for a host or protocol that cannot be one; a proxy may pass on what the visitor wrote.
 */
export function serviceAddress({ config }: Pick<Context, 'config'>, request: FastifyRequest): string {
  if (config.publicUrl !== null) return config.publicUrl;
  const { protocol, host } = request;
  if (!/^https?$/.test(protocol)) throw invalidHeader('X-Forwarded-Proto', 'is neither http nor https');
  const address = `${protocol}://${host}`;
  if (/^[^/?#@\\]+$/.test(host) && URL.canParse(address)) return address;
  throw invalidHeader('Host', 'is no host name');
}

function invalidHeader(path: string, message: string): FrontdeskError {
  return new FrontdeskError('invalid_request', { errors: [{ path, message }] });
}
