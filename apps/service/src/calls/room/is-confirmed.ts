import { type RawBuilder, sql } from 'kysely';
import { CONFIRM_CHECK_S } from '../time-limits.ts';

type Since = 'calls.room_gone_since' | 'calls.operator_missing_since' | 'call_rings.missing_since';

/**
 * An earlier check saw the same, long enough ago: two checks that happen to follow each other closely count as one. By the
 * database's clock, which set the time.
 */
export function isConfirmed(since: Since): RawBuilder<boolean> {
  const enough = sql.lit(CONFIRM_CHECK_S * 0.9);
  return sql<boolean>`coalesce(${sql.ref(since)} <= now() - make_interval(secs => ${enough}), false)`;
}
