import { ROUTE_NOT_FOUND, TrueConfError } from '@frontdesk/trueconf-client';
import type { Context } from '../context.ts';
import { BACKGROUND_LIMIT_MS } from './time-limits.ts';

/** TrueConf itself says that it has no such route. */
const isRouteUnknown = (error: unknown): boolean =>
  error instanceof TrueConfError && error.reason === ROUTE_NOT_FOUND;

/** TrueConf itself says that there is no such conference, user or participant. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof TrueConfError && error.code === 'not_found' && !isRouteUnknown(error);

/** A 404 in another form than TrueConf's: of a web framework without such a route, or of a proxy whose server is away. */
export const isForeignNotFound = (error: unknown): boolean =>
  error instanceof TrueConfError && error.code === 'unexpected_answer' && error.status === 404;

/** Whether the server lacks the route. After a foreign 404 it must hand out a token now, which a proxy without it cannot. */
export async function isPathUnknown(ctx: Pick<Context, 'trueconf'>, error: unknown): Promise<boolean> {
  if (isRouteUnknown(error)) return true;
  const signal = AbortSignal.timeout(BACKGROUND_LIMIT_MS);
  return isForeignNotFound(error) && (await ctx.trueconf.handsOutTokens({ signal }));
}
