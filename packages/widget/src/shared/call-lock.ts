/** Held by the tab that is in a call, for as long as it is. */
export const lockName = (site: string) => `frontdesk:${site}`;

/** Longer than a page that is being left, with its lock, takes to be gone. */
const PATIENCE_MS = 800;

/** Whether another tab of this browser is in a call of this site. */
export async function isElsewhere(site: string): Promise<boolean | undefined> {
  const options = { signal: AbortSignal.timeout(PATIENCE_MS) };
  return navigator.locks?.request(lockName(site), options, () => false).catch(isOutOfTime);
}

/** Somebody has the lock. A browser that keeps locks from a page, as in a frame of another website, fails at once. */
function isOutOfTime({ name }: Error): boolean {
  return name === 'TimeoutError';
}
