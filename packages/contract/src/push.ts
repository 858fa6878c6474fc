import { z } from 'zod';
import { Timestamp, WebAddress } from './fields.ts';

/** Answer of `GET /api/v1/console/push/key`: what a browser subscribes with (RFC 8292), base64url. */
export const PushKey = z.object({ public_key: z.string() });
export type PushKey = z.infer<typeof PushKey>;

/** Body of `POST /api/v1/console/push/subscriptions`: what a browser's `PushSubscription.toJSON()` gives. */
export const PushSubscriptionBody = z.object({
  /** `https`, and no address of a private network. */
  endpoint: WebAddress,
  expirationTime: z.number().nullable().optional(),
  /** base64url: a point on P-256, uncompressed, and 16 bytes. */
  keys: z.object({
    p256dh: z.string().regex(/^[\w-]{87}=?$/, 'a public key of 65 bytes, base64url'),
    auth: z.string().regex(/^[\w-]{22}(==)?$/, '16 bytes, base64url'),
  }),
});
export type PushSubscriptionBody = z.infer<typeof PushSubscriptionBody>;

/** Body of `DELETE /api/v1/console/push/subscriptions`. */
export const PushSubscriptionEnd = PushSubscriptionBody.pick({ endpoint: true });
export type PushSubscriptionEnd = z.infer<typeof PushSubscriptionEnd>;

/** What is pushed to an operator's browsers: a call rings, or does no longer. */
export const PushMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ring'),
    call_id: z.uuid(),
    visitor_name: z.string(),
    site_name: z.string(),
    /** A message that arrives later tells of the past. */
    expires_at: Timestamp,
  }),
  z.object({
    type: z.literal('ring_over'),
    call_id: z.uuid(),
    visitor_name: z.string(),
    site_name: z.string(),
    /** Somebody talks, or has talked, with the visitor. */
    answered: z.boolean(),
  }),
]);
export type PushMessage = z.infer<typeof PushMessage>;
