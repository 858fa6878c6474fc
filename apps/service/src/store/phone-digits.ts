import { type RawBuilder, sql } from 'kysely';

/**
 * What a telephone number in a column is compared by: its digits, however it was written; the whole of one that has none of
 * ours, as in other scripts. As the index `calls_by_phone` has it.
 */
export function phoneDigits(column: string): RawBuilder<string> {
  const number = sql.ref(column);
  return sql`coalesce(nullif(regexp_replace(${number}, '[^0-9]', '', 'g'), ''), ${number})`;
}

/** The same of a number that is asked for. */
export const digitsOf = (number: string): string => number.replace(/[^0-9]/g, '') || number;
