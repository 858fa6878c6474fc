import type { PushMessage } from '@frontdesk/contract';
import type { Selectable } from 'kysely';
import pLimit from 'p-limit';
import type { Logger } from 'pino';
import { Agent, request } from 'undici';
import webPush, { type VapidKeys } from 'web-push';
import { describeFault } from '../describe-fault.ts';
import type { PushSubscriptionsTable } from '../store/schema.ts';
import { guardedLookup, type PushTarget } from './push-target.ts';

const AT_ONCE = 10;
const LIMIT_MS = 5_000;
/** RFC 8292 asks for a contact of the sender; a service without a public address has none. */
const NO_CONTACT = 'mailto:frontdesk@invalid.example';

export type Subscription = Pick<Selectable<PushSubscriptionsTable>, 'endpoint' | 'p256dh' | 'auth'>;

export interface Push {
  readonly subscription: Subscription;
  readonly message: PushMessage;
  /** Seconds after which it need not be delivered any more. */
  readonly ttl: number;
}

export interface PushClientOptions {
  readonly keys: VapidKeys;
  readonly target: PushTarget;
  readonly publicUrl: string | null;
  readonly log: Logger;
}

/** Sends messages to browsers by way of their makers' push services, a few at a time, encrypted for the browser alone. */
export class PushClient {
  readonly target: PushTarget;
  readonly #vapid: webPush.RequestOptions['vapidDetails'] & object;
  readonly #agent: Agent;
  readonly #log: Logger;
  readonly #limit = pLimit(AT_ONCE);

  constructor({ keys, target, publicUrl, log }: PushClientOptions) {
    this.target = target;
    this.#log = log;
    this.#vapid = { ...keys, subject: publicUrl?.startsWith('https:') ? publicUrl : NO_CONTACT };
    this.#agent = new Agent({
      connect: { lookup: guardedLookup(target), timeout: LIMIT_MS },
      headersTimeout: LIMIT_MS,
      bodyTimeout: LIMIT_MS,
    });
  }

  get publicKey(): string {
    return this.#vapid.publicKey;
  }

  /** `gone` when the subscription has ended. Failures are logged and never thrown, since nobody waits for a push. */
  async send(push: Push): Promise<'sent' | 'gone' | 'failed'> {
    return await this.#limit(async () => {
      try {
        return await this.#post(push);
      } catch (error) {
        // The address of a subscription is a secret: whoever has it can send.
        this.#log.warn({ fault: describeFault(error) }, 'a push could not be sent');
        return 'failed';
      }
    });
  }

  async close(): Promise<void> {
    await this.#agent.close();
  }

  async #post({ subscription: { endpoint, p256dh, auth }, message, ttl }: Push) {
    // Checked when it came; the rule may be stricter by now, and an address needs no name to be looked up.
    if (!this.target.allowsEndpoint(new URL(endpoint))) return 'gone';
    const details = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      JSON.stringify(message),
      {
        vapidDetails: this.#vapid,
        TTL: ttl,
        urgency: 'high',
        // The end of a ring takes the place of a ring that was not delivered yet.
        topic: message.call_id.replaceAll('-', ''),
      },
    );
    const { statusCode, body } = await request(endpoint, {
      method: 'POST',
      headers: Object.entries(details.headers).flatMap(([name, value]) => [name, String(value)]),
      body: details.body,
      dispatcher: this.#agent,
      signal: AbortSignal.timeout(2 * LIMIT_MS),
    });
    await body.dump();
    if (statusCode === 404 || statusCode === 410) return 'gone';
    if (statusCode < 300) return 'sent';
    this.#log.warn({ status: statusCode }, 'a push was refused');
    return 'failed';
  }
}
