const said = new Set<string>();

/** A word to the site's owner, who looks for it in the browser's console; once, however often a page router starts us. */
export function warn(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  // biome-ignore lint/suspicious/noConsole: the console is the one place where a script tag can report to its owner
  console.warn(`[Frontdesk] ${message}`);
}
