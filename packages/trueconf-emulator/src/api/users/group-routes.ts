import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { apiCall } from '../../api-call.ts';
import type { Emulation } from '../../emulation.ts';
import { ApiError, inPath } from '../api-error.ts';
import { parse } from '../parse.ts';
import { userView } from './user-view.ts';

/** Groups, and their members with status. */
export async function groupRoutes(
  app: FastifyInstance,
  { emulation: { state } }: { emulation: Emulation },
): Promise<void> {
  app.get('/groups', apiCall('groups.list', 'groups:read'), async () => ({
    groups: [...state.groups].map(([id, display_name]) => ({ id, display_name })),
  }));

  app.get('/groups/:id/users', apiCall('groups.users', 'groups.users:read'), async (request) => {
    const { id } = parse(z.object({ id: z.string() }), request.params);
    if (!state.groups.has(id)) {
      throw new ApiError(404, 'groupNotFound', 'Group not found', inPath('group_id'));
    }
    const members = [...state.users.values()].filter((user) => user.groupIds.has(id));
    return { users: members.map((user) => userView(user, state)) };
  });
}
