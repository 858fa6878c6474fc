import type { Erasure, ErasureRequest } from '@frontdesk/contract';
import { sql } from 'kysely';
import type { Context, Tx } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import type { OperatorRow } from '../store/schema.ts';
import { transact } from '../store/transact.ts';
import { anonymiseCallbacks } from './anonymise-callbacks.ts';
import { anonymiseCalls } from './anonymise-calls.ts';

/**
 * Anonymises now all that is kept of one person: their calls and requests, the calls their requests came from and the
 * calls they were called back with. All or nothing: while one of those calls goes on, nothing is changed.
 * @throws FrontdeskError `call_in_progress`
 */
export async function forgetPerson(
  ctx: Pick<Context, 'db' | 'log'>,
  person: ErasureRequest,
  by: OperatorRow,
): Promise<Erasure> {
  const erased = await transact(ctx.db, async (tx) => {
    const { calls, callbacks } = await recordsOf(tx, person);
    if (calls.some(({ status }) => status !== 'ended')) throw new FrontdeskError('call_in_progress');
    return {
      calls: await anonymiseCalls(tx, ids(calls)),
      callbacks: await anonymiseCallbacks(tx, ids(callbacks)),
    };
  });
  ctx.log.info({ operatorId: by.id, ...erased }, 'a person was forgotten');
  return erased;
}

async function recordsOf(tx: Tx, person: ErasureRequest) {
  const callbacks = await tx
    .selectFrom('callbacks')
    .leftJoin('calls', 'calls.id', 'callbacks.call_id')
    .where(sql<boolean>`${isThem(person, 'callbacks.email', 'callbacks.phone')}
      or ${isThem(person, 'calls.visitor_email', 'calls.visitor_phone')}`)
    .select('callbacks.id')
    .execute();
  const requests = sql`select id from callbacks where id in (${ids(callbacks)})`;
  const calls = await tx
    .selectFrom('calls')
    .where(sql<boolean>`${isThem(person, 'calls.visitor_email', 'calls.visitor_phone')}
      or calls.callback_id in (${requests})
      or calls.id in (select call_id from callbacks where id in (${ids(callbacks)}))`)
    .select(['calls.id', 'calls.status'])
    .execute();
  return { calls, callbacks };
}

const ids = (rows: readonly { id: string }[]) => sql`select unnest(${rows.map(({ id }) => id)}::uuid[])`;

/** Never null: what is not known is nobody's. */
function isThem({ email, phone, reference }: ErasureRequest, emailColumn: string, phoneColumn: string) {
  if (email !== undefined) return sql`coalesce(lower(${sql.ref(emailColumn)}) = lower(${email}), false)`;
  if (reference !== undefined) return sql`coalesce(calls.visitor_reference = ${reference}, false)`;
  const digits = (phone ?? '').replace(/\D/g, '');
  return sql`coalesce(regexp_replace(${sql.ref(phoneColumn)}, '\\D', '', 'g') = ${digits}, false)`;
}
