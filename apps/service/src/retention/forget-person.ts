import type { Erasure, ErasureRequest } from '@frontdesk/contract';
import type { Context } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import { recordErasure } from '../events/record-erasure.ts';
import type { OperatorRow } from '../store/schema.ts';
import { transact } from '../store/transact.ts';
import { anonymiseCallbacks } from './anonymise-callbacks.ts';
import { anonymiseCalls } from './anonymise-calls.ts';
import { idsOf, recordsOfPerson } from './records-of-person.ts';

/**
 * Anonymises everything that is stored about one person, at once, and notifies the consoles that show it. While one of the person's
 * calls goes on, nothing is changed.
 * @throws FrontdeskError `call_in_progress`
 */
export async function forgetPerson(
  ctx: Pick<Context, 'db' | 'log'>,
  person: ErasureRequest,
  by: OperatorRow,
): Promise<Erasure> {
  const erased = await transact(ctx.db, async (tx) => {
    const { calls, callbacks } = await recordsOfPerson(tx, person);
    if (calls.some(({ status }) => status !== 'ended')) throw new FrontdeskError('call_in_progress');
    const counts = {
      calls: await anonymiseCalls(tx, idsOf(calls)),
      callbacks: await anonymiseCallbacks(tx, idsOf(callbacks)),
    };
    await recordErasure(tx, idsOf(calls), `operator:${by.login}`);
    return counts;
  });
  ctx.log.info({ operatorId: by.id, ...erased }, 'a person was forgotten');
  return erased;
}
