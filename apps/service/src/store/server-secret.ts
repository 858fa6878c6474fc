import { randomBytes } from 'node:crypto';
import type { Db } from './db.ts';

const KEY = 'server_secret';

/** The key for call tokens and hashed addresses: drawn by the first node, the same for all. */
export async function readServerSecret(db: Db): Promise<string> {
  await db
    .insertInto('settings')
    .values({ key: KEY, value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', KEY)
    .executeTakeFirstOrThrow();
  return row.value;
}
