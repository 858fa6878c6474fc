import type { Stats, StatsFailure, StatsHour, StatsQuery, StatsTotals } from '@frontdesk/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import type { Db } from '../store/db.ts';
import { callsInRange, figures, offeredCalls } from './offered-calls.ts';
import { type StatsRange, statsRange } from './stats-range.ts';

type Query = z.output<typeof StatsQuery>;

/** A list for reading: more kinds of failure than this are no list. */
const MOST_FAILURES = 100;

/** Figures of visitors' calls. @throws FrontdeskError `site_not_found`, `invalid_request` */
export async function readStats(ctx: Pick<Context, 'db' | 'sites'>, query: Query): Promise<Stats> {
  const range = await statsRange(ctx, query);
  const [totals, hours, failures] = await Promise.all([
    readTotals(ctx.db, range, query),
    readHours(ctx.db, range, query),
    readFailures(ctx.db, range, query),
  ]);
  return {
    from: range.from.toISOString(),
    to: range.to.toISOString(),
    within_s: query.within_s,
    timezone: range.timezone,
    ...{ totals, hours, failures },
  };
}

async function readTotals(db: Db, range: StatsRange, query: Query): Promise<StatsTotals> {
  const { rows } = await sql<StatsTotals>`
    select ${figures(query.within_s)} from ${offeredCalls(range, query)}
  `.execute(db);
  const [totals] = rows;
  if (totals === undefined) throw new Error('an aggregate without a row');
  return totals;
}

async function readHours(db: Db, range: StatsRange, query: Query): Promise<StatsHour[]> {
  const { rows } = await sql<Omit<StatsHour, 'at'> & { at: Date }>`
    select hours.at, ${figures(query.within_s)}
    from generate_series(
      date_trunc('hour', ${range.from}::timestamptz, ${range.timezone}),
      ${range.to}::timestamptz - interval '1 microsecond',
      '1 hour'
    ) hours(at)
    left join ${offeredCalls(range, query)} on offered.hour = hours.at
    group by hours.at
    order by hours.at
  `.execute(db);
  return rows.map((hour) => ({ ...hour, at: hour.at.toISOString() }));
}

async function readFailures(db: Db, range: StatsRange, query: Query): Promise<StatsFailure[]> {
  const { rows } = await sql<StatsFailure>`
    select json_build_object('key', sites.key, 'name', sites.name) as site,
      calls.browser, calls.failure as code, count(*) as count
    from calls join sites on sites.id = calls.site_id
    where ${callsInRange(range, query)} and calls.failure is not null
    group by sites.id, calls.browser, calls.failure
    order by count(*) desc, sites.key, calls.browser, calls.failure
    limit ${MOST_FAILURES}
  `.execute(db);
  return rows;
}
