// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { storedSettings } from './settings.ts';

it('tells what another tab has chosen, for as long as it is followed', () => {
  const settings = storedSettings(() => localStorage);
  const heard = vi.fn();
  const stop = settings.follow('sound', heard);
  settings.write('sound', 'off');
  const tell = (key: string | null) => window.dispatchEvent(new StorageEvent('storage', { key }));
  tell('frontdesk.keys');
  expect(heard).not.toHaveBeenCalled();
  tell('frontdesk.sound');
  expect(heard).toHaveBeenLastCalledWith('off');
  settings.write('sound', '');
  tell(null);
  expect(heard).toHaveBeenLastCalledWith(null);
  stop();
  tell('frontdesk.sound');
  expect(heard).toHaveBeenCalledTimes(2);
});
