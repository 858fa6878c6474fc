import { createHash } from 'node:crypto';
import type { CreateCallRequest } from '@frontdesk/contract';

/** Distinguishes a repeated request from another one with the same key. Stable, because the schema orders keys and drops unknown ones. */
export function requestHash(body: CreateCallRequest): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('base64url');
}
