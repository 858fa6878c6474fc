import { sql } from 'kysely';
import { vi } from 'vitest';
import { runOnce } from '../../src/housekeeping/housekeeper.ts';
import type { Db } from '../../src/store/db.ts';
import type { TestApp } from './app.ts';

/** Lets time pass for one call: what is due by the clock comes nearer by so many seconds. */
export async function elapse(db: Db, callId: string, seconds: number): Promise<void> {
  await moveBack(db, callId, seconds, TIMES);
  await sql`update call_rings set ring_until = ring_until - make_interval(secs => ${seconds}),
    missing_since = missing_since - make_interval(secs => ${seconds}),
    invite_at = invite_at - make_interval(secs => ${seconds}) where call_id = ${callId}`.execute(db);
}

/** Lets time pass in which nothing is heard of the visitor. */
export async function silence(db: Db, callId: string, seconds: number): Promise<void> {
  await moveBack(db, callId, seconds, ['visitor_seen_at', 'visitor_lost_at']);
}

async function moveBack(db: Db, callId: string, seconds: number, columns: readonly string[]): Promise<void> {
  const earlier = columns.map(
    (column) => sql`${sql.ref(column)} = ${sql.ref(column)} - make_interval(secs => ${seconds})`,
  );
  await sql`update calls set ${sql.join(earlier)} where id = ${callId}`.execute(db);
}

const TIMES = [
  'setup_until',
  'ring_until',
  'claim_expires_at',
  'answered_at',
  'room_requested_at',
  'room_check_at',
  'room_gone_since',
  'operator_missing_since',
  'release_at',
  'nobody_on_duty_since',
] as const;

/** Sweeps once for everything that is due, after what the answers before this have left to be done behind them. */
export const sweep = async ({ ctx }: TestApp) => {
  await ctx.background.settled();
  await runOnce(ctx);
};

/** Sweeps until it is so, letting a second pass for the call before each, or as many as are said. */
export async function sweepUntil(
  desk: TestApp,
  callId: string,
  so: () => unknown,
  seconds = 1,
): Promise<void> {
  await vi.waitFor(
    async () => {
      await elapse(desk.db, callId, seconds);
      await sweep(desk);
      await so();
    },
    { timeout: 10_000, interval: 10 },
  );
}
