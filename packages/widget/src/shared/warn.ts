/** A word to the site's owner, who looks for it in the browser's console. */
export function warn(message: string): void {
  // biome-ignore lint/suspicious/noConsole: the console is the one place where a script tag can report to its owner
  console.warn(`[Frontdesk] ${message}`);
}
