import { TrueConfError } from '@frontdesk/trueconf-client';
import type { User } from '@frontdesk/trueconf-client/wire';
import pLimit from 'p-limit';
import type { Context } from '../context.ts';
import { bareId } from './bare-id.ts';
import { isNotFound } from './not-found.ts';
import { BACKGROUND_LIMIT_MS } from './time-limits.ts';

/** TrueConf's status numbers by user id without server; null where it lists the user and keeps the status to itself. */
export type Statuses = ReadonlyMap<string, number | null>;

/** A user who is missing in a complete list cannot be rung by the server. */
const OFFLINE = 0;

const AT_ONCE = 5;
/** Most pages that are read, usually of 200 users. Users beyond them are read one by one, if they are asked for. */
const MAX_PAGES = 10;

/**
 * The statuses of these users, from the list of all users, read until they are found. Where users may not be listed but groups may,
 * from the groups; a user who is in none of them is left out, since they may exist all the same.
 * @throws TrueConfError
 */
export async function readStatuses(
  ctx: Pick<Context, 'trueconf' | 'stopping'>,
  ids: readonly string[],
): Promise<Statuses> {
  const signal = AbortSignal.any([ctx.stopping, AbortSignal.timeout(BACKGROUND_LIMIT_MS)]);
  try {
    const { statuses, missing, isComplete } = await readPages(ctx, ids, signal);
    const others = isComplete ? [] : await readEach(ctx, missing, signal);
    const absent = missing.map((id) => [id, OFFLINE] as const);
    return new Map([...absent, ...statuses, ...statusesOf(others)]);
  } catch (error) {
    if (!(error instanceof TrueConfError) || error.code !== 'forbidden') throw error;
    return statusesOf(await readGroups(ctx, signal));
  }
}

interface Pages {
  readonly statuses: Statuses;
  /** Of those asked for. */
  readonly missing: readonly string[];
  readonly isComplete: boolean;
}

async function readPages(
  ctx: Pick<Context, 'trueconf'>,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Pages> {
  const statuses = new Map<string, number | null>();
  let missing = ids;
  let next: number | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { users, nextPageId } = await ctx.trueconf.users.list(next === null ? {} : { pageId: next }, {
      signal,
    });
    const known = statuses.size;
    for (const [id, status] of statusesOf(users)) statuses.set(id, status);
    missing = ids.filter((id) => !statuses.has(id));
    // No new user on this page: the server does not know pages.
    const isComplete = nextPageId === null || statuses.size === known;
    if (isComplete || missing.length === 0) return { statuses, missing, isComplete };
    next = nextPageId;
  }
  return { statuses, missing, isComplete: false };
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
          if (isNotFound(error)) return null;
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
