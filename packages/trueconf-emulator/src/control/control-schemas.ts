import { z } from 'zod';

const ms = z.number().nonnegative();

const behaviour = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('manual') }),
  z.object({ kind: z.literal('answer'), afterMs: ms }),
  z.object({ kind: z.literal('answer_then_leave'), afterMs: ms, leaveAfterMs: ms }),
  z.object({ kind: z.literal('decline'), afterMs: ms }),
  z.object({ kind: z.literal('never') }),
  z.object({ kind: z.literal('busy') }),
  z.object({ kind: z.literal('offline') }),
]);

export const userChange = z.object({
  display_name: z.string().min(1).optional(),
  status: z.union([z.literal([0, 1, 2, 5]), z.literal('auto')]).optional(),
  behaviour: behaviour.optional(),
});

export const idParam = z.object({ id: z.string() });

/** Which of a user's calls is meant; may be left out while there is one only. */
export const callChoice = z.object({ conference_id: z.string().optional() });

export const guestEntry = z.object({ display_name: z.string().min(1).default('Guest') });

export const licenceChange = z.object({ guests: z.number().int().nonnegative().nullable() });

export const delayChange = z.object({ delay_ms: z.number().nonnegative() });

export const variantsChange = z.object({
  badToken: z.literal([403, 401]).optional(),
  wrongSecret: z.literal([400, 401, 403]).optional(),
  deleted: z.literal([200, 204]).optional(),
  deleteRunning: z.enum(['stop', 'refuse']).optional(),
  ringAtRunWithoutAutoInvite: z.boolean().optional(),
  webClient: z.enum(['listed', 'unlisted', 'missing']).optional(),
});
