import type { PushMessage } from '@frontdesk/contract';
import type { Page, Worker } from '@playwright/test';

interface Shown {
  title: string;
  tag: string;
  buttons: string[];
}

/** A console's service worker, reached as the browser itself would once a push has arrived and is decrypted. */
export class PushReceiver {
  readonly #worker: Worker;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  static async of(page: Page): Promise<PushReceiver> {
    const context = page.context();
    await context.grantPermissions(['notifications'], { origin: new URL(page.url()).origin });
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    const [worker] = context.serviceWorkers();
    if (worker === undefined) throw new Error('the console has no service worker');
    return new PushReceiver(worker);
  }

  async push(message: PushMessage): Promise<void> {
    await this.#worker.evaluate((data) => {
      // In the worker, whose types this file does not have.
      const scope = globalThis as unknown as EventTarget & {
        PushEvent: new (type: string, init: object) => Event;
      };
      scope.dispatchEvent(new scope.PushEvent('push', { data }));
    }, JSON.stringify(message));
  }

  async notifications(): Promise<Shown[]> {
    return await this.#worker.evaluate(async () => {
      // In the worker, whose types this file does not have.
      const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
      const shown = await registration.getNotifications();
      return shown.map((notification) => {
        const { actions } = notification as Notification & { actions?: { title: string }[] };
        const { title, tag } = notification;
        return { title, tag, buttons: (actions ?? []).map((action) => action.title) };
      });
    });
  }

  /** A press on a notification's button, or on the notification itself. */
  async press(tag: string, action: 'answer' | 'decline' | ''): Promise<void> {
    await this.#worker.evaluate(
      async ([wanted, button]) => {
        // In the worker, whose types this file does not have.
        const scope = globalThis as unknown as EventTarget & {
          registration: ServiceWorkerRegistration;
          NotificationEvent: new (type: string, init: object) => Event;
        };
        const [notification] = await scope.registration.getNotifications({ tag: wanted });
        scope.dispatchEvent(
          new scope.NotificationEvent('notificationclick', { notification, action: button }),
        );
      },
      [tag, action] as const,
    );
  }
}
