import { z } from 'zod';

/** ISO 8601 in UTC. */
export const Timestamp = z.iso.datetime();

/** A time that is asked for: PostgreSQL knows no year 0. */
export const Moment = Timestamp.regex(/^(?!0000)/, 'a year from 1 on');

/** Keys of sites and departments: what a person can type in an attribute. */
export const Key = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'lower-case letters, digits, "-" and "_"');

/** One line written by a person: trimmed, no control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{Cc}*$/u, 'no control characters');

/** A field of a form: left empty, it is as if it had not been sent. */
export const filledIn = <Field extends z.ZodType>(field: Field) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
      field.optional(),
    )
    .optional();

/** Several lines written by a person. PostgreSQL keeps no NUL. */
export const prose = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\0]*$/, 'no NUL characters');

/** The parser of addresses drops some control characters, and what was sent would be kept with them. */
export const WebAddress = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .regex(/^\P{Cc}*$/u, 'no control characters');

/** A time zone by its IANA name, for example `Europe/Berlin`. */
export const TimeZone = z.string().max(64).refine(isTimeZone, 'an IANA time zone');

function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** BCP 47, for example `de` or `pt-BR`. */
export const LocaleTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag')
  .max(35);

/** A page of a list: how many rows, and after which one (`next_cursor` of the page before). */
export const pageFields = {
  limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  cursor: z.uuid().optional(),
};

/** `cursor` of the next page; null on the last. Says nothing to whoever reads it. */
export const NextCursor = z.string().nullable();
