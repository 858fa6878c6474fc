import type { PushSubscriptionBody } from '@frontdesk/contract';

/** This browser as a receiver of Web Push (RFC 8030), behind the console's service worker. */
export interface PushDevice {
  known: boolean;
  /** Where this browser can be reached now, if anywhere. */
  current: () => Promise<PushSubscriptionBody | null>;
  /** @param publicKey of the service, base64url (RFC 8292) */
  subscribe: (publicKey: string) => Promise<PushSubscriptionBody>;
  /** @returns the endpoint that is given up */
  unsubscribe: () => Promise<string | null>;
}

/** @param registration of the service worker; null where there can be none */
export function createPushDevice(registration: Promise<ServiceWorkerRegistration | null>): PushDevice {
  const manager = async () => (await registration)?.pushManager ?? null;
  return {
    known: 'PushManager' in globalThis && 'serviceWorker' in navigator,
    current: async () => {
      const subscription = await (await manager())?.getSubscription();
      return subscription == null ? null : bodyOf(subscription);
    },
    subscribe: async (publicKey) => {
      const known = await manager();
      if (known === null) throw new Error('there is no service worker to receive messages');
      // A subscription belongs to the key it was made with: after a change of keys the old one is worth nothing.
      await (await known.getSubscription())?.unsubscribe();
      return bodyOf(await known.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }));
    },
    unsubscribe: async () => {
      const subscription = await (await manager())?.getSubscription();
      if (subscription == null) return null;
      await subscription.unsubscribe();
      return subscription.endpoint;
    },
  };
}

function bodyOf(subscription: PushSubscription): PushSubscriptionBody {
  // The Push API promises these members of a subscription with keys.
  return subscription.toJSON() as PushSubscriptionBody;
}
