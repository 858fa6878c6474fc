import { errorFromFailure } from '../errors/from-failure.ts';
import type { TrueConfError } from '../errors/trueconf-error.ts';
import type { Answer } from './answer.ts';
import { layer } from './layer.ts';

/** Lets 2xx pass and turns all else into a TrueConfError. */
export const failures = (route: string, refusal: (route: string, answer: Answer) => TrueConfError) =>
  layer(async (next, request, signal) => {
    const answer = await next(request).catch((thrown) => {
      throw errorFromFailure(route, thrown, signal);
    });
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw refusal(route, answer);
  });
