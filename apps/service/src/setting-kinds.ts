import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseNetwork } from './networks.ts';

/** Kinds of value an environment variable may have. A message says what is wrong and the remedy, never the value. */

/** A whole number between two bounds, both allowed. */
export const wholeNumber = (from: number, to: number, message: string) =>
  z.string().transform((text, context) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= from && value <= to) return value;
    context.addIssue(message);
    return z.NEVER;
  });

/** What goes into a header. */
export const credential = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'holds a blank or a letter beyond ASCII; copy it again from the control panel');

/** An http or https address without user, query and fragment; a slash at the end is dropped. */
export const webAddress = (example: string) => {
  const remedy = `write http:// or https:// and the host, for example ${example}`;
  const error = ({ input }: { input?: unknown }) =>
    input === undefined ? `is not set; ${remedy}` : `is not a web address; ${remedy}`;
  return z
    .url({ protocol: /^https?$/, abort: true, error })
    .refine((text) => !/[?#]/.test(text), 'has a query or a fragment; give the base address alone')
    .refine((text) => new URL(text).username === '', 'holds a user name; give the address alone')
    .transform((text) => text.replace(/\/+$/, ''));
};

/** Networks separated by commas. */
export const networkList = z.string().transform((text, context) => {
  try {
    return text.split(',').map((part) => parseNetwork(part.trim()));
  } catch {
    context.addIssue(
      'is not a list of networks; separate them by commas, for example 10.0.0.0/8,2001:db8::/32',
    );
    return z.NEVER;
  }
});

const TRUST_PROXY_REMEDY =
  'is none of: off, true, a number of hops, a list of networks; behind one proxy on this machine write 127.0.0.1';

/** `off`, `true`, a number of hops, or networks; in Fastify's form. */
export const trustProxy = z.string().transform((text, context): boolean | number | string[] => {
  if (text === 'off' || text === 'false') return false;
  if (text === 'true' || text === 'on') return true;
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const networks = text.split(',').map((part) => part.trim());
  if (networkList.safeParse(text).success) return networks;
  context.addIssue(TRUST_PROXY_REMEDY);
  return z.NEVER;
});

/** The path of a PEM file; gives its text. */
export const certificates = z.string().transform((path, context) => {
  const problem = (message: string) => {
    context.addIssue(message);
    return z.NEVER;
  };
  try {
    const pem = readFileSync(path, 'utf8');
    if (holdsCertificate(pem)) return pem;
    return problem('names a file without a PEM certificate; convert it with "openssl x509 -out ca.pem"');
  } catch {
    return problem('names a file that cannot be read; check the path and its permissions');
  }
});

function holdsCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined;
  } catch {
    return false;
  }
}
