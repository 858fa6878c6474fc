import { sql } from 'kysely';
import { inviteOperators } from '../../conferences/invite-operators.ts';
import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import { isFree } from '../../operators/availability.ts';
import type { Tx } from '../../store/db.ts';
import type { CallRow, OperatorRow, RingPurpose } from '../../store/schema.ts';
import { RINGING_CHECK_S } from '../time-limits.ts';

export type Colleague = Pick<OperatorRow, 'id' | 'login' | 'name' | 'trueconf_id'>;

/** @throws FrontdeskError `invalid_request` when there is nobody of that login. */
export async function findColleague(tx: Tx, login: string): Promise<Colleague> {
  const colleague = await tx
    .selectFrom('operators')
    .where('login', '=', login)
    .select(['id', 'login', 'name', 'trueconf_id'])
    .executeTakeFirst();
  if (colleague !== undefined) return colleague;
  throw new FrontdeskError('invalid_request', {
    errors: [{ path: 'operator', message: 'there is no such operator' }],
  });
}

/**
 * Reserves those of the colleagues who are free now, as `offerCall` does for a new call; their consoles ring for the site's ring
 * time. Call `ringColleagues` after the commit.
 * @returns ids of the operators who ring now
 */
export async function askColleagues(
  tx: Tx,
  call: CallRow,
  colleagues: readonly Colleague[],
  purpose: Exclude<RingPurpose, 'call'>,
): Promise<number[]> {
  if (colleagues.length === 0) return [];
  const ringUntil = sql<Date>`now() + make_interval(secs =>
    (select sites.ring_timeout_s from sites where sites.id = ${call.site_id}))`;
  const rung = await tx
    .insertInto('call_rings')
    .columns(['call_id', 'operator_id', 'state', 'purpose', 'ring_until'])
    .expression((insert) =>
      insert
        .selectFrom('operators')
        .where(
          'operators.id',
          'in',
          colleagues.map(({ id }) => id),
        )
        .where(isFree)
        .select([
          sql<string>`${call.id}::uuid`.as('call_id'),
          'operators.id',
          sql<'ringing'>`'ringing'`.as('state'),
          sql<RingPurpose>`${purpose}`.as('purpose'),
          ringUntil.as('ring_until'),
        ]),
    )
    .onConflict((conflict) =>
      conflict.columns(['call_id', 'operator_id']).doUpdateSet((row) => ({
        state: row.ref('excluded.state'),
        purpose: row.ref('excluded.purpose'),
        ring_until: row.ref('excluded.ring_until'),
        rung_at: sql<Date>`now()`,
        ended_at: null,
        joined_at: null,
        recognised: false,
        missing_since: null,
      })),
    )
    .returning('operator_id')
    .execute();
  return rung.map(({ operator_id }) => operator_id);
}

/** Rings their TrueConf apps as well. TrueConf has no way to take an invitation back. */
export function ringColleagues(
  ctx: Context,
  { conference_id }: CallRow,
  colleagues: readonly Pick<Colleague, 'trueconf_id'>[],
): void {
  if (conference_id === null) return;
  const ids = colleagues.map(({ trueconf_id }) => trueconf_id);
  ctx.background.run('ring colleagues', () => inviteOperators(ctx, conference_id, ids));
}

/** A colleague may join: the room is checked as often as that of a ringing call. */
export const WATCH_CLOSELY = {
  room_check_at: sql<Date>`now() + make_interval(secs => ${sql.lit(RINGING_CHECK_S)})`,
};
