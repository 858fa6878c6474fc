import type { PushSubscriptionBody } from '@frontdesk/contract';

/** This browser as a receiver of Web Push (RFC 8030), behind the console's service worker. */
export interface PushDevice {
  known: boolean;
  /** Where this browser can be reached now, if anywhere. */
  current: () => Promise<PushSubscriptionBody | null>;
  /** Whether what there is was made with this key of the service, base64url (RFC 8292): with another it is worth nothing. */
  belongsTo: (publicKey: string) => Promise<boolean>;
  /** @returns null when this browser will not: its push service is out of reach, or the window is a private one */
  subscribe: (publicKey: string) => Promise<PushSubscriptionBody | null>;
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
    belongsTo: async (publicKey) => {
      const key = (await (await manager())?.getSubscription())?.options.applicationServerKey;
      return key == null || base64url(key) === publicKey.replace(/=+$/, '');
    },
    subscribe: async (publicKey) => {
      const known = await manager();
      if (known === null) return null;
      try {
        await (await known.getSubscription())?.unsubscribe();
        return bodyOf(await known.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }));
      } catch (refusal) {
        if (refusal instanceof DOMException) return null;
        throw refusal;
      }
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

function base64url(bytes: ArrayBuffer): string {
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
