import { type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Schema } from '../store/schema.ts';
import { TRUECONF_BUSY, TRUECONF_ONLINE } from '../store/trueconf-status.ts';

/** "available" counts while a console stream of the operator was open this recently. */
const CONSOLE_FRESH_S = 45;

type Operators = ExpressionBuilder<Schema, 'operators'>;

/** Available, and a console of theirs is open. */
export const isAtConsole: RawBuilder<SqlBool> = sql`(operators.presence = 'available'
  and operators.console_seen_at > now() - make_interval(secs => ${sql.lit(CONSOLE_FRESH_S)}))`;

const busyOnTrueConf: RawBuilder<SqlBool> = sql`coalesce(operators.trueconf_status in (${sql.join(TRUECONF_BUSY.map((status) => sql.lit(status)))}), false)`;

/**
 * Somebody is there to take calls, perhaps not this very moment: at the console, or known to TrueConf as online or in
 * a call, or of unknown status (the status may not be readable). Who chose "away" or let it ring is not.
 */
export const isOnDuty: RawBuilder<SqlBool> = sql`(operators.presence not in ('away', 'no_answer') and (${isAtConsole}
  or operators.trueconf_status is null
  or operators.trueconf_status = ${sql.lit(TRUECONF_ONLINE)}
  or ${busyOnTrueConf}))`;

/** They had said that they are available, and nothing reaches them any more: no console is open, nor is TrueConf's app. */
export const isGone: RawBuilder<SqlBool> = sql`(operators.presence = 'available' and not coalesce(${isOnDuty}, false))`;

/** On duty, in no call of ours (neither rung nor talking), not writing one up and not busy in TrueConf: may be rung now. */
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
          // The words of the index `call_rings_one_open`, so that a plan that is kept can use it.
          .where(sql<SqlBool>`open_rings.state in ('ringing', 'answered')`),
      ),
    ),
  ]);
