import { type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Schema } from '../store/schema.ts';
import { TRUECONF_BUSY, TRUECONF_ONLINE } from '../store/trueconf-status.ts';

/** An operator is at the console if one of theirs was open this recently. */
const CONSOLE_FRESH_S = 45;

type Operators = ExpressionBuilder<Schema, 'operators'>;

/** The operator is available and has a console open. A condition on `operators`, as all here. */
export const isAtConsole: RawBuilder<SqlBool> = sql`(operators.presence = 'available'
  and operators.console_seen_at > now() - make_interval(secs => ${sql.lit(CONSOLE_FRESH_S)}))`;

const busyOnTrueConf: RawBuilder<SqlBool> = sql`coalesce(operators.trueconf_status in (${sql.join(TRUECONF_BUSY.map((status) => sql.lit(status)))}), false)`;

/**
 * The operator takes calls, if perhaps not at this moment: at the console, or online or in a call on TrueConf, or of unknown status
 * there (it may not be readable). Not after choosing "away" or letting a call ring (docs/adr/0006).
 */
export const isOnDuty: RawBuilder<SqlBool> = sql`(operators.presence not in ('away', 'no_answer') and (${isAtConsole}
  or operators.trueconf_status is null
  or operators.trueconf_status = ${sql.lit(TRUECONF_ONLINE)}
  or ${busyOnTrueConf}))`;

/** The operator is set to available, but cannot be reached any more: neither a console nor TrueConf's app is open. */
export const isGone: RawBuilder<SqlBool> = sql`(operators.presence = 'available' and not coalesce(${isOnDuty}, false))`;

/** May be rung now: on duty, neither rung nor in a call, not in wrap-up and not busy on TrueConf. */
export const isFree = (operators: Operators) =>
  operators.and([
    isOnDuty,
    sql<SqlBool>`not ${busyOnTrueConf}`,
    sql<SqlBool>`coalesce(operators.wrap_up_until <= now(), true)`,
    operators.not(
      operators.exists(
        operators
          .selectFrom('call_rings as open_rings')
          .select('open_rings.call_id')
          .whereRef('open_rings.operator_id', '=', 'operators.id')
          // Written as in the index `call_rings_one_open`, so that a kept plan can use it.
          .where(sql<SqlBool>`open_rings.state in ('ringing', 'answered')`),
      ),
    ),
  ]);
