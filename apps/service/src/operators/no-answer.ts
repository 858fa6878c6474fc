import { sql } from 'kysely';
import type { Tx } from '../store/db.ts';
import { publishPresence } from '../store/publish-presence.ts';
import { isAtConsole } from './availability.ts';

/**
 * Operators who are set to available at the console and let a call ring are not there: nothing rings for them until they say that
 * they are back. Does not apply to those rung in TrueConf's app alone, whose status TrueConf knows.
 */
export async function markNoAnswer(tx: Tx, operatorIds: readonly number[]): Promise<void> {
  await change(tx, operatorIds, 'no_answer');
}

/** The operator is back: answering a call or joining a conversation counts like pressing the button. */
export async function markBack(tx: Tx, operatorId: number): Promise<void> {
  await change(tx, [operatorId], 'available');
}

async function change(
  tx: Tx,
  operatorIds: readonly number[],
  presence: 'no_answer' | 'available',
): Promise<void> {
  if (operatorIds.length === 0) return;
  const changed = await tx
    .updateTable('operators')
    .set({ presence, presence_reason: null, presence_since: sql<Date>`now()` })
    .where('id', 'in', operatorIds)
    .$if(presence === 'no_answer', (update) => update.where(isAtConsole))
    .$if(presence === 'available', (update) => update.where('presence', '=', 'no_answer'))
    .returning('id')
    .execute();
  await publishPresence(
    tx,
    changed.map(({ id }) => id),
  );
}
