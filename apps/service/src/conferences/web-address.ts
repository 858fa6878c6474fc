/** The names of this machine that a content security policy can name too: it knows no IPv6, and of 127/8 one address. */
const LOOPBACK = /^(localhost|.+\.localhost|127\.0\.0\.1)$/;

/**
 * An address that may go into a frame, by the same rule as in widget and console: https on any host the server names (it
 * knows its own names), http only on this machine. Anything else, or no address at all, gives null.
 */
export function frameAddress(address: string | null | undefined): string | null {
  if (address === null || address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return null;
  const local = url.protocol === 'http:' && LOOPBACK.test(url.hostname);
  return url.protocol === 'https:' || local ? url.href : null;
}
