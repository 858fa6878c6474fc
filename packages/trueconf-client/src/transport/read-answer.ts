import type { z } from 'zod';
import type { Purpose } from '../errors/purpose.ts';
import { TrueConfServerError } from '../errors/trueconf-error.ts';
import { type Answer, isEmpty, isHtml, jsonIn } from './answer.ts';

/**
 * Content of a 2xx answer. A page in place of JSON is never content, whatever the schema: it comes from something else than TrueConf and proves
 * nothing.
 * @param schema is given undefined when the answer is empty, or a word such as `OK`
 * @throws {TrueConfServerError} `unexpected_answer`
 */
export const readAnswer = <Schema extends z.ZodType>(
  { route, isCall }: Purpose,
  answer: Answer,
  schema: Schema,
): z.output<Schema> => {
  const json = jsonIn(answer);
  const parsed = schema.safeParse(json);
  const isContent = json !== undefined || isEmpty(answer) || !isHtml(answer);
  if (parsed.success && isContent) return parsed.data;
  const message = `TrueConf answered ${answer.status} to ${route} with something else than documented`;
  throw new TrueConfServerError('unexpected_answer', message, { status: answer.status, sent: isCall });
};
