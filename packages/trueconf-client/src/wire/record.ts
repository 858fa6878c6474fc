import { z } from 'zod';
import { Id, known } from './fields.ts';

/** A file the server recorded of a conference. */
export const Recorded = z.looseObject({
  name: known(Id),
  /** Seconds since 1970; a date as text in newer answers. */
  created: known(z.number()),
  /** May ask for a sign-in of its own. */
  download_url: known(z.string()),
});
export type Recorded = z.infer<typeof Recorded>;

/** `records` in v3, `list` in newer answers. */
export const RecordedList = z.union([
  z.looseObject({ records: z.array(Recorded) }).transform((answer) => answer.records),
  z.looseObject({ list: z.array(Recorded) }).transform((answer) => answer.list),
]);
