import { expect, it, vi } from 'vitest';
import { startConsole } from './console.ts';

it('subscribes this browser when asked to, and tells the service', async () => {
  const { app, api, browser } = await startConsole();
  expect(app.push.state.value).toBe('off');
  await app.push.turnOn.run();
  expect(browser.subscribe).toHaveBeenCalledWith('key');
  expect(api.addPushSubscription).toHaveBeenCalledExactlyOnceWith(browser.subscription);
  expect(app.push.state.value).toBe('on');
});

it('tells the service again at sign-in, and lets go before signing out', async () => {
  const { app, api, browser } = await startConsole({ pushes: true });
  await vi.waitFor(() => expect(app.push.state.value).toBe('on'));
  expect(api.addPushSubscription).toHaveBeenCalledExactlyOnceWith(browser.subscription);
  await app.push.pause();
  expect(api.removePushSubscription).toHaveBeenCalledWith(browser.subscription.endpoint);
  expect(app.push.state.value).toBe('off');
});
