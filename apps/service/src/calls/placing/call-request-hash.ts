import { createHash } from 'node:crypto';
import type { CreateCallRequest } from '@frontdesk/contract';

/** Tells a repeated request from another one under the same key. The schema puts keys in one order and drops the rest. */
export function requestHash(body: CreateCallRequest): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('base64url');
}
