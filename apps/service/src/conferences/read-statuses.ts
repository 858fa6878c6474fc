import { TrueConfError } from '@frontdesk/trueconf-client';
import type { User } from '@frontdesk/trueconf-client/wire';
import pLimit from 'p-limit';
import type { Context } from '../context.ts';
import { bareId } from './look-into-room.ts';
import { BACKGROUND_LIMIT_MS } from './time-limits.ts';

/** TrueConf's status numbers by user id without server; null where it lists the user and keeps the status to itself. */
export type Statuses = ReadonlyMap<string, number | null>;

/** Who is in no complete list is nobody the server can ring. */
const OFFLINE = 0;

const AT_ONCE = 5;

/**
 * The statuses of these users. A small server tells them with one request, the first page of its users; of a large one
 * only those asked for are read. Where users may not be listed but groups may, from the groups; who is in none of those may be a
 * user all the same, and is left out.
 * @throws TrueConfError
 */
export async function readStatuses(
  ctx: Pick<Context, 'trueconf' | 'stopping'>,
  ids: readonly string[],
): Promise<Statuses> {
  const signal = AbortSignal.any([ctx.stopping, AbortSignal.timeout(BACKGROUND_LIMIT_MS)]);
  try {
    const page = await ctx.trueconf.users.list({}, { signal });
    const statuses = statusesOf(page.users);
    const missing = ids.filter((id) => !statuses.has(id));
    const others = page.nextPageId === null ? [] : await readEach(ctx, missing, signal);
    const absent = missing.map((id) => [id, OFFLINE] as const);
    return new Map([...absent, ...statuses, ...statusesOf(others)]);
  } catch (error) {
    if (!(error instanceof TrueConfError) || error.code !== 'forbidden') throw error;
    return statusesOf(await readGroups(ctx, signal));
  }
}

function statusesOf(users: readonly User[]): Statuses {
  return new Map(users.map(({ id, status }) => [bareId(id), status ?? null]));
}

async function readEach(
  ctx: Pick<Context, 'trueconf'>,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<User[]> {
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

async function readGroups(ctx: Pick<Context, 'trueconf'>, signal: AbortSignal): Promise<User[]> {
  const limit = pLimit(AT_ONCE);
  const groups = await ctx.trueconf.groups.list({ signal });
  const members = await Promise.all(
    groups.map(({ id }) => limit(() => ctx.trueconf.groups.users(id, { signal }))),
  );
  return members.flat();
}
