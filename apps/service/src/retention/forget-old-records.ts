import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { anonymiseCallbacks } from './anonymise-callbacks.ts';
import { anonymiseCalls } from './anonymise-calls.ts';

const BATCH = 500;

/**
 * Anonymises what is older than `RETENTION_DAYS`: calls since their end, requests since their last change or the day they
 * were due. In batches, each of which several nodes may do at once; without the setting everything is kept.
 */
export async function forgetOldRecords(ctx: Context): Promise<void> {
  const { retentionDays } = ctx.config;
  if (retentionDays === null) return;
  const before = sql`now() - make_interval(days => ${retentionDays})`;
  await inBatches(ctx, () =>
    anonymiseCalls(
      ctx.db,
      sql`select id from calls where status = 'ended' and anonymised_at is null and ended_at < ${before}
        order by ended_at limit ${BATCH} for update skip locked`,
    ),
  );
  await inBatches(ctx, () =>
    anonymiseCallbacks(
      ctx.db,
      sql`select id from callbacks where anonymised_at is null and greatest(updated_at, due_at) < ${before}
        limit ${BATCH} for update skip locked`,
    ),
  );
}

async function inBatches({ stopping }: Context, batch: () => Promise<number>): Promise<void> {
  let done = BATCH;
  while (done === BATCH && !stopping.aborted) done = await batch();
}
