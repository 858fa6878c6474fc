import { createHmac } from 'node:crypto';
import type { Context } from './context.ts';

/**
 * Hash of personal data that only has to be recognised again. The same value gives the same hash on every node; without the
 * server's secret the value cannot be found by trying.
 * @returns HMAC-SHA-256, base64url
 */
export function keyedHash(
  { serverSecret }: Pick<Context, 'serverSecret'>,
  kind: 'address' | 'email' | 'login' | 'phone' | 'reference',
  value: string,
): string {
  return createHmac('sha256', serverSecret).update(`${kind}:${value}`).digest('base64url');
}
