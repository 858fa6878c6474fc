import { ERASURE_NAMES, type ErasurePreview, type ErasureRequest } from '@frontdesk/contract';
import type { Context } from '../context.ts';
import { recordsOfPerson } from './records-of-person.ts';

/** What `forgetPerson` would anonymise now, and under which names, so that one can see whether it is the right person. */
export async function previewErasure(
  { db }: Pick<Context, 'db'>,
  person: ErasureRequest,
): Promise<ErasurePreview> {
  const { calls, callbacks } = await recordsOfPerson(db, person);
  const latestFirst = [...calls, ...callbacks].sort(
    (a, b) => b.created_at.getTime() - a.created_at.getTime(),
  );
  const names = new Set(latestFirst.map(({ name }) => name).filter((name) => name !== ''));
  return {
    calls: calls.length,
    callbacks: callbacks.length,
    live_calls: calls.filter(({ status }) => status !== 'ended').length,
    open_callbacks: callbacks.filter(({ state }) => state === 'open' || state === 'in_progress').length,
    names: [...names].slice(0, ERASURE_NAMES),
    first_at: latestFirst.at(-1)?.created_at.toISOString() ?? null,
    last_at: latestFirst[0]?.created_at.toISOString() ?? null,
  };
}
