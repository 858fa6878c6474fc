const SCRIPT = 'service-worker.js';

/**
 * The worker that receives pushed rings; it keeps no copies of anything. Its language is part of its address, as it can
 * read no settings.
 *
 * @returns null where the browser allows none, as on a page without https
 */
export async function registerServiceWorker(language: string): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator)) return null;
  try {
    const address = `${import.meta.env.BASE_URL}${SCRIPT}?lang=${encodeURIComponent(language)}`;
    return await navigator.serviceWorker.register(address);
  } catch {
    return null;
  }
}
