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

it('says so when the browser will not receive anything', async () => {
  const { app, api, browser } = await startConsole();
  browser.subscribe.mockResolvedValue(null);
  await app.push.turnOn.run();
  expect(app.notices.current.value?.key).toBe('pushRefused');
  expect(api.addPushSubscription).not.toHaveBeenCalled();
  expect(app.push.state.value).toBe('off');
});

it('subscribes anew when the service has another key than the subscription was made with', async () => {
  const { app, api, browser } = await startConsole({ pushes: true });
  await vi.waitFor(() => expect(app.push.state.value).toBe('on'));
  const renewed = { ...browser.subscription, endpoint: 'https://push.example/2' };
  browser.belongsTo.mockResolvedValue(false);
  browser.subscribe.mockResolvedValue(renewed);
  await app.push.load();
  expect(browser.subscribe).toHaveBeenCalledExactlyOnceWith('key');
  expect(api.addPushSubscription).toHaveBeenLastCalledWith(renewed);
});
