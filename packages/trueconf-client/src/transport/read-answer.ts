import type { z } from 'zod';
import type { Purpose } from '../errors/purpose.ts';
import { TrueConfServerError } from '../errors/trueconf-error.ts';
import { type Answer, isEmpty, jsonIn } from './answer.ts';

/**
 * Content of a 2xx answer. A page in place of JSON is never content, whatever the schema: it comes from something else than TrueConf and proves
 * nothing.
 * @param schema is given undefined when the answer is empty
 * @throws {TrueConfServerError} `unexpected_answer`
 */
export const readAnswer = <Schema extends z.ZodType>(
  { route, isCall }: Purpose,
  answer: Answer,
  schema: Schema,
): z.output<Schema> => {
  const json = jsonIn(answer);
  const parsed = schema.safeParse(json);
  if (parsed.success && (json !== undefined || isEmpty(answer))) return parsed.data;
  const message = `TrueConf answered ${answer.status} to ${route} with something else than documented`;
  throw new TrueConfServerError('unexpected_answer', message, { status: answer.status, sent: isCall });
};
