import { isIP } from 'node:net';

export interface Certificate {
  key: string;
  /** PEM; its own authority, so this is also what a client has to trust. */
  cert: string;
}

/** A fresh certificate for loopback names and `host` that nobody trusts yet. */
export async function selfSignedCertificate(host: string): Promise<Certificate> {
  // Takes as long to load as the rest of the emulator, and most start without TLS.
  const { generate } = await import('selfsigned');
  const names = ['localhost', ...(isAddress(host) || host === 'localhost' ? [] : [host])];
  const addresses = new Set(['127.0.0.1', '::1', ...(isAddress(host) ? [host] : [])]);
  const pems = await generate([{ name: 'commonName', value: 'TrueConf emulator' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          ...[...addresses].map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  });
  return { key: pems.private, cert: pems.cert };
}

function isAddress(host: string): boolean {
  return isIP(host) !== 0;
}
