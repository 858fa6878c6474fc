import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where pushes may be sent. Endpoints come from outside, and must not make the service send requests into its own network. */
export interface PushTarget {
  allowsEndpoint(endpoint: URL): boolean;
  allowsAddress(address: string): boolean;
}

/** `https`, and addresses of the public internet only. */
export const PUBLIC_TARGETS: PushTarget = {
  allowsEndpoint({ protocol, hostname, username, password }) {
    if (protocol !== 'https:' || username !== '' || password !== '') return false;
    const host = hostname.replace(/^\[|\]$/g, '');
    return ipaddr.isValid(host)
      ? isPublic(host)
      : host.includes('.') && !/\.(local|localhost|internal)\.?$/.test(host);
  },
  allowsAddress: isPublic,
};

function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/**
 * A DNS lookup for connections that refuses addresses the target does not allow. Checked at the moment of connecting, because a
 * name checked earlier could resolve to another address by then.
 */
export function guardedLookup(target: PushTarget): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) return callback(error, [] satisfies LookupAddress[]);
      if (!addresses.every(({ address }) => target.allowsAddress(address)))
        return callback(new Error('the push endpoint leads to a private address'), []);
      if (options.all === true) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}
