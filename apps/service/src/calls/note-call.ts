import type { CallNotes, ConsoleCall } from '@frontdesk/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import { recordChange } from '../events/record-change.ts';
import type { Tx } from '../store/db.ts';
import type { CallRow, OperatorRow } from '../store/schema.ts';
import { transact } from '../store/transact.ts';
import { findCallAtConsole, viewAtConsole } from './find-call-at-console.ts';

/**
 * Stores an operator's note and tags of a call, during it or afterwards. The console saves while they type, so only the last change
 * of each operator stays in the history.
 * @throws FrontdeskError `call_not_found`, `changed_meanwhile`
 */
export async function noteCall(
  ctx: Context,
  callId: string,
  operator: OperatorRow,
  notes: CallNotes,
): Promise<ConsoleCall> {
  await findCallAtConsole(ctx, callId, operator);
  await transact(ctx.db, async (tx) => {
    const noted = await store(tx, callId, operator, notes);
    if (noted !== undefined) await forgetEarlier(tx, callId, operator);
    else await assertNotOvertaken(tx, callId, notes);
  });
  return await viewAtConsole(ctx, callId);
}

async function store(
  tx: Tx,
  callId: string,
  operator: OperatorRow,
  notes: CallNotes,
): Promise<CallRow | undefined> {
  const kept = {
    ...(notes.note === undefined ? {} : { note: notes.note }),
    ...(notes.tags === undefined ? {} : { tags: [...new Set(notes.tags)] }),
  };
  if (Object.keys(kept).length === 0) return undefined;
  return await recordChange(tx, {
    callId,
    event: 'call.noted',
    actor: `operator:${operator.login}`,
    // A note written into an anonymised call has to be anonymised again.
    set: { ...kept, anonymised_at: null },
    where: (call) =>
      call.and([
        call.or([
          ...(kept.note === undefined ? [] : [call('note', '<>', kept.note)]),
          ...(kept.tags === undefined ? [] : [sql<boolean>`tags <> ${kept.tags}::text[]`]),
        ]),
        notOvertaken(notes),
      ]),
  });
}

/** Note and tags are as the writer saw them, or already as they are to be. A condition on `calls`. */
function notOvertaken({ note, note_before, tags, tags_before }: CallNotes): RawBuilder<boolean> {
  const noteStands =
    note === undefined || note_before === undefined
      ? sql.lit(true)
      : sql`calls.note in (${note_before}, ${note})`;
  const tagsStand =
    tags === undefined || tags_before === undefined
      ? sql.lit(true)
      : sql`calls.tags in (${tags_before}::text[], ${[...new Set(tags)]}::text[])`;
  return sql<boolean>`(${noteStands} and ${tagsStand})`;
}

/** Nothing was changed: either it was stored already, or a colleague has written meanwhile. */
async function assertNotOvertaken(tx: Tx, callId: string, notes: CallNotes): Promise<void> {
  const kept = await tx
    .selectFrom('calls')
    .select(notOvertaken(notes).as('stands'))
    .where('id', '=', callId)
    .executeTakeFirst();
  if (kept?.stands !== true) throw new FrontdeskError('changed_meanwhile');
}

async function forgetEarlier(tx: Tx, callId: string, operator: OperatorRow): Promise<void> {
  const mine = tx
    .selectFrom('call_events')
    .where('call_id', '=', callId)
    .where('type', '=', 'call.noted')
    .where('actor', '=', `operator:${operator.login}`);
  await tx
    .deleteFrom('call_events')
    .where('id', 'in', mine.select('id'))
    .where(
      'id',
      '<',
      mine.select(({ fn }) => fn.max('id').as('last')),
    )
    .execute();
}
