import { z } from 'zod';
import { invalidInput } from '../errors/invalid-input.ts';

/** For answers nobody reads: a 2xx is enough, with a body or without. */
export const Anything = z.unknown();

/** An answer that some servers leave empty, or fill with another word about the same success. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([schema, z.unknown().transform(() => null)]);

/** @throws {TrueConfRequestError} `invalid_input`, before anything is sent */
export const checked = <Schema extends z.ZodType>(
  what: string,
  schema: Schema,
  input: z.input<Schema>,
): z.output<Schema> => {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw invalidInput(what, parsed.error);
  return parsed.data;
};
