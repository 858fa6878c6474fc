import type { FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import { FrontdeskError } from '../../errors.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Against forged requests: what changes something must come from the console's own page. Browsers name the page's origin
 * on every such request; the cookie's SameSite=Strict stands behind it.
 * @throws FrontdeskError `origin_not_allowed`
 */
export function assertSameOrigin(config: Pick<Config, 'publicUrl'>, request: FastifyRequest): void {
  const origin = request.headers.origin;
  if (SAFE_METHODS.includes(request.method) || origin === undefined) return;
  const own = [`${request.protocol}://${request.host}`];
  if (config.publicUrl !== null) own.push(new URL(config.publicUrl).origin);
  if (!own.includes(origin)) throw new FrontdeskError('origin_not_allowed');
}
