import type { Db } from '../../src/store/db.ts';
import type { Routing } from '../../src/store/schema.ts';

export const SITE = 'shop';
const DEPARTMENT = 'sales';

export interface DeskSeed {
  /** Logins, which are their TrueConf ids too; all of them in the one department. */
  readonly operators?: readonly string[];
  readonly site?: Partial<{
    queue: boolean;
    routing: Routing;
    ring_timeout_s: number;
    max_call_minutes: number;
    wrap_up_s: number;
    keep_place_minutes: number;
  }>;
}

/** One site, one department, its operators; nobody is signed in, so TrueConf's status decides who is free. */
export async function seedDesk(
  db: Db,
  { operators = ['anna', 'boris'], site = {} }: DeskSeed = {},
): Promise<void> {
  const { id: siteId } = await db
    .insertInto('sites')
    .values({
      key: SITE,
      name: 'Shop',
      origins: ['https://shop.example'],
      timezone: 'UTC',
      queue: true,
      ring_timeout_s: 20,
      routing: 'one_by_one',
      max_call_minutes: 60,
      // A test of something else waits for nobody's notes.
      wrap_up_s: 0,
      ...site,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const department = await db
    .insertInto('departments')
    .values({ site_id: siteId, key: DEPARTMENT, name: 'Sales' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = await db
    .insertInto('operators')
    .values(
      operators.map((login, index) => ({
        login,
        name: login.replace(/^./, (letter) => letter.toUpperCase()),
        trueconf_id: login,
        role: 'operator' as const,
        trueconf_status: 1,
        // The first has been idle longest.
        idle_since: new Date(Date.now() - 1_000_000 + index * 1_000),
      })),
    )
    .returning('id')
    .execute();
  await db
    .insertInto('department_operators')
    .values(rows.map(({ id }) => ({ department_id: department.id, operator_id: id })))
    .execute();
}
