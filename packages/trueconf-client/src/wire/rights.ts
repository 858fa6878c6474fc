import { z } from 'zod';
import { known } from './fields.ts';

/** The fourteen rights of a participant, all granted unless said otherwise (`ClientRights`, v3.1 to v3.8). */
export const RIGHTS = [
  'chat_send',
  'chat_rcv',
  'slide_show_send',
  'slide_show_rcv',
  'white_board_send',
  'white_board_rcv',
  'file_transfer_send',
  'file_transfer_rcv',
  'desktop_sharing',
  'recording',
  'audio_send',
  'audio_rcv',
  'video_send',
  'video_rcv',
] as const;
export type Right = (typeof RIGHTS)[number];

const eachRight = <Schema extends z.ZodType>(schema: Schema) =>
  // The keys are exactly RIGHTS; Object.fromEntries only knows "string".
  Object.fromEntries(RIGHTS.map((right) => [right, schema])) as Record<Right, Schema>;

/** Rights in an answer. */
export const Rights = z.looseObject(eachRight(known(z.boolean())));
export type Rights = z.infer<typeof Rights>;

/** Rights by kind of participant, in an answer. */
export const ConferenceRights = z.looseObject({ guest: known(Rights), user: known(Rights) });
export type ConferenceRights = z.infer<typeof ConferenceRights>;

/** Rights to send: name only what differs from the default. */
export const RightsInput = z.strictObject(eachRight(z.boolean().optional()));
export type RightsInput = z.infer<typeof RightsInput>;

export const ConferenceRightsInput = z.strictObject({
  guest: RightsInput.optional(),
  user: RightsInput.optional(),
});
export type ConferenceRightsInput = z.infer<typeof ConferenceRightsInput>;
