import { errorFromFailure } from '../errors/from-failure.ts';
import type { Purpose } from '../errors/purpose.ts';
import { layer } from './layer.ts';

/** Lets 2xx pass and turns all else into a TrueConfError. */
export const failures = (purpose: Purpose) =>
  layer(async (next, request, signal) => {
    const answer = await next(request).catch((thrown) => {
      throw errorFromFailure(purpose, thrown, signal);
    });
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw purpose.refusal(purpose.route, answer);
  });
