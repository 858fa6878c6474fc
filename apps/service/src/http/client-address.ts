import ipaddr from 'ipaddr.js';
import type { Context } from '../context.ts';
import { keyedHash } from '../keyed-hash.ts';
import { containsAddress } from '../networks.ts';

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

export function hashAddress(ctx: Pick<Context, 'serverSecret'>, address: string): string {
  return keyedHash(ctx, 'address', addressGroup(address));
}

/** What a visitor is recognised by; null in a network that many share, as the settings say. */
export function visitorAddress(
  ctx: Pick<Context, 'serverSecret' | 'config'>,
  address: string,
): string | null {
  return containsAddress(ctx.config.rateLimitExempt, address) ? null : hashAddress(ctx, address);
}
