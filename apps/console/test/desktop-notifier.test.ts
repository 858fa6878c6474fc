import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDesktopNotifier, type DesktopNotification } from '../src/platform/desktop-notifier.ts';

const RING: DesktopNotification = {
  ...{ callId: 'c1', name: 'Maria', title: 'Maria is calling', body: 'Demo shop', icon: 'icon.svg' },
  ...{ answer: 'Answer', decline: 'Decline' },
};

/** A browser that has given its consent. */
const fromPage = vi.fn<(title: string, options: NotificationOptions) => { close: () => void }>();
beforeEach(() => {
  class PageNotification {
    static readonly permission = 'granted';
    readonly close: () => void;
    constructor(title: string, options: NotificationOptions) {
      this.close = fromPage(title, options).close;
    }
  }
  vi.stubGlobal('Notification', PageNotification);
});
afterEach(() => {
  vi.unstubAllGlobals();
  fromPage.mockReset();
});

/** A service worker with what it shows, by tag. */
function worker() {
  const shown = new Map<string, { title: string; options: object }>();
  const showNotification = vi.fn(async (title: string, options: NotificationOptions) => {
    shown.set(options.tag ?? '', { title, options });
  });
  const getNotifications = async ({ tag = '' }: GetNotificationOptions = {}) =>
    shown.has(tag) ? [{ close: () => shown.delete(tag) }] : [];
  const registration = { showNotification, getNotifications } as unknown as ServiceWorkerRegistration;
  return { shown, showNotification, registration };
}

it('shows through the worker, which a phone wants, with buttons and the call, and takes it away', async () => {
  const { shown, registration } = worker();
  const close = createDesktopNotifier(Promise.resolve(registration)).show(RING);
  await vi.waitFor(() => expect(shown.get('c1')?.title).toBe('Maria is calling'));
  expect(shown.get('c1')?.options).toMatchObject({
    data: { callId: 'c1', name: 'Maria' },
    actions: [
      { action: 'answer', title: 'Answer' },
      { action: 'decline', title: 'Decline' },
    ],
  });
  expect(fromPage).not.toHaveBeenCalled();
  close();
  await vi.waitFor(() => expect(shown.size).toBe(0));
});

it.each([
  ['there is none', () => null],
  [
    'it is not ready',
    () => {
      const { registration, showNotification } = worker();
      showNotification.mockRejectedValue(new TypeError('No active registration available'));
      return registration;
    },
  ],
])('shows from the page where %s', async (_, registration) => {
  const close = vi.fn();
  fromPage.mockReturnValue({ close });
  const takeAway = createDesktopNotifier(Promise.resolve(registration())).show(RING);
  await vi.waitFor(() =>
    expect(fromPage).toHaveBeenCalledWith('Maria is calling', expect.objectContaining({ tag: 'c1' })),
  );
  takeAway();
  await vi.waitFor(() => expect(close).toHaveBeenCalled());
});
