import type { StatsQuery } from '@frontdesk/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import type { Db } from '../store/db.ts';

const MOST_DAYS = 92;

/** What figures are asked of, with nothing left open. */
export interface StatsRange {
  readonly from: Date;
  readonly to: Date;
  readonly timezone: string;
}

/**
 * The range of a query: by default today until now, by the clocks asked for, else of the site, or UTC for all sites together.
 * @throws FrontdeskError `site_not_found`, `invalid_request`
 */
export async function statsRange(
  { db, sites }: Pick<Context, 'db' | 'sites'>,
  { site, from, to, timezone: asked }: z.output<typeof StatsQuery>,
): Promise<StatsRange> {
  const ofSite = site === undefined ? 'UTC' : (await sites.find(site)).timezone;
  const timezone = asked !== undefined && (await isKnown(db, asked)) ? asked : ofSite;
  const end = sql`coalesce(${to ?? null}::timestamptz, now())`;
  const { rows } = await sql<{ from: Date; to: Date; within: boolean }>`
    select given.*, given.to > given.from and given.to <= given.from + make_interval(days => ${MOST_DAYS}) as within
    from (select coalesce(${from ?? null}::timestamptz, date_trunc('day', ${end}, ${timezone})) as from, ${end} as to) given
  `.execute(db);
  const [range] = rows;
  if (range?.within === true) return { from: range.from, to: range.to, timezone };
  throw new FrontdeskError('invalid_request', {
    errors: [{ path: 'to', message: `must be after from, and no more than ${MOST_DAYS} days after it` }],
  });
}

/** Browsers call some zones by old names (`Asia/Calcutta`), which not every PostgreSQL has. */
async function isKnown(db: Db, timezone: string): Promise<boolean> {
  const { rows } = await sql`
    select from pg_timezone_names where lower(name) = lower(${timezone})
  `.execute(db);
  return rows.length > 0;
}
