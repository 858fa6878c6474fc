/** The console's window that was looked at last, if one is open: the origin has other pages, too. */
export function findConsole<Window extends { url: string }>(
  windows: readonly Window[],
  scope: string,
): Window | undefined {
  return windows.find(({ url }) => url.startsWith(scope));
}
