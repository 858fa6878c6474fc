import { z } from 'zod';
import { Flag, known } from './fields.ts';
import { userFields } from './user.ts';

/**
 * Somebody in a conference. The id may be a bare login, `login@server`, or carry an instance after `/`; compare the part
 * before `@`. A guest's id is not documented.
 */
export const Participant = z.looseObject({
  ...userFields,
  /** `login@server` in newer answers. */
  call_id: known(z.string()),
  join_time: known(z.number()),
  is_owner: known(Flag),
});
export type Participant = z.infer<typeof Participant>;

export const ParticipantAnswer = z.union([
  z.looseObject({ participant: Participant }).transform((answer) => answer.participant),
  Participant,
]);

/** `participants` in v3, `list` in newer answers. */
export const ParticipantList = z.union([
  z.looseObject({ participants: z.array(Participant) }).transform((answer) => answer.participants),
  z.looseObject({ list: z.array(Participant) }).transform((answer) => answer.list),
]);
