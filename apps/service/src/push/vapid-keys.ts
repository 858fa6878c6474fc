import webPush, { type VapidKeys } from 'web-push';
import { z } from 'zod';
import type { Db } from '../store/db.ts';

const KEY = 'vapid_keys';
const Kept = z.object({ publicKey: z.string(), privateKey: z.string() });

/** The key pair by which push services know this service (RFC 8292): drawn by the first node, the same for all. */
export async function readVapidKeys(db: Db): Promise<VapidKeys> {
  await db
    .insertInto('settings')
    .values({ key: KEY, value: JSON.stringify(webPush.generateVAPIDKeys()) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', KEY)
    .executeTakeFirstOrThrow();
  return Kept.parse(JSON.parse(value));
}
