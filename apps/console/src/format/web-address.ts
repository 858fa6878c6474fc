/**
 * A visitor's page as a link. Visitors choose these addresses, so only http and https become links.
 *
 * @returns what to show and where it leads, or null when it is no web address
 */
export function webAddress(address: string): { href: string; label: string } | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return { href, label: pathname === '/' ? host : `${host}${decodePath(pathname)}` };
}

function decodePath(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}
