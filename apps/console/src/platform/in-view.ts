import { type ReadonlySignal, signal } from '@preact/signals';

/** Whether the operator looks at this window: it is on the screen and has the focus. */
export function watchInView(window: Window): ReadonlySignal<boolean> {
  const { document } = window;
  const look = () => document.visibilityState === 'visible' && document.hasFocus();
  const inView = signal(look());
  const watch = () => {
    inView.value = look();
  };
  document.addEventListener('visibilitychange', watch);
  window.addEventListener('focus', watch);
  window.addEventListener('blur', watch);
  return inView;
}
