import { sql } from 'kysely';
import type { Db } from '../store/db.ts';
import { claimHolds } from './claim-holds.ts';
import { places } from './queue-position.ts';
import { rungOperators } from './rung-operators.ts';

type ConsoleQuery = ReturnType<typeof consoleCalls>;
export type ConsoleRow = Awaited<ReturnType<ConsoleQuery['execute']>>[number];

/** Every column that the console's view of a call is made of; add conditions to it. */
export function consoleCalls(db: Db) {
  return db
    .selectFrom('calls')
    .innerJoin('sites', 'sites.id', 'calls.site_id')
    .leftJoin('departments', 'departments.id', 'calls.department_id')
    .leftJoin('operators as claimer', 'claimer.id', 'calls.claimed_by')
    .leftJoin('operators as answerer', 'answerer.id', 'calls.operator_id')
    .leftJoin('operators as giver', 'giver.id', 'calls.transfer_from')
    .leftJoin('operators as taker', 'taker.id', 'calls.transfer_to')
    .leftJoin('departments as taking', 'taking.id', 'calls.transfer_department_id')
    .leftJoin('departments as helping', 'helping.id', 'calls.overflow_department_id')
    .leftJoin(places.as('line'), (join) => join.onRef('line.call_id', '=', 'calls.id'))
    .selectAll('calls')
    .select([
      'sites.key as site_key',
      'sites.name as site_name',
      'departments.key as department_key',
      'departments.name as department_name',
      'claimer.login as claimer_login',
      'claimer.name as claimer_name',
      'answerer.login as answerer_login',
      'answerer.name as answerer_name',
      'giver.login as giver_login',
      'giver.name as giver_name',
      'taker.login as taker_login',
      'taker.name as taker_name',
      'taking.key as taking_key',
      'taking.name as taking_name',
      'helping.key as helping_key',
      'helping.name as helping_name',
      'line.position',
      claimHolds.as('claim_holds'),
    ])
    .select((call) => [
      rungOperators(call, 'ringing').as('ringing'),
      rungOperators(call, 'answered').as('participants'),
    ])
    .select(
      sql<
        number[]
      >`array(select operator_id::integer from call_rings where call_rings.call_id = calls.id)`.as(
        'rung_ids',
      ),
    );
}
