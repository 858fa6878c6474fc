import { ROUTE_NOT_FOUND, TrueConfError } from '@frontdesk/trueconf-client';
import type { Context } from '../context.ts';
import { BACKGROUND_LIMIT_MS } from './time-limits.ts';

/** In TrueConf's own words: the path, whatever was asked for by it. */
const isRouteUnknown = (error: unknown): boolean =>
  error instanceof TrueConfError && error.reason === ROUTE_NOT_FOUND;

/** TrueConf itself says that there is no such thing. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof TrueConfError && error.code === 'not_found' && !isRouteUnknown(error);

/** A 404 in words not TrueConf's: web frameworks say so to a path they do not know, and proxies for a server that is away. */
export const isForeignNotFound = (error: unknown): boolean =>
  error instanceof TrueConfError && error.code === 'unexpected_answer' && error.status === 404;

/** Tells the two apart: a server that hands out a token right then is not away, it only does not know the path. */
export async function isPathUnknown(ctx: Pick<Context, 'trueconf'>, error: unknown): Promise<boolean> {
  if (isRouteUnknown(error)) return true;
  const signal = AbortSignal.timeout(BACKGROUND_LIMIT_MS);
  return isForeignNotFound(error) && (await ctx.trueconf.handsOutTokens({ signal }));
}
