import type { ErasureRequest } from '@frontdesk/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../store/db.ts';
import { digitsOf, phoneDigits } from '../store/phone-digits.ts';

/** Everything stored about one person: their calls and requests, the calls their requests came from, and the calls back. */
export async function recordsOfPerson(db: Db, person: ErasureRequest) {
  const callbacks = await db
    .selectFrom('callbacks')
    .leftJoin('calls', 'calls.id', 'callbacks.call_id')
    .where(sql<boolean>`${isThem(person, 'callbacks.email', 'callbacks.phone')}
      or ${isThem(person, 'calls.visitor_email', 'calls.visitor_phone')}
      or ${wasCalledBack(person)}`)
    .select(['callbacks.id', 'callbacks.name', 'callbacks.state', 'callbacks.created_at'])
    .execute();
  const calls = await db
    .selectFrom('calls')
    .where(sql<boolean>`${isThem(person, 'calls.visitor_email', 'calls.visitor_phone')}
      or calls.callback_id in (${idsOf(callbacks)})
      or calls.id in (select call_id from callbacks where id in (${idsOf(callbacks)}))`)
    .select(['calls.id', 'calls.visitor_name as name', 'calls.status', 'calls.created_at'])
    .execute();
  return { calls, callbacks };
}

export const idsOf = (rows: readonly { id: string }[]) =>
  sql`select unnest(${rows.map(({ id }) => id)}::uuid[])`;

/** Never null: an empty column matches nobody. */
function isThem(person: ErasureRequest, emailColumn: string, phoneColumn: string): RawBuilder<boolean> {
  const { email, phone, reference, call } = person;
  if (email !== undefined) return sql`coalesce(lower(${sql.ref(emailColumn)}) = lower(${email}), false)`;
  if (reference !== undefined) return sql`coalesce(calls.visitor_reference = ${reference}, false)`;
  if (call !== undefined) return sql`coalesce(calls.id = ${call}, false)`;
  return sql`coalesce(${phoneDigits(phoneColumn)} = ${digitsOf(phone ?? '')}, false)`;
}

/** The request for which the given call was made: it is the same person's. */
function wasCalledBack({ call }: ErasureRequest): RawBuilder<boolean> {
  if (call === undefined) return sql.lit(false);
  return sql`callbacks.id in (select callback_id from calls where id = ${call})`;
}
