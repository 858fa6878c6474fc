import { type ReadonlySignal, signal } from '@preact/signals';

/** Whether the browser has a network at all. */
export function watchOnline(window: Window): ReadonlySignal<boolean> {
  const online = signal(window.navigator.onLine);
  const follow = () => {
    online.value = window.navigator.onLine;
  };
  window.addEventListener('online', follow);
  window.addEventListener('offline', follow);
  return online;
}
