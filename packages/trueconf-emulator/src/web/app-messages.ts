import { z } from 'zod';
// Not by way of the index: browser code is checked against these types without Node's.
import type { StatusSetting, UserStatus } from '../state/emulated-user.ts';
import type { RingEndCause } from '../state/state-events.ts';

/** What travels over `/websocket/app/{user}`, between the emulated desktop app and the server. */
const Conference = z.string().min(1).max(200);

export const AppClientMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('answer'), conference: Conference }),
  z.object({ type: z.literal('decline'), conference: Conference }),
  z.object({
    type: z.literal('status'),
    setting: z.union([z.literal('auto'), z.literal(0), z.literal(1), z.literal(2)]),
  }),
]);
export type AppClientMessage = z.infer<typeof AppClientMessage>;

/** One incoming call as the app shows it. */
export interface IncomingRing {
  conference: string;
  topic: string;
  /** Display names of those in the room already. */
  present: string[];
}

export type AppServerMessage =
  | { type: 'user'; name: string; status: UserStatus; setting: StatusSetting; rings: IncomingRing[] }
  | { type: 'ring'; ring: IncomingRing }
  | { type: 'ring-ended'; conference: string; cause: RingEndCause }
  /** Only to the window that answered: where the call is, signed in. */
  | { type: 'open'; address: string }
  | { type: 'unknown-user' };
