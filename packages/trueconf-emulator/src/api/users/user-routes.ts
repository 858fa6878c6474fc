import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { apiCall } from '../../api-call.ts';
import type { Emulation } from '../../emulation.ts';
import { inPath, userNotFound } from '../api-error.ts';
import { wholeNumber } from '../conferences/whole-number.ts';
import { parse } from '../parse.ts';
import { userView } from './user-view.ts';

const filterNames = ['login_name', 'display_name', 'first_name', 'last_name', 'email'] as const;
const filter = z.string().optional();
const listQuery = z.object({
  page_id: wholeNumber.pipe(z.number().min(0)).default(0),
  page_size: wholeNumber.pipe(z.number().min(1).max(1000)).default(200),
  login_name: filter,
  display_name: filter,
  first_name: filter,
  last_name: filter,
  email: filter,
});

/** Users with their status; pages count from 0 here, unlike those of conferences. */
export async function userRoutes(
  app: FastifyInstance,
  { emulation: { state } }: { emulation: Emulation },
): Promise<void> {
  app.get('/users', apiCall('users.list', 'users:read'), async (request) => {
    const query = parse(listQuery, request.query);
    const found = [...state.users.values()]
      .map((user) => userView(user, state))
      .filter((user) => filterNames.every((name) => contains(user[name], query[name])));
    const start = query.page_id * query.page_size;
    const end = start + query.page_size;
    return { users: found.slice(start, end), next_page_id: end < found.length ? query.page_id + 1 : -1 };
  });

  app.get('/users/:id', apiCall('users.get', 'users:read'), async (request) => {
    const user = state.findUser(parse(z.object({ id: z.string() }), request.params).id);
    if (user === null) throw userNotFound(inPath('user_id'));
    return { user: userView(user, state) };
  });
}

function contains(value: string, wanted: string | undefined): boolean {
  return wanted === undefined || value.toLowerCase().includes(wanted.toLowerCase());
}
