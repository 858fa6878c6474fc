import ipaddr from 'ipaddr.js';

/** One network: first address and prefix length. */
export type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

/**
 * Reads `192.0.2.0/24`, `2001:db8::/32` or a single address, an IPv4 one in four parts.
 * @throws Error when it is neither.
 */
export function parseNetwork(text: string): Network {
  // The library would read "1" and "10.1" too: as 0.0.0.1 and 10.0.0.1, which nobody means who forgot the rest.
  const [first = ''] = text.split('/');
  if (!first.includes(':') && !ipaddr.IPv4.isValidFourPartDecimal(first)) throw new Error('not a network');
  if (text.includes('/')) return ipaddr.parseCIDR(text);
  const address = ipaddr.parse(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

/** Whether the address lies in one of the networks. IPv4 in IPv6 clothes (`::ffff:192.0.2.1`) counts as IPv4. */
export function containsAddress(networks: readonly Network[], address: string): boolean {
  if (networks.length === 0 || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return networks.some(([first, prefix]) => parsed.kind() === first.kind() && parsed.match(first, prefix));
}
