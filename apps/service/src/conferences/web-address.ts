/**
 * An address that may go into a frame: https on any host the server names (it knows its own names), http only on this
 * machine or on the very host we are told to talk to. Anything else, or no address at all, gives null.
 */
export function frameAddress(address: string | null | undefined, trueconfUrl: string): string | null {
  if (address === null || address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'https:') return url.href;
  const local = isLoopback(url.hostname) || url.hostname === new URL(trueconfUrl).hostname;
  return url.protocol === 'http:' && local ? url.href : null;
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d+){3}$/.test(hostname)
  );
}
