import type { Credentials } from '@frontdesk/contract';
import type { Context } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import { keyedHash } from '../keyed-hash.ts';
import { countHit, forgetHits } from '../store/count-hit.ts';
import type { OperatorRow } from '../store/schema.ts';
import { changePresence } from './change-presence.ts';
import { verifyPassword } from './password.ts';
import { openSession } from './sessions.ts';

const WINDOW_MS = 600_000;
const TRIES_PER_LOGIN = 10;

export interface SignedIn {
  readonly operator: OperatorRow;
  /** For the cookie. */
  readonly token: string;
}

/**
 * Signs an operator in and makes them available unless they had chosen to be away.
 * @throws FrontdeskError `unauthorized`, the same for a wrong password and an unknown login; `rate_limited`
 */
export async function signIn(ctx: Context, credentials: Credentials): Promise<SignedIn> {
  const { password } = credentials;
  // Keyboards of phones capitalise the first letter.
  const login = credentials.login.toLowerCase();
  const tries = await countTry(ctx, login);
  const operator = await ctx.db
    .selectFrom('operators')
    .selectAll()
    .where('login', '=', login)
    .executeTakeFirst();
  const right = await verifyPassword(operator?.password_hash, password);
  if (operator === undefined || !right) throw new FrontdeskError('unauthorized');
  await forgetHits(ctx.db, tries);
  const token = await openSession(ctx.db, operator.id);
  const available = await changePresence(ctx, operator.id, {
    status: 'available',
    from: ['signed_out', 'no_answer'],
  });
  return { operator: available ?? operator, token };
}

/** Limits attempts per login, so that guessing its password is slow from however many addresses. */
async function countTry(ctx: Context, login: string): Promise<string> {
  const key = `sign-in:${keyedHash(ctx, 'login', login)}`;
  const { count, resetsInMs } = await countHit(ctx.db, key, WINDOW_MS);
  if (count > TRIES_PER_LOGIN) throw new FrontdeskError('rate_limited', { retry_after_s: resetsInMs / 1000 });
  return key;
}
