import { createHmac } from 'node:crypto';
import type { Context } from './context.ts';

/**
 * Personal data that is kept only to be recognised again: the same value gives the same hash on every node, and without
 * the server's secret nobody can tell from which.
 */
export function keyedHash(
  { serverSecret }: Pick<Context, 'serverSecret'>,
  kind: 'address' | 'email' | 'phone' | 'reference',
  value: string,
): string {
  return createHmac('sha256', serverSecret).update(`${kind}:${value}`).digest('base64url');
}
