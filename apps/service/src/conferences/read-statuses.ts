import { TrueConfError } from '@frontdesk/trueconf-client';
import type { User } from '@frontdesk/trueconf-client/wire';
import pLimit from 'p-limit';
import type { Context } from '../context.ts';
import { bareId } from './look-into-room.ts';
import { BACKGROUND_LIMIT_MS } from './time-limits.ts';

/** TrueConf's status numbers by user id without server. */
export type Statuses = ReadonlyMap<string, number>;

const AT_ONCE = 5;

/**
 * The statuses of these users. A small server tells them with one request, the first page of its users; of a large one
 * only those asked for are read. Where users may not be listed but groups may, from the groups.
 * @throws TrueConfError
 */
export async function readStatuses(ctx: Context, ids: readonly string[]): Promise<Statuses> {
  const signal = AbortSignal.any([ctx.stopping, AbortSignal.timeout(BACKGROUND_LIMIT_MS)]);
  try {
    const page = await ctx.trueconf.users.list({}, { signal });
    const statuses = statusesOf(page.users);
    if (page.nextPageId === null) return statuses;
    const missing = ids.filter((id) => !statuses.has(id));
    return new Map([...statuses, ...statusesOf(await readEach(ctx, missing, signal))]);
  } catch (error) {
    if (!(error instanceof TrueConfError) || error.code !== 'forbidden') throw error;
    return statusesOf(await readGroups(ctx, signal));
  }
}

function statusesOf(users: readonly User[]): Statuses {
  return new Map(
    users.flatMap(({ id, status }) => (typeof status === 'number' ? [[bareId(id), status]] : [])),
  );
}

async function readEach(ctx: Context, ids: readonly string[], signal: AbortSignal): Promise<User[]> {
  const limit = pLimit(AT_ONCE);
  const users = await Promise.all(
    ids.map((id) =>
      limit(async () => {
        try {
          return await ctx.trueconf.users.get(id, { signal });
        } catch (error) {
          if (error instanceof TrueConfError && error.code === 'not_found') return null;
          throw error;
        }
      }),
    ),
  );
  return users.filter((user) => user !== null);
}

async function readGroups(ctx: Context, signal: AbortSignal): Promise<User[]> {
  const limit = pLimit(AT_ONCE);
  const groups = await ctx.trueconf.groups.list({ signal });
  const members = await Promise.all(
    groups.map(({ id }) => limit(() => ctx.trueconf.groups.users(id, { signal }))),
  );
  return members.flat();
}
