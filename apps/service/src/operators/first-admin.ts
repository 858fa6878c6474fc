import type { SetupRequest } from '@frontdesk/contract';
import { FrontdeskError } from '../errors.ts';
import type { Db, Tx } from '../store/db.ts';
import { hashPassword } from './password.ts';
import { hashToken, newToken } from './session-token.ts';

const KEY = 'setup_token_hash';

/**
 * While there is no administrator, makes a token with which the first one can be set up. Only its hash is stored, so every start
 * makes another, and only the link printed last works.
 * @returns null when there is an administrator.
 */
export async function offerSetup(db: Db): Promise<string | null> {
  if (await hasAdmin(db)) return null;
  const token = newToken();
  const value = hashToken(token);
  await db
    .insertInto('settings')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
  return token;
}

/**
 * Creates the first administrator. The token works once.
 * @throws FrontdeskError `unauthorized` for a wrong or used token, `invalid_request` for a login that is taken.
 */
export async function completeSetup(db: Db, request: SetupRequest): Promise<void> {
  const password_hash = await hashPassword(request.password);
  await db.transaction().execute(async (tx) => {
    await useToken(tx, request.token);
    const admin = await tx
      .insertInto('operators')
      .values({
        login: request.login,
        name: request.name,
        trueconf_id: request.trueconf_id ?? request.login,
        password_hash,
        role: 'admin',
      })
      .onConflict((conflict) => conflict.column('login').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (admin !== undefined) return;
    throw new FrontdeskError('invalid_request', { errors: [{ path: 'login', message: 'is taken' }] });
  });
}

async function useToken(tx: Tx, token: string): Promise<void> {
  const used = await tx
    .deleteFrom('settings')
    .where('key', '=', KEY)
    .where('value', '=', hashToken(token))
    .returning('key')
    .executeTakeFirst();
  if (used === undefined || (await hasAdmin(tx))) throw new FrontdeskError('unauthorized');
}

async function hasAdmin(db: Db): Promise<boolean> {
  const admin = await db
    .selectFrom('operators')
    .select('id')
    .where('role', '=', 'admin')
    .limit(1)
    .executeTakeFirst();
  return admin !== undefined;
}
