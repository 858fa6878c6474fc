import ipaddr from 'ipaddr.js';

/**
 * What an address limit counts by: an IPv4 address, or the first 64 bits of an IPv6 one, which is what one customer of a
 * provider has to spend.
 */
export function addressGroup(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  return `${parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
