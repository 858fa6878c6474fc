import { TrueConfError } from '@frontdesk/trueconf-client';
import type { Context } from '../context.ts';
import { BACKGROUND_LIMIT_MS } from './time-limits.ts';

/** A page with 404: what web frameworks say to a path they do not know, and proxies for a server that is away. */
export const isPageInPlaceOfAnswer = (error: unknown): boolean =>
  error instanceof TrueConfError && error.code === 'unexpected_answer' && error.status === 404;

/** Tells the two apart: a server that hands out a token right then is not away, it only does not know the path. */
export async function isPathUnknown(ctx: Context, error: unknown): Promise<boolean> {
  const signal = AbortSignal.timeout(BACKGROUND_LIMIT_MS);
  return isPageInPlaceOfAnswer(error) && (await ctx.trueconf.handsOutTokens({ signal }));
}
