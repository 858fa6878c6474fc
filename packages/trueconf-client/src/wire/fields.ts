import { z } from 'zod';

/**
 * An identifier in an answer. Always a string here: conference ids are digits that may start with 0, and a server that
 * sends them as JSON numbers is read all the same.
 */
export const Id = z.union([z.string().min(1), z.number().transform(String)]);
export type Id = z.infer<typeof Id>;

/**
 * A field of an answer that the client can do without. Missing, null, or of a shape nobody documented: the call still
 * succeeds. `undefined` then stands for "not known".
 */
export const known = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().catch(undefined);

/** 0 and 1 in v3 answers, booleans in some. */
export const Flag = z.union([z.boolean(), z.literal(0), z.literal(1)]);
export type Flag = z.infer<typeof Flag>;

/** Seconds since 1970. */
export const UnixTime = z.number();
