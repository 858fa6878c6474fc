/** The browser's idea of being online. `false` is reliable, `true` is only a hope. */
export function isOffline(): boolean {
  return navigator.onLine === false;
}

/** Calls back at every change between online and offline until the signal aborts. */
export function watchConnectivity(onChange: () => void, signal: AbortSignal): void {
  if (typeof globalThis.addEventListener !== 'function') return;
  globalThis.addEventListener('online', onChange, { signal });
  globalThis.addEventListener('offline', onChange, { signal });
}
