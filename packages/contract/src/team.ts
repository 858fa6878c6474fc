import { z } from 'zod';
import { OperatorName, Presence } from './console.ts';
import { Department } from './site.ts';
import { OPERATOR_ROLES, TRUECONF_STATUSES } from './vocabulary.ts';

/** An operator as colleagues and supervisors see them: who they are, what they serve and whether they are there. */
export const TeamMember = OperatorName.extend({
  role: z.enum(OPERATOR_ROLES),
  departments: z.array(Department.extend({ site: z.object({ key: z.string(), name: z.string() }) })),
  presence: Presence,
  /** In a conversation of ours. */
  in_call: z.boolean(),
  /** Null where it may not be read, or the video server is out of reach. */
  trueconf_status: z.enum(TRUECONF_STATUSES).nullable(),
});
export type TeamMember = z.infer<typeof TeamMember>;

/** Answer of `GET /api/v1/console/operators`, by name: everybody for supervisors, otherwise those of the same departments. */
export const Team = z.object({ operators: z.array(TeamMember) });
export type Team = z.infer<typeof Team>;
