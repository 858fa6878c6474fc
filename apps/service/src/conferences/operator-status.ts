import { TrueConfError } from '@frontdesk/trueconf-client';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import { publishPresence } from '../store/publish-presence.ts';
import type { OperatorRow } from '../store/schema.ts';
import { TRUECONF_BUSY } from '../store/trueconf-status.ts';
import { bareId } from './bare-id.ts';
import { isPathUnknown } from './not-found.ts';
import { readStatuses, type Statuses } from './read-statuses.ts';

const EVERY_S = 5;
/** When the application may not read users, it tries again after this: an administrator may change that. */
const ASK_AGAIN_AFTER_S = 300;
/** How long the statuses read last count while the server cannot be reached. */
const KEPT_MS = 30_000;
const REFUSALS: readonly TrueConfError['code'][] = ['forbidden', 'not_found', 'rejected'];

type Operator = Pick<OperatorRow, 'id' | 'trueconf_id' | 'trueconf_status'>;

/** In `settings`: when any node should read the statuses next. */
const DUE = 'operator_status_due';
const READ_AT = 'operator_status_read_at';

/**
 * Reads who is online on TrueConf into `operators.trueconf_status`, for all operators at once. Does nothing unless it is
 * due, so every node may try. Null means unknown: not allowed to read, or out of reach for too long.
 */
export async function refreshOperatorStatus(ctx: Context): Promise<void> {
  if (!(await becomesDue(ctx, EVERY_S))) return;
  if (!mayReadUsers(ctx)) return await unknown(ctx);
  await unlessOutOfReach(ctx, async () => {
    const operators = await knownOperators(ctx).execute();
    if (operators.length === 0) return;
    await readAndStore(ctx, operators);
    await remember(ctx);
  });
}

/** Reads the statuses of operators who were last seen in a conference, between two full readings. */
export async function recheckBusyOperators(ctx: Context): Promise<void> {
  const busy = await knownOperators(ctx).where('trueconf_status', 'in', TRUECONF_BUSY).execute();
  if (busy.length > 0) await unlessOutOfReach(ctx, () => readAndStore(ctx, busy));
}

function knownOperators(ctx: Context) {
  return ctx.db.selectFrom('operators').select(['id', 'trueconf_id', 'trueconf_status']).orderBy('id');
}

async function readAndStore(ctx: Context, operators: readonly Operator[]): Promise<void> {
  const ids = operators.map(({ trueconf_id }) => bareId(trueconf_id));
  await store(ctx, operators, await readStatuses(ctx, ids));
}

async function unlessOutOfReach(ctx: Context, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof TrueConfError)) throw error;
    if (REFUSALS.includes(error.code) || (await isPathUnknown(ctx, error))) return await unknown(ctx);
    if (error.code !== 'aborted')
      ctx.log.warn({ fault: describeFault(error) }, 'statuses of the operators could not be read');
    await forgetOld(ctx);
  }
}

/** Moves the due time forward. True for the one node that succeeds, which then does the reading. */
async function becomesDue(ctx: Context, seconds: number, now = false): Promise<boolean> {
  const next = sql<string>`(now() + make_interval(secs => ${seconds}))::text`;
  const taken = await ctx.db
    .insertInto('settings')
    .values({ key: DUE, value: next })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({ value: next })
        .where(sql<boolean>`${now} or settings.value::timestamptz <= now()`),
    )
    .returning('key')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Scopes are known once a token was fetched; without them, asking is the only way to find out. */
function mayReadUsers(ctx: Context): boolean {
  const { scopes } = ctx.trueconf.token;
  return scopes === null || scopes.some((scope) => /^(users|groups)([.:]|$)/.test(scope));
}

async function store(ctx: Context, operators: readonly Operator[], statuses: Statuses): Promise<void> {
  const changed: number[] = [];
  for (const { id, trueconf_id, trueconf_status } of operators) {
    const status = statuses.get(bareId(trueconf_id)) ?? null;
    if (status === trueconf_status) continue;
    await ctx.db.updateTable('operators').set({ trueconf_status: status }).where('id', '=', id).execute();
    changed.push(id);
  }
  await publishPresence(ctx.db, changed);
}

async function remember(ctx: Context): Promise<void> {
  await ctx.db
    .insertInto('settings')
    .values({ key: READ_AT, value: sql<string>`now()::text` })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: sql<string>`now()::text` }))
    .execute();
}

async function unknown(ctx: Context): Promise<void> {
  await becomesDue(ctx, ASK_AGAIN_AFTER_S, true);
  await publish(ctx, await statusesForgotten(ctx).execute());
}

function statusesForgotten({ db }: Context) {
  return db
    .updateTable('operators')
    .set({ trueconf_status: null })
    .where('trueconf_status', 'is not', null)
    .returning('id');
}

async function publish({ db }: Context, changed: readonly Pick<Operator, 'id'>[]): Promise<void> {
  await publishPresence(
    db,
    changed.map(({ id }) => id),
  );
}

async function forgetOld(ctx: Context): Promise<void> {
  const changed = await statusesForgotten(ctx)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('settings')
            .select('settings.key')
            .where('settings.key', '=', READ_AT)
            .where(
              sql<boolean>`settings.value::timestamptz > now() - make_interval(secs => ${KEPT_MS / 1000})`,
            ),
        ),
      ),
    )
    .execute();
  await publish(ctx, changed);
}
