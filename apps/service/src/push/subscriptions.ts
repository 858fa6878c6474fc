import type { PushSubscriptionBody } from '@frontdesk/contract';
import type { Context } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import type { Db } from '../store/db.ts';

/**
 * Subscribes this session's browser to rings, for as long as the session lasts. A browser has one subscription; a newer one replaces
 * it.
 * @throws FrontdeskError `invalid_request` for an endpoint that is nowhere on the public internet
 */
export async function addSubscription(
  { db, push }: Context,
  sessionHash: string,
  { endpoint, keys }: PushSubscriptionBody,
): Promise<void> {
  if (!push.target.allowsEndpoint(new URL(endpoint))) {
    throw new FrontdeskError('invalid_request', {
      errors: [{ path: 'endpoint', message: 'must be an https address on the public internet' }],
    });
  }
  await db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('push_subscriptions')
      .where('session_hash', '=', sessionHash)
      .where('endpoint', '<>', endpoint)
      .execute();
    const values = { session_hash: sessionHash, p256dh: keys.p256dh, auth: keys.auth };
    await tx
      .insertInto('push_subscriptions')
      .values({ endpoint, ...values })
      .onConflict((conflict) => conflict.column('endpoint').doUpdateSet(values))
      .execute();
  });
}

export async function removeSubscription(db: Db, sessionHash: string, endpoint: string): Promise<void> {
  await db
    .deleteFrom('push_subscriptions')
    .where('endpoint', '=', endpoint)
    .where('session_hash', '=', sessionHash)
    .execute();
}

/** For a subscription that the push service no longer knows. */
export async function dropSubscription(db: Db, endpoint: string): Promise<void> {
  await db.deleteFrom('push_subscriptions').where('endpoint', '=', endpoint).execute();
}
